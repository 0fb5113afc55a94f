import { formatFraction, formatPercent, formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import type { PlanFigure } from "@/lib/plans/plan";
import { completionRate } from "../completion";
import { fractionOfQuantity } from "../fraction";
import { type Direction, PERCENT_RULES, type PercentRule } from "../indicator";
import { NOT_COMPUTABLE_LABELS } from "../labels";
import type { Quantity, Ratio } from "../quantity";
import { standingAgainst } from "../standing";
import { DEFAULT_THRESHOLDS } from "../thresholds";

/** Figures as typed in the example; they are stored nowhere. */
export type ExampleInput = {
  direction: Direction;
  unitOfMeasure: string;
  planned: string;
  actual: string;
  /** Starting value, for the rule that measures a cut. */
  baseline: string;
};

export type WorkedExample = { rule: PercentRule; sum: string; result: string };

/** Sample figures that fit the direction: something to reach, or something to bring down. */
export function sampleFigures(direction: Direction): Pick<ExampleInput, "planned" | "actual" | "baseline"> {
  return direction === "lower"
    ? { planned: "12", actual: "10", baseline: "16" }
    : { planned: "600", actual: "412", baseline: "500" };
}

/**
 * What each of the four rules makes of the same figures, reckoned by the rule itself and not by the words beside it.
 * Null while a figure cannot be read.
 */
export function workedExamples(input: ExampleInput): WorkedExample[] | null {
  const [planned, actual, baseline] = [input.planned, input.actual, input.baseline].map((text) => parseQuantity(text));
  if (!planned?.ok || !actual?.ok || !baseline?.ok) return null;
  const figures = { planned: planned.value, actual: actual.value, baseline: baseline.value };
  return PERCENT_RULES.map((rule) => ({ rule, ...exampleOf(rule, input, figures) }));
}

type Figures = { planned: Quantity; actual: Quantity; baseline: Quantity };

function exampleOf(rule: PercentRule, { direction, unitOfMeasure }: ExampleInput, figures: Figures) {
  const [planned, actual, baseline] = [figures.planned, figures.actual, figures.baseline].map((each) =>
    formatQuantity(each, 3),
  );
  const plan: PlanFigure = {
    comparator: direction === "lower" ? "at-most" : "at-least",
    planned: figures.planned,
    plannedUpper: null,
    baseline: figures.baseline,
    basis: "commune",
    documentNumber: "",
    quarters: null,
    illustrative: false,
  };
  const indicator = { periodRule: "flow", percentRule: rule } as const;
  const rate = completionRate(indicator, plan, { kind: "value", value: figures.actual });
  const sums: Record<PercentRule, string> = {
    "actual-over-plan": `${actual} ÷ ${planned}`,
    "plan-over-actual": `${planned} ÷ ${actual}`,
    reduction: `(${baseline} − ${actual}) ÷ (${baseline} − ${planned})`,
    none: `${actual} so với ${planned}`,
  };
  if (rate.kind === "computed") return { sum: sums[rule], result: formatPercent(rate.ratio) };
  if (rate.kind !== "by-rule-none") {
    const reason = rate.kind === "not-computable" ? NOT_COMPUTABLE_LABELS[rate.reason] : "";
    return { sum: sums[rule], result: `không tính được: ${reason}` };
  }
  const standing = standingAgainst(
    { direction },
    plan,
    fractionOfQuantity(figures.actual),
    DEFAULT_THRESHOLDS.aboutTolerance,
  );
  const word = standing === "under" || standing === "over" ? "không đạt" : "đạt";
  return { sum: sums[rule], result: `${word}${differenceWords(rate.difference, unitOfMeasure)}` };
}

function differenceWords(difference: Ratio | null, unitOfMeasure: string): string {
  if (difference === null || difference.numerator === 0) return ", đúng số giao";
  const unit = unitOfMeasure === "%" ? "điểm %" : unitOfMeasure;
  const amount = `${formatFraction({ ...difference, numerator: Math.abs(difference.numerator) }, 3)} ${unit}`.trim();
  return `, ${difference.numerator > 0 ? "cao hơn" : "thấp hơn"} ${amount}`;
}
