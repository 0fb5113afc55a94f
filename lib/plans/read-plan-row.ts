import { quantityMessage, suggestionQuestion } from "@/lib/format/labels";
import { formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { COMPARATORS, type Comparator, type Indicator } from "@/lib/indicators/indicator";
import { QUANTITY_SCALE, type Quantity } from "@/lib/indicators/quantity";
import type { PlanEntry } from "./ledger";
import { spellOut } from "./plan-words";
import { type FourQuarters, quartersGap } from "./quarters";

export const PLAN_FIELDS = ["comparator", "planned", "upper", "baseline", "q1", "q2", "q3", "q4", "why"] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanTexts = Record<PlanField, string>;
const QUARTER_FIELDS = ["q1", "q2", "q3", "q4"] as const;

export type PlanRowValues = {
  comparator: Comparator;
  planned: Quantity;
  plannedUpper: Quantity | null;
  baseline: Quantity | null;
  quarters: FourQuarters | null;
  /** Why the quarters do not make the year; empty where they do. */
  quartersReason: string;
};

type ReadRow =
  /** Nothing typed and nothing in force, or the same as what is in force. */
  | { kind: "unchanged" }
  | { kind: "row"; values: PlanRowValues }
  | { kind: "invalid"; errors: Partial<Record<PlanField, string>> };

type Rules = Pick<Indicator, "decimals" | "periodRule" | "percentRule">;

/**
 * Reads one row of the plan form as typed, in Vietnamese numbers and the office's words ("khoảng 4", "6,6–6,8");
 * `current` = the plan it would replace.
 */
export function readPlanRow(typed: PlanTexts, indicator: Rules, current: PlanRowValues | null): ReadRow {
  const texts = indicator.periodRule === "milestone" ? typed : spellOut(typed);
  const errors: Partial<Record<PlanField, string>> = {};
  const read = (field: PlanField): Quantity | null => {
    if (texts[field].trim() === "") return null;
    const parsed = parseQuantity(texts[field], indicator.decimals);
    if (parsed.ok) return parsed.value;
    errors[field] = [quantityMessage(parsed, indicator.decimals), suggestionQuestion(parsed)].filter(Boolean).join(" ");
    return null;
  };
  if (PLAN_FIELDS.every((field) => field === "comparator" || field === "why" || texts[field].trim() === "")) {
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
  const four = readQuarters(quarters, planned, indicator, texts.why, errors);
  if (Object.keys(errors).length > 0 || planned === null || comparator === undefined)
    return { kind: "invalid", errors };
  const differs = four !== null && quartersGap(indicator, planned, four) !== 0;
  const quartersReason = differs ? texts.why.trim() : "";
  const values = { comparator, planned, plannedUpper, baseline, quarters: four, quartersReason };
  return isSame(values, current) ? { kind: "unchanged" } : { kind: "row", values };
}

function readQuarters(
  quarters: (Quantity | null)[],
  planned: Quantity | null,
  indicator: Rules,
  why: string,
  errors: Partial<Record<PlanField, string>>,
): PlanRowValues["quarters"] {
  if (quarters.every((each) => each === null)) return null;
  const [first, second, third, fourth] = quarters;
  if (first == null || second == null || third == null || fourth == null) {
    const empty = QUARTER_FIELDS.find((field, index) => quarters[index] === null && !errors[field]);
    if (empty) errors[empty] = "Chia quý thì ghi đủ cả bốn quý.";
    return null;
  }
  const four: FourQuarters = [first, second, third, fourth];
  if (planned === null) return four;
  const gap = quartersGap(indicator, planned, four);
  if (gap !== 0 && why.trim() === "") {
    const what = indicator.periodRule === "flow" ? "Bốn quý cộng lại" : "Quý IV";
    const amount = formatQuantity(Math.abs(gap), indicator.decimals);
    errors.why = `${what} ${gap > 0 ? "hơn" : "kém"} kế hoạch năm ${amount}. Nếu đúng như vậy, xin ghi vì sao.`;
  }
  return four;
}

function isSame(values: PlanRowValues, current: PlanRowValues | null): boolean {
  if (current === null) return false;
  return (
    values.comparator === current.comparator &&
    values.planned === current.planned &&
    values.plannedUpper === current.plannedUpper &&
    values.baseline === current.baseline &&
    String(values.quarters) === String(current.quarters) &&
    values.quartersReason === current.quartersReason
  );
}

/** The plan a new row would replace, or null where none stands. */
export function valuesOf(entry: PlanEntry | null, rules: Pick<Indicator, "periodRule">): PlanRowValues | null {
  if (entry === null || entry.current === null) return null;
  const { comparator, planned, plannedUpper, baseline } = entry.current;
  const quarters = entry.quarters === null ? null : (entry.quarters.map((row) => row.planned) as FourQuarters);
  const differs = quarters !== null && quartersGap(rules, planned, quarters) !== 0;
  const quartersReason = differs && entry.quarters !== null ? entry.quarters[0].reason : "";
  return { comparator, planned, plannedUpper, baseline, quarters, quartersReason };
}

/** The texts a row starts with: the plan it would replace, else the indicator's own comparator and nothing. */
export function planTexts(
  indicator: Pick<Indicator, "decimals" | "defaultComparator" | "periodRule">,
  current: PlanRowValues | null,
): PlanTexts {
  const text = (value: Quantity | null | undefined) =>
    value === null || value === undefined ? "" : formatQuantity(value, indicator.decimals);
  const [q1, q2, q3, q4] = current?.quarters ?? [];
  return {
    comparator: current?.comparator ?? indicator.defaultComparator,
    planned: current && indicator.periodRule === "milestone" ? "1" : text(current?.planned),
    upper: text(current?.plannedUpper),
    baseline: text(current?.baseline),
    q1: text(q1),
    q2: text(q2),
    q3: text(q3),
    q4: text(q4),
    why: current?.quartersReason ?? "",
  };
}
