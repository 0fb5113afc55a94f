import type { OrgUnit, Succession } from "./org-unit";

export type Reporters = {
  /** Who reported in the quarter what the unit reports now; only itself where nothing changed since. */
  unitIds: string[];
  /** Of the units before it, those whose work went to several: no part of their figure is known to be this unit's. */
  divided: string[];
};

type Unit = Pick<OrgUnit, "id" | "validFrom">;

/**
 * The units that reported in a quarter (quarterIndex) in the place of one of today's: a unit that came of a merger is
 * answered for by those that were merged, as long as its own first quarter lies later. A unit that was there before
 * and took others in answers together with them.
 */
export function reportersIn(
  unitId: string,
  quarter: number,
  successions: readonly Succession[],
  units: ReadonlyMap<string, Unit>,
): Reporters {
  const found: Reporters = { unitIds: [], divided: [] };
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const before = successions.filter((each) => each.successorId === id && each.fromQuarter > quarter);
    const isNew = before.some((each) => units.get(id)?.validFrom === each.effectiveOn);
    if (!isNew) found.unitIds.push(id);
    for (const { predecessorId } of before) {
      const heirs = new Set(successions.filter((each) => each.predecessorId === predecessorId).map(heirOf));
      if (heirs.size > 1) found.divided.push(predecessorId);
      visit(predecessorId);
    }
  };
  visit(unitId);
  return found;
}

const heirOf = (succession: Succession) => succession.successorId;
