import type { Quarter } from "@/lib/periods/period";
import type { Coverage, Figure } from "./figure";
import type { Indicator } from "./indicator";
import { addQuantities, divideRounded } from "./quantity";
import type { QuarterFigure } from "./result";

/** A figure over several quarters, with what is missing from it. */
export type Accumulated = {
  figure: Figure;
  /** The last quarter that is in the figure; null when none is. */
  lastQuarter: Quarter | null;
  /** Due quarters that the figure would need and that gave none. */
  missingQuarters: Quarter[];
  /** For sums the worst quarter's, for last values that quarter's. */
  coverage: Coverage;
  estimated: boolean;
};

/**
 * Quarters I … n as one figure, by the indicator's own rule: flows are summed, stocks and milestones give their last
 * value with its quarter, averages their mean, rates are recomputed from the summed (flows) or last (stocks) parts.
 * @param due the quarters in which a figure was due, in order; a missing one is left out of the sum and named
 */
export function acrossQuarters(indicator: Pick<Indicator, "periodRule">, due: readonly QuarterFigure[]): Accumulated {
  const present = due.filter((each) => isPresent(each.figure));
  const last = present.at(-1);
  if (last === undefined) return nothingGiven(due);
  switch (indicator.periodRule) {
    case "flow":
      return summed(due, present, last, sumOfValues(present));
    case "average":
      return summed(due, present, last, meanOfValues(present));
    case "rate-of-flows":
      return summed(due, present, last, rateOfSums(present));
    default:
      return {
        figure: last.figure,
        lastQuarter: last.quarter,
        missingQuarters: due.filter((each) => each.quarter > last.quarter).map((each) => each.quarter),
        coverage: last.coverage,
        estimated: last.estimated,
      };
  }
}

/** A figure with a number or a stated zero. */
export function isPresent(figure: Figure): boolean {
  return figure.kind === "value" || figure.kind === "rate" || figure.kind === "nothing-arose";
}

/** Nothing is missing from it: every due quarter is there, and in each every unit that had to report. */
export function isComplete({ missingQuarters, coverage }: Pick<Accumulated, "missingQuarters" | "coverage">): boolean {
  return missingQuarters.length === 0 && coverage.reported >= coverage.expected;
}

function nothingGiven(due: readonly QuarterFigure[]): Accumulated {
  const allWithoutData = due.length > 0 && due.every((each) => each.figure.kind === "no-data");
  return {
    figure: { kind: allWithoutData ? "no-data" : "missing" },
    lastQuarter: null,
    missingQuarters: due.map((each) => each.quarter),
    coverage: worstCoverage(due),
    estimated: false,
  };
}

function summed(
  due: readonly QuarterFigure[],
  present: readonly QuarterFigure[],
  last: QuarterFigure,
  figure: Figure,
): Accumulated {
  return {
    figure,
    lastQuarter: last.quarter,
    missingQuarters: due.filter((each) => !isPresent(each.figure)).map((each) => each.quarter),
    coverage: worstCoverage(due),
    estimated: present.some((each) => each.estimated),
  };
}

/** The smallest share of units that gave a figure in any one quarter. */
function worstCoverage(due: readonly QuarterFigure[]): Coverage {
  let worst: Coverage = { reported: 0, expected: 0 };
  for (const { coverage } of due) {
    const isFirst = worst.expected === 0;
    if (isFirst || coverage.reported * worst.expected < worst.reported * coverage.expected) worst = coverage;
  }
  return worst;
}

function sumOfValues(present: readonly QuarterFigure[]): Figure {
  const values = present.flatMap(({ figure }) => (figure.kind === "value" ? [figure.value] : []));
  if (values.length === 0) return { kind: "nothing-arose" };
  return { kind: "value", value: values.reduce(addQuantities, 0) };
}

/** A quarter in which nothing arose has no value to average. */
function meanOfValues(present: readonly QuarterFigure[]): Figure {
  const values = present.flatMap(({ figure }) => (figure.kind === "value" ? [figure.value] : []));
  if (values.length === 0) return { kind: "nothing-arose" };
  const sum = values.reduce(addQuantities, 0);
  if (values.length === 1) return { kind: "value", value: sum };
  const value = Number(divideRounded(BigInt(sum), BigInt(values.length)));
  return { kind: "value", value: value === 0 ? 0 : value, exact: { numerator: sum, denominator: values.length } };
}

function rateOfSums(present: readonly QuarterFigure[]): Figure {
  let numerator = 0;
  let denominator = 0;
  for (const { figure } of present) {
    if (figure.kind !== "rate") continue;
    numerator = addQuantities(numerator, figure.ratio.numerator);
    denominator = addQuantities(denominator, figure.ratio.denominator);
  }
  return denominator === 0 ? { kind: "nothing-arose" } : { kind: "rate", ratio: { numerator, denominator } };
}
