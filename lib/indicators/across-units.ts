import type { Quarter } from "@/lib/periods/period";
import type { Figure, QuarterTotal } from "./figure";
import { type Indicator, isRate } from "./indicator";
import type { QuarterFigure } from "./result";

/** Rules under which the figures of two units do not make one figure. */
export function standsForOneUnit(indicator: Pick<Indicator, "unitRule">): boolean {
  return indicator.unitRule === "none" || indicator.unitRule === "latest";
}

/**
 * The commune's figure of one quarter from what its units gave. What is missing stays missing: the sum is over the
 * reporting units only and `coverage` says how many of how many. Rates are recomputed from the summed parts.
 * @param total undefined when no unit was assigned in the quarter
 */
export function acrossUnits(
  indicator: Pick<Indicator, "periodRule" | "unitRule">,
  quarter: Quarter,
  total: QuarterTotal | undefined,
): QuarterFigure {
  if (total === undefined) {
    return { quarter, figure: { kind: "missing" }, coverage: { reported: 0, expected: 0 }, estimated: false };
  }
  return {
    quarter,
    figure: figureOfTotal(indicator, total),
    coverage: { reported: total.unitsReported, expected: total.unitsExpected },
    estimated: total.estimated,
  };
}

function figureOfTotal(indicator: Pick<Indicator, "periodRule" | "unitRule">, total: QuarterTotal): Figure {
  if (total.unitsReported === 0) {
    const allWithoutData = total.unitsNoData > 0 && total.unitsNoData >= total.unitsExpected;
    return { kind: allWithoutData ? "no-data" : "missing" };
  }
  if (total.unitsNothingArose === total.unitsReported) return { kind: "nothing-arose" };
  if (isRate(indicator)) {
    const { numerator, denominator } = total;
    if (numerator === null || denominator === null) return { kind: "missing" };
    return denominator === 0 ? { kind: "nothing-arose" } : { kind: "rate", ratio: { numerator, denominator } };
  }
  if (total.sum === null || (standsForOneUnit(indicator) && total.unitsReported > 1)) return { kind: "missing" };
  return { kind: "value", value: total.sum };
}
