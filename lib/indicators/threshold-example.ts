import type { PlanFigure } from "@/lib/plans/plan";
import { type AssessInput, assess } from "./assess";
import type { AssessmentStatus, AssessmentThresholds } from "./assessment";
import { fractionOfQuantity } from "./fraction";
import { QUANTITY_SCALE } from "./quantity";

/** The example of the settings page: 200 giấy in the year, so 100 by the end of quý II, given out evenly. */
export const EXAMPLE_PLAN = 200;
export const EXAMPLE_EXPECTED = 100;

export type ThresholdExample = {
  /** From how many giấy on which verdict, at the end of quý II; best first. `to` null = no end. */
  steps: { from: number; to: number | null; status: AssessmentStatus }[];
  /** The results that count as "khoảng 200 giấy" when the year is closed; null = none at all. */
  about: { from: number; to: number } | null;
};

/** What the thresholds come to, asked of the very rules that judge the figures. */
export function thresholdExample(thresholds: AssessmentThresholds): ThresholdExample {
  const judged = range(EXAMPLE_PLAN).map((actual) => ({ actual, status: atMidYear(actual, thresholds) }));
  const steps: ThresholdExample["steps"] = [];
  for (const { actual, status } of judged.reverse()) {
    const last = steps.at(-1);
    if (last?.status === status) last.from = actual;
    else steps.push({ from: actual, to: steps.length === 0 ? null : actual, status });
  }
  const about = range(2 * EXAMPLE_PLAN).filter((actual) => isAbout(actual, thresholds));
  const [from] = about;
  const to = about.at(-1);
  return { steps, about: from === undefined || to === undefined ? null : { from, to } };
}

const range = (last: number) => Array.from({ length: last + 1 }, (_, index) => index);

function plan(comparator: PlanFigure["comparator"]): PlanFigure {
  return {
    comparator,
    planned: EXAMPLE_PLAN * QUANTITY_SCALE,
    plannedUpper: null,
    baseline: null,
    basis: "commune",
    documentNumber: "",
    quarters: null,
    illustrative: false,
  };
}

function input(actual: number, thresholds: AssessmentThresholds): Omit<AssessInput, "plan"> {
  return {
    indicator: { direction: "higher", periodRule: "flow", frequency: "quarter", percentRule: "actual-over-plan" },
    actual: fractionOfQuantity(actual * QUANTITY_SCALE),
    due: true,
    complete: true,
    estimated: false,
    quarter: 2,
    pace: { method: "even", expected: { numerator: EXAMPLE_EXPECTED * QUANTITY_SCALE, denominator: 1 } },
    closed: false,
    thresholds,
    published: null,
  };
}

function atMidYear(actual: number, thresholds: AssessmentThresholds): AssessmentStatus {
  return assess({ ...input(actual, thresholds), plan: plan("at-least") }).status;
}

function isAbout(actual: number, thresholds: AssessmentThresholds): boolean {
  const exact = { ...input(actual, thresholds), quarter: 4 as const, closed: true };
  const indicator = { ...exact.indicator, direction: "exact" as const };
  return assess({ ...exact, indicator, plan: plan("about") }).status === "met";
}
