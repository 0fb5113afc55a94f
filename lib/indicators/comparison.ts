import { romanQuarter } from "@/lib/format/roman";
import type { Quarter } from "@/lib/periods/period";
import { type Accumulated, acrossQuarters, isPresent } from "./across-quarters";
import { acrossUnits, standsForOneUnit } from "./across-units";
import type { Figure } from "./figure";
import { divideFractions, fractionOfFigure, quantityOfFraction, ratioOfFraction, subtractFractions } from "./fraction";
import { type Indicator, isLastValue, isRate } from "./indicator";
import type { Change, QuarterFigure, SamePeriodComparison } from "./result";
import type { TotalsByQuarter } from "./sum-of-parts";
import type { YearFigure } from "./year-book";

export type ComparisonInput = {
  indicator: Indicator;
  /** The year compared with, for the reasons. */
  lastYear: number;
  current: Figure;
  /** False while units or quarters are missing: last year's figure is shown, no change is formed. */
  currentComplete: boolean;
  /** Quarters inside the current figure; all four for a published year figure. */
  quarters: readonly Quarter[];
  previousTotals: TotalsByQuarter;
  /** Last year's figure published without quarters. */
  previousYearFigure: YearFigure | null;
  /** Why the two years count different things; null = they do not. */
  seriesBreak: string | null;
};

/**
 * The same quarters of last year, in one of four states. Units that no longer exist are put together only when every
 * one of them reported; whatever is partial, of other months, or a mean of several units is "không so sánh được"
 * with its reason, as is everything before a break of the series; nothing at all is missing.
 */
export function compareWithLastYear(input: ComparisonInput): SamePeriodComparison {
  const upTo = input.quarters.at(-1);
  if (upTo === undefined) return { kind: "missing" };
  const quarters = windowOf(input, upTo);
  const given = quarters.filter((each) => isPresent(each.figure) || each.coverage.reported > 0);
  if (input.seriesBreak !== null && (given.length > 0 || hasYearFigure(input))) {
    return { kind: "not-comparable", reason: input.seriesBreak };
  }
  if (given.length === 0) return fromYearFigure(input, upTo);

  const predecessors = predecessorsIn(input.previousTotals, quarters);
  const reason = whyNotComparable(input, quarters, predecessors);
  if (reason !== null) return { kind: "not-comparable", reason };
  const previous = acrossQuarters(input.indicator, quarters);
  const change = changeOf(input, previous.figure);
  const names = [...predecessors.keys()];
  return names.length === 0
    ? { kind: "value", figure: previous.figure, change }
    : { kind: "combined", figure: previous.figure, change, predecessors: names };
}

/** Last year's quarters that answer to the current figure: all up to the last for sums, that one for last values. */
function windowOf({ indicator, previousTotals }: ComparisonInput, upTo: Quarter): QuarterFigure[] {
  const onlyLast = isLastValue(indicator);
  return [...previousTotals.values()]
    .filter((total) => (onlyLast ? total.quarter === upTo : total.quarter <= upTo))
    .filter((total) => total.unitsExpected > 0 || total.unitsReported > 0)
    .sort((a, b) => a.quarter - b.quarter)
    .map((total) => acrossUnits(indicator, total.quarter, total));
}

function predecessorsIn(totals: TotalsByQuarter, quarters: readonly QuarterFigure[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { quarter } of quarters) {
    for (const { name, reported } of totals.get(quarter)?.predecessors ?? []) {
      found.set(name, reported && found.get(name) !== false);
    }
  }
  return found;
}

function whyNotComparable(
  { indicator, lastYear, quarters: current }: ComparisonInput,
  previous: readonly QuarterFigure[],
  predecessors: ReadonlyMap<string, boolean>,
): string | null {
  const absent = [...predecessors].filter(([, reported]) => !reported).map(([name]) => name);
  if (absent.length > 0) return `thiếu ${absent.join(", ")}`;
  if (predecessors.size > 1 && (standsForOneUnit(indicator) || indicator.periodRule === "average")) {
    return `số bình quân của ${predecessors.size} đơn vị cũ không cộng gộp được`;
  }
  const missing = previous.filter((each) => !isPresent(each.figure));
  if (missing.length > 0) return `năm ${lastYear} thiếu số liệu ${nameQuarters(missing.map((each) => each.quarter))}`;
  const partial = previous.find((each) => each.coverage.reported < each.coverage.expected);
  if (partial) {
    const { reported, expected } = partial.coverage;
    return `quý ${romanQuarter(partial.quarter)}/${lastYear} mới có ${reported}/${expected} đơn vị`;
  }
  if (isLastValue(indicator)) return null;
  const before = previous.map((each) => each.quarter);
  const lacking = current.filter((quarter) => !before.includes(quarter));
  if (lacking.length > 0) return `năm ${lastYear} chỉ có số liệu ${nameQuarters(before)}`;
  return before.length === current.length ? null : `năm nay chỉ có số liệu ${nameQuarters(current)}`;
}

/** "quý I, II": one word for all. */
function nameQuarters(quarters: readonly Quarter[]): string {
  return `quý ${quarters.map(romanQuarter).join(", ")}`;
}

function hasYearFigure({ previousYearFigure }: ComparisonInput): boolean {
  return previousYearFigure !== null && isPresent(previousYearFigure.figure);
}

/** A figure of the whole year answers only to the whole year. */
function fromYearFigure(input: ComparisonInput, upTo: Quarter): SamePeriodComparison {
  const { previousYearFigure, lastYear } = input;
  if (previousYearFigure === null || !isPresent(previousYearFigure.figure)) return { kind: "missing" };
  if (upTo !== 4) return { kind: "not-comparable", reason: `năm ${lastYear} chỉ có số liệu cả năm` };
  return { kind: "value", figure: previousYearFigure.figure, change: changeOf(input, previousYearFigure.figure) };
}

/** Percent of the base for quantities, điểm % for rates and figures in %; null without two complete numbers. */
function changeOf({ indicator, current, currentComplete }: ComparisonInput, before: Figure): Change | null {
  const now = fractionOfFigure(current, indicator);
  const base = fractionOfFigure(before, indicator);
  if (!currentComplete || now === null || base === null) return null;
  const difference = subtractFractions(now, base);
  if (isRate(indicator) || indicator.unitOfMeasure.includes("%")) {
    return { kind: "points", points: quantityOfFraction(difference), exact: ratioOfFraction(difference) };
  }
  return base.top > 0n ? { kind: "percent", ratio: divideFractions(difference, base) } : null;
}

/** Quarters that stand in an accumulated figure. */
export function quartersIn(due: readonly QuarterFigure[], accumulated: Accumulated): Quarter[] {
  const last = accumulated.lastQuarter;
  return last === null ? [] : due.filter((each) => each.quarter <= last).map((each) => each.quarter);
}
