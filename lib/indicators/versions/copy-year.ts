/** Who reports an indicator to the end of a year. */
export type Reporters = ReadonlyMap<string, readonly string[]>;

export type CopyLine = {
  indicatorId: string;
  /** Units that would report in the new year. */
  unitIds: string[];
  /** Closed units of last year and who takes their place; nobody = an empty list. */
  replaced: { unitId: string; by: string[] }[];
  change: "same" | "added" | "changed";
};

export type CopyWorld = {
  lastYear: Reporters;
  /** What the new year has already. */
  thisYear: Reporters;
  /** Units that can report from the first quarter of the new year on. */
  openUnitIds: ReadonlySet<string>;
  successorsOf: ReadonlyMap<string, readonly string[]>;
  /** Indicators that cannot be chosen in the new year: ngừng theo dõi, or the sum of their parts. */
  notChosen: ReadonlySet<string>;
  /** Indicators that only one unit reports. */
  oneUnit: ReadonlySet<string>;
};

/**
 * Last year's indicators and reporters for the new year. A closed unit is replaced by those that followed it, however
 * many steps later; what the new year has been given besides stays. An indicator of one unit that would get several is
 * left as it is, to be chosen by hand.
 */
export function copyYear(world: CopyWorld): CopyLine[] {
  return [...world.lastYear].flatMap(([indicatorId, units]): CopyLine[] => {
    if (world.notChosen.has(indicatorId)) return [];
    const replaced = units
      .filter((id) => !world.openUnitIds.has(id))
      .map((unitId) => ({ unitId, by: heirsOf(unitId, world) }));
    const kept = units.filter((id) => world.openUnitIds.has(id));
    const already = world.thisYear.get(indicatorId) ?? [];
    const unitIds = [...new Set([...kept, ...replaced.flatMap((each) => each.by), ...already])].sort();
    const isTooMany = world.oneUnit.has(indicatorId) && unitIds.length > 1;
    if (unitIds.length === 0 || isTooMany) {
      return replaced.length === 0 ? [] : [{ indicatorId, unitIds: [...already], replaced, change: "same" }];
    }
    const isSame = unitIds.join() === [...already].sort().join();
    return [{ indicatorId, unitIds, replaced, change: isSame ? "same" : already.length === 0 ? "added" : "changed" }];
  });
}

function heirsOf(unitId: string, { openUnitIds, successorsOf }: CopyWorld): string[] {
  const heirs = new Set<string>();
  const seen = new Set([unitId]);
  const queue = [...(successorsOf.get(unitId) ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (openUnitIds.has(next)) heirs.add(next);
    else queue.push(...(successorsOf.get(next) ?? []));
  }
  return [...heirs];
}
