import { isComplete } from "@/lib/indicators/across-quarters";
import { fractionOfFigure, fractionOfRatio, ratioOfFraction, subtractFractions } from "@/lib/indicators/fraction";
import { restOfParts, shareOfAmount, shareOfWhole } from "@/lib/indicators/parts";
import type { Quantity, Ratio } from "@/lib/indicators/quantity";
import type { IndicatorResult, Pace, PaceMethod } from "@/lib/indicators/result";
import type { PlanBasis } from "@/lib/plans/plan";
import { underParents } from "./indicator-rows";

/** One line of a tree against both bases of its plan. */
export type PlanLine = {
  /** Against the plan that the screen has chosen; pace and difference are its. */
  result: IndicatorResult;
  depth: number;
  /** Lines of its own stand under it. */
  isParent: boolean;
  /** The same figure against each basis; null where that basis gave no plan. */
  against: Record<PlanBasis, IndicatorResult | null>;
  /** Share of the line it is part of; null where it is part of none, or not to be told. */
  share: Ratio | null;
  /** Where the parts of a line end with this one: what they leave of it, the innermost first. */
  rests: Rest[];
};

export type Rest = { of: IndicatorResult; depth: number; amount: Quantity; share: Ratio | null };

/** The order in which the methods have their columns. */
export const PACE_METHODS: readonly PaceMethod[] = ["planned-quarters", "even", "last-year-shares"];

type Told = Record<PlanBasis, readonly IndicatorResult[]>;

/**
 * Lines with their parts directly under them, in catalogue order.
 * @param told the same indicators held against each basis; one that fell back to the other basis is left out
 */
export function planLines(results: readonly IndicatorResult[], told: Told): PlanLine[] {
  const byId = new Map(results.map((result) => [result.indicator.id, result]));
  const partsOf = (id: string) => results.filter(({ indicator }) => indicator.parentId === id);
  const placed = underParents(results);
  const toldBy = (basis: PlanBasis, id: string) =>
    told[basis].find(({ indicator, plan }) => indicator.id === id && plan?.basis === basis) ?? null;
  return placed.map(({ result, depth }, index): PlanLine => {
    const { id, parentId } = result.indicator;
    const whole = parentId === null ? undefined : byId.get(parentId);
    return {
      result,
      depth,
      isParent: partsOf(id).length > 0,
      against: { commune: toldBy("commune", id), province: toldBy("province", id) },
      share: whole === undefined ? null : shareOfWhole(result, whole),
      rests: endingAt(result, depth, placed[index + 1]?.depth ?? 0).flatMap(restOf),
    };
  });

  /** The parents whose last part is the line at `depth`, followed by one at `nextDepth`. */
  function endingAt(last: IndicatorResult, depth: number, nextDepth: number): { of: IndicatorResult; depth: number }[] {
    const { parentId } = last.indicator;
    const whole = parentId === null ? undefined : byId.get(parentId);
    if (whole === undefined || depth <= nextDepth) return [];
    return [{ of: whole, depth }, ...endingAt(whole, depth - 1, nextDepth)];
  }

  /** Nothing left over is not worth a line. */
  function restOf({ of: whole, depth }: { of: IndicatorResult; depth: number }): Rest[] {
    const amount = restOfParts(whole, partsOf(whole.indicator.id));
    if (amount === null || amount === 0) return [];
    return [{ of: whole, depth, amount, share: shareOfAmount(amount, whole) }];
  }
}

export function paceBy({ paces }: Pick<IndicatorResult, "paces">, method: PaceMethod): Pace | null {
  return paces.find((pace) => pace.method === method) ?? null;
}

/** Methods by which at least one of the lines has a pace: the others get no column. */
export function methodsTold(lines: readonly PlanLine[]): PaceMethod[] {
  return PACE_METHODS.filter((method) => lines.some(({ result }) => paceBy(result, method) !== null));
}

/** actual − expected, in thousandths of the unit; null while a unit or a quarter is missing. */
export function aheadOfPace(result: IndicatorResult, { expected }: Pace): Ratio | null {
  const actual = fractionOfFigure(result.cumulative, result.indicator);
  if (actual === null || !isComplete(result)) return null;
  return ratioOfFraction(subtractFractions(actual, fractionOfRatio(expected)));
}
