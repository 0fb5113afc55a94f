import type { Quantity } from "@/lib/indicators/quantity";
import { FEWEST_OTHERS } from "@/lib/sheets/checks/check-like-units";
import { countedNumber } from "./counted-number";
import type { UnusualSources } from "./find-unusual";

/**
 * For a unit the median of each indicator's approved figure over the other units of its kind; the rules of
 * the checks while typing: không phát sinh is a zero, rates and medians of zero are left out.
 */
export function likeUnitsMedians({ figures, units, year, quarter }: UnusualSources) {
  const kindOf = new Map(units.map(({ id, kind }) => [id, kind]));
  const kinds = new Map<string | undefined, Map<string, Reported[]>>();
  for (const { indicatorId, unitId, value, ...at } of figures) {
    const number = countedNumber(value);
    if (at.year !== year || at.quarter !== quarter || number === null) continue;
    const kind = kindOf.get(unitId);
    const ofKind = kinds.get(kind) ?? new Map<string, Reported[]>();
    kinds.set(kind, ofKind);
    const reported = ofKind.get(indicatorId) ?? [];
    ofKind.set(indicatorId, reported);
    reported.push({ unitId, number });
  }
  return (unitId: string): Map<string, Quantity> => {
    const medians = new Map<string, Quantity>();
    for (const [indicatorId, reported] of kinds.get(kindOf.get(unitId)) ?? []) {
      const median = medianOf(reported.filter((each) => each.unitId !== unitId).map(({ number }) => number));
      if (median > 0) medians.set(indicatorId, median);
    }
    return medians;
  };
}

type Reported = { unitId: string; number: Quantity };

/** The middle number, or half of the two in the middle; 0 where there are too few. */
function medianOf(numbers: Quantity[]): Quantity {
  if (numbers.length < FEWEST_OTHERS) return 0;
  const sorted = numbers.sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return Math.trunc(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
}
