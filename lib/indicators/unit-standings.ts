import type { Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { isPresent } from "./across-quarters";
import { type UnitLine, unitLines } from "./by-unit";
import { completionRate, variance } from "./completion";
import type { Figure } from "./figure";
import type { UnitSeries } from "./figure-origin";
import { compareFractions, type Fraction, fractionOfFigure, fractionOfRatio, subtractFractions } from "./fraction";
import type { Indicator } from "./indicator";
import { type Quartiles, quartilesOf } from "./quartiles";
import type { CompletionRate, IndicatorResult } from "./result";

/** One unit's part of an indicator over a period, beside its own plan. */
export type UnitStanding = {
  unit: UnitSeries;
  /** Lũy kế or last value by the indicator's own rule. */
  figure: Figure;
  /** Quarters of the period that the unit was to report and has no figure for. */
  missing: Quarter[];
  plan: PlanFigure | null;
  completion: CompletionRate;
  /** Place among the units that can be compared, 1 = the best (of a followed indicator: the largest); null = not ranked. */
  rank: number | null;
};

export type RankedBy = "completion" | "difference" | "value";

export type UnitStandings = {
  /** Ranked units first, by rank; then the others in the office's order. */
  standings: UnitStanding[];
  /** null = nothing to rank. */
  rankedBy: RankedBy | null;
  /** Over the figures of the units that have all their quarters; null with fewer than four of them. */
  quartiles: Quartiles | null;
  /** How many figures the quartiles stand on. */
  compared: number;
};

/**
 * Units side by side in quarters I … `last`. Only units with every quarter of the longest span are compared (of a
 * last value: with the last quarter): a missing figure is no small one, and two quarters are not held against four. They are ranked by completion where at least two of
 * them have plans (by the difference where the indicator forms no percentage), else by value; equal ones share a place.
 */
export function standUnits(
  result: IndicatorResult,
  units: readonly UnitSeries[],
  plans: ReadonlyMap<string, PlanFigure>,
  last: Quarter,
): UnitStandings {
  const { indicator } = result;
  const lines = new Map(unitLines(units, result, last).map((line) => [line.unitId, line]));
  const all = units.map((unit) => standingOf(indicator, unit, lines.get(unit.unitId), plans.get(unit.unitId) ?? null));
  const longest = Math.max(0, ...all.map(({ due }) => due));
  const compared = all
    .filter(({ standing: { figure, missing }, due }) => {
      return isPresent(figure) && missing.length === 0 && (showsOnlyTheLast(indicator) || due === longest);
    })
    .map(({ standing }) => standing);
  const amounts = compared.flatMap(({ figure }) => fractionOfFigure(figure, indicator) ?? []);
  const isMilestone = indicator.periodRule === "milestone";
  const { by, keyed } = isMilestone ? { by: null, keyed: [] } : keysOf(indicator, compared);
  const ranked = keyed.length < 2 ? [] : rank(keyed, direction(indicator, by ?? "value"));
  const places = new Map(ranked.map(({ standing, place }) => [standing.unit.unitId, place]));
  const standings = all.map(({ standing }) => ({ ...standing, rank: places.get(standing.unit.unitId) ?? null }));
  return {
    standings: standings.sort((a, b) => placeOf(a) - placeOf(b)),
    rankedBy: ranked.length === 0 ? null : by,
    quartiles: isMilestone ? null : quartilesOf(amounts),
    compared: amounts.length,
  };
}

const placeOf = ({ rank: place }: UnitStanding) => place ?? Number.MAX_SAFE_INTEGER;

type Known = { standing: Omit<UnitStanding, "rank">; due: number };

/** A unit that had nothing to report up to the last quarter has no line: nothing is due, and nothing is missing. */
function standingOf(
  indicator: Indicator,
  unit: UnitSeries,
  line: UnitLine | undefined,
  plan: PlanFigure | null,
): Known {
  const figure: Figure = line === undefined ? { kind: "missing" } : line.toDate;
  const due = (line === undefined ? [] : line.quarters).filter(({ state }) => state === "due");
  const given = due.filter((each) => isPresent(each.figure)).map(({ quarter }) => quarter);
  const counted = showsOnlyTheLast(indicator) ? due.filter(({ quarter }) => quarter > (given.at(-1) ?? 0)) : due;
  const missing = counted.map(({ quarter }) => quarter).filter((quarter) => !given.includes(quarter));
  return {
    standing: { unit, figure, missing, plan, completion: completionRate(indicator, plan, figure) },
    due: due.length,
  };
}

/** What stood at the end counts, whatever is missing before it. */
function showsOnlyTheLast({ periodRule }: Indicator): boolean {
  return periodRule === "stock" || periodRule === "rate-of-stocks";
}

type Keyed = { standing: Omit<UnitStanding, "rank">; key: Fraction };

function keysOf(
  indicator: Indicator,
  standings: readonly Omit<UnitStanding, "rank">[],
): { by: RankedBy; keyed: Keyed[] } {
  const byCompletion = standings.flatMap((standing): Keyed[] =>
    standing.completion.kind === "computed" ? [{ standing, key: fractionOfRatio(standing.completion.ratio) }] : [],
  );
  if (byCompletion.length >= 2) return { by: "completion", keyed: byCompletion };
  const byDifference = standings.flatMap((standing): Keyed[] => {
    const difference = variance(indicator, standing.plan, standing.figure);
    return standing.completion.kind === "by-rule-none" && difference !== null
      ? [{ standing, key: fractionOfRatio(difference) }]
      : [];
  });
  if (byDifference.length >= 2) return { by: "difference", keyed: byDifference };
  const byValue = standings.flatMap((standing): Keyed[] => {
    const key = fractionOfFigure(standing.figure, indicator);
    return key === null ? [] : [{ standing, key }];
  });
  return { by: "value", keyed: byValue };
}

type Better = "larger" | "smaller" | "nearer-one" | "nearer-zero";

/** Which key is the better one: a share formed as plan ÷ actual, or of a cut, already rises as things get better. */
function direction({ direction: wanted, percentRule }: Indicator, by: RankedBy): Better {
  if (wanted === "exact" && by !== "value") return by === "completion" ? "nearer-one" : "nearer-zero";
  if (by === "completion" && percentRule !== "actual-over-plan") return "larger";
  return wanted === "lower" ? "smaller" : "larger";
}

const ONE: Fraction = { top: 1n, bottom: 1n };

function rank(keyed: readonly Keyed[], better: Better): { standing: Keyed["standing"]; place: number }[] {
  const measured = keyed.map(({ standing, key }) => ({
    standing,
    key: better === "nearer-one" ? size(subtractFractions(key, ONE)) : better === "nearer-zero" ? size(key) : key,
  }));
  const isBetter = (a: Fraction, b: Fraction) => compareFractions(a, b) === (better === "larger" ? 1 : -1);
  return measured.map(({ standing, key }) => ({
    standing,
    place: 1 + measured.filter((other) => isBetter(other.key, key)).length,
  }));
}

const size = ({ top, bottom }: Fraction): Fraction => ({ top: top < 0n ? -top : top, bottom });
