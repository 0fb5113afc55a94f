import type { Comparator } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import type { LocalDate } from "@/lib/periods/local-date";

export const PLAN_BASES = ["commune", "province"] as const;
/** căn cứ giao: xã giao, tỉnh giao. */
export type PlanBasis = (typeof PLAN_BASES)[number];

/** sau điều chỉnh: in force on the day of the view; đầu năm: the first that was given for the year. */
export const PLAN_STAGES = ["in-force", "year-start"] as const;
export type PlanStage = (typeof PLAN_STAGES)[number];

/** Which plan of the year figures are held against. */
export type PlanChoice = { basis: PlanBasis; stage: PlanStage };

/** What the commune set itself, as it stands now. */
export const USUAL_PLAN: PlanChoice = { basis: "commune", stage: "in-force" };

/** A plan of one indicator, unit and year, with the document that assigns it. */
export type PlanFigure = {
  comparator: Comparator;
  /** The planned quantity; lower bound of a range; percent × 1000 for a rate; 1000 for a milestone. */
  planned: Quantity;
  /** Upper bound of a range, otherwise null. */
  plannedUpper: Quantity | null;
  /** Starting value for percentRule "reduction"; null otherwise. */
  baseline: Quantity | null;
  basis: PlanBasis;
  documentNumber: string;
  /** Planned quarters I–IV where all four are given (phát sinh for flows, value for stocks); otherwise null. */
  quarters: [Quantity, Quantity, Quantity, Quantity] | null;
  illustrative: boolean;
};

/** One of the plans a year has had: each is in force from its day until the next one's. */
export type DatedPlan = PlanFigure & { indicatorId: string; effectiveOn: LocalDate };
