import type { Period, Quarter } from "@/lib/periods/period";
import type { DatedPlan } from "@/lib/plans/plan";
import type { Assessment } from "./assessment";
import type { Coverage, Figure, Qualifier } from "./figure";
import type { Indicator } from "./indicator";
import type { Quantity, Ratio } from "./quantity";

/** Comparison with the same period last year: four states, never a silent partial sum (design §3, 11). */
export type SamePeriodComparison =
  | { kind: "value"; figure: Figure; change: Change | null }
  /** Put together from predecessor units, all of which reported. */
  | { kind: "combined"; figure: Figure; change: Change | null; predecessors: string[] }
  | { kind: "not-comparable"; reason: string }
  | { kind: "missing" };

/**
 * Change against a base: a ratio of the base (× 100 = %) for quantities; for rates thousandths of a điểm %, unrounded
 * in `exact` (print with formatFraction), rounded to whole thousandths in `points`.
 */
export type Change = { kind: "percent"; ratio: Ratio } | { kind: "points"; points: Quantity; exact: Ratio };

/** % kế hoạch. `published` = the source gave only the percentage, with its own wording. */
export type CompletionRate =
  | { kind: "computed"; ratio: Ratio }
  | { kind: "published"; percent: Quantity; qualifier: Qualifier; source: string }
  /** No percentage by rule: Đạt/Không đạt and the difference, unrounded thousandths (of a điểm % for rates). */
  | { kind: "by-rule-none"; difference: Ratio | null }
  | { kind: "not-computable"; reason: NotComputableReason };

export type NotComputableReason =
  | "no-plan"
  | "zero-plan"
  | "negative-plan"
  | "no-figure"
  /** plan ÷ actual with nothing actual: kept at zero, so only Đạt/Không đạt is said. */
  | "zero-actual"
  /** The rule measures a cut and the starting value is not known. */
  | "no-baseline";

export type QuarterFigure = { quarter: Quarter; figure: Figure; coverage: Coverage; estimated: boolean };

/** How the expected share of the plan at the end of each quarter was formed; always shown. */
export type PaceMethod = "planned-quarters" | "last-year-shares" | "even";

export type Pace = {
  method: PaceMethod;
  /** Expected cumulative value at the end of the period's last quarter, as a fraction of thousandths. */
  expected: Ratio;
};

/** "cần bình quân … mỗi quý còn lại": null when nothing remains or the rule has no such figure. */
export type NeededPerQuarter = { amount: Ratio; quartersLeft: number };

/** Where one method ends the year, and the share of the year it expects to be done by now. */
export type ForecastEnd = { method: PaceMethod; end: Quantity; share: Ratio };

/** Year-end range over the pace methods, best method first; null with fewer than two quarters. */
export type Forecast = { low: Quantity; high: Quantity; ends: ForecastEnd[] };

/** Everything one row, card, chart, sentence or annex line needs about one indicator in one period. */
export type IndicatorResult = {
  indicator: Indicator;
  period: Period;
  /** In force on the day as of which the period is told. */
  plan: DatedPlan | null;
  /** "Kế hoạch giao đầu năm" where `plan` has replaced it, with the same figure measured against it; otherwise null. */
  atYearStart: { plan: DatedPlan; completion: CompletionRate } | null;
  /** Quarter I … the last quarter of the period (and later ones where figures exist). */
  quarters: QuarterFigure[];
  /** The last quarter of the period alone. */
  inQuarter: QuarterFigure;
  /** Lũy kế (flow, rate) or last value (stock), by the indicator's own rule. */
  cumulative: Figure;
  /** The quarter the cumulative figure runs to, where that is not the period's last quarter: show it beside the figure. */
  asOfQuarter: Quarter | null;
  /** Quarters of the period that were due, had units assigned, and gave no figure: their part is missing, not zero. */
  missingQuarters: Quarter[];
  coverage: Coverage;
  completion: CompletionRate;
  /** actual − plan, unrounded thousandths of the unit (điểm % for rates); null when either is missing. */
  variance: Ratio | null;
  samePeriod: SamePeriodComparison;
  /** By the best method at hand; `paces` holds it and every other one, best first. */
  pace: Pace | null;
  paces: Pace[];
  needed: NeededPerQuarter | null;
  forecast: Forecast | null;
  assessment: Assessment;
  estimated: boolean;
  illustrative: boolean;
  /** The published year-level figure behind this result (chốt trước hệ thống), with its wording and source. */
  published: PublishedFigure | null;
};

export type PublishedFigure = { qualifier: Qualifier; source: string };
