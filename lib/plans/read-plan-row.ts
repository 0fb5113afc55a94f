import { quantityMessage, suggestionQuestion } from "@/lib/format/labels";
import { formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { COMPARATORS, type Comparator, type Indicator } from "@/lib/indicators/indicator";
import { QUANTITY_SCALE, type Quantity } from "@/lib/indicators/quantity";
import type { PlanEntry } from "./ledger";

export const PLAN_FIELDS = ["comparator", "planned", "upper", "baseline", "q1", "q2", "q3", "q4"] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanTexts = Record<PlanField, string>;
const QUARTER_FIELDS = ["q1", "q2", "q3", "q4"] as const;

export type PlanRowValues = {
  comparator: Comparator;
  planned: Quantity;
  plannedUpper: Quantity | null;
  baseline: Quantity | null;
  quarters: [Quantity, Quantity, Quantity, Quantity] | null;
};

type ReadRow =
  /** Nothing typed and nothing in force, or the same as what is in force. */
  | { kind: "unchanged" }
  | { kind: "row"; values: PlanRowValues }
  | { kind: "invalid"; errors: Partial<Record<PlanField, string>> };

type Rules = Pick<Indicator, "decimals" | "periodRule" | "percentRule">;

/**
 * Reads one row of the plan form as typed, in Vietnamese numbers. `accepted` = the office gave a reason, so quarters
 * that do not add up to the year may stand.
 */
export function readPlanRow(texts: PlanTexts, indicator: Rules, current: PlanEntry | null, accepted: boolean): ReadRow {
  const errors: Partial<Record<PlanField, string>> = {};
  const read = (field: PlanField): Quantity | null => {
    if (texts[field].trim() === "") return null;
    const parsed = parseQuantity(texts[field], indicator.decimals);
    if (parsed.ok) return parsed.value;
    errors[field] = [quantityMessage(parsed, indicator.decimals), suggestionQuestion(parsed)].filter(Boolean).join(" ");
    return null;
  };
  if (PLAN_FIELDS.every((field) => field === "comparator" || texts[field].trim() === "")) {
    if (current === null) return { kind: "unchanged" };
    return { kind: "invalid", errors: { planned: "Kế hoạch đã giao không để trống được." } };
  }
  const comparator = COMPARATORS.find((each) => each === texts.comparator);
  const planned = indicator.periodRule === "milestone" ? QUANTITY_SCALE : read("planned");
  const plannedUpper = comparator === "range" ? read("upper") : null;
  const baseline = indicator.percentRule === "reduction" ? read("baseline") : null;
  const quarters = QUARTER_FIELDS.map(read);
  if (comparator === undefined) errors.comparator = "Chọn cách so với kế hoạch.";
  if (planned === null && !errors.planned) errors.planned = "Cần ghi kế hoạch năm.";
  if (comparator === "range" && !errors.upper) {
    if (plannedUpper === null) errors.upper = "Cần ghi mức cao nhất của khoảng.";
    else if (planned !== null && plannedUpper <= planned) errors.upper = "Mức cao nhất phải lớn hơn mức thấp nhất.";
  }
  const four = readQuarters(quarters, planned, indicator, accepted, errors);
  if (Object.keys(errors).length > 0 || planned === null || comparator === undefined)
    return { kind: "invalid", errors };
  const values = { comparator, planned, plannedUpper, baseline, quarters: four };
  return isSame(values, current) ? { kind: "unchanged" } : { kind: "row", values };
}

function readQuarters(
  quarters: (Quantity | null)[],
  planned: Quantity | null,
  indicator: Rules,
  accepted: boolean,
  errors: Partial<Record<PlanField, string>>,
): PlanRowValues["quarters"] {
  if (quarters.every((each) => each === null)) return null;
  const [first, second, third, fourth] = quarters;
  if (first == null || second == null || third == null || fourth == null) {
    const empty = QUARTER_FIELDS.find((field, index) => quarters[index] === null && !errors[field]);
    if (empty) errors[empty] = "Chia quý thì ghi đủ cả bốn quý.";
    return null;
  }
  const reached = indicator.periodRule === "flow" ? first + second + third + fourth : fourth;
  if (planned !== null && reached !== planned && !accepted) {
    const what = indicator.periodRule === "flow" ? "Bốn quý cộng lại là" : "Quý IV là";
    const sum = formatQuantity(reached, indicator.decimals);
    const year = formatQuantity(planned, indicator.decimals);
    errors.q4 = `${what} ${sum}, khác kế hoạch năm ${year}. Nếu đúng như vậy, hãy ghi lý do.`;
  }
  return [first, second, third, fourth];
}

function isSame(values: PlanRowValues, entry: PlanEntry | null): boolean {
  if (entry === null) return false;
  const { current, quarters } = entry;
  return (
    values.comparator === current.comparator &&
    values.planned === current.planned &&
    values.plannedUpper === current.plannedUpper &&
    values.baseline === current.baseline &&
    String(values.quarters) === String(quarters === null ? null : quarters.map((row) => row.planned))
  );
}

/** The texts a row starts with: what is in force, else the indicator's own comparator and nothing. */
export function planTexts(
  indicator: Pick<Indicator, "decimals" | "defaultComparator" | "periodRule">,
  entry: PlanEntry | null,
): PlanTexts {
  const text = (value: Quantity | null | undefined) =>
    value === null || value === undefined ? "" : formatQuantity(value, indicator.decimals);
  const [q1, q2, q3, q4] = entry?.quarters ?? [];
  return {
    comparator: entry?.current.comparator ?? indicator.defaultComparator,
    planned: entry && indicator.periodRule === "milestone" ? "1" : text(entry?.current.planned),
    upper: text(entry?.current.plannedUpper),
    baseline: text(entry?.current.baseline),
    q1: text(q1?.planned),
    q2: text(q2?.planned),
    q3: text(q3?.planned),
    q4: text(q4?.planned),
  };
}
