/**
 * Which units report which indicators, for filtering in the browser: most indicators are reported by the same units,
 * so each distinct set is sent once, as positions in `units`.
 */
export type UnitSets = {
  /** In the office's order. */
  units: readonly { id: string; name: string }[];
  sets: readonly (readonly number[])[];
  /** Index into `sets` by indicator. */
  setOf: Readonly<Record<string, number>>;
};

/** @param pairs in the office's order of units */
export function unitSetsOf(pairs: readonly { indicatorId: string; unitId: string; unitName: string }[]): UnitSets {
  const position = new Map<string, number>();
  const units: { id: string; name: string }[] = [];
  const members = new Map<string, number[]>();
  for (const { indicatorId, unitId, unitName } of pairs) {
    let at = position.get(unitId);
    if (at === undefined) {
      at = units.push({ id: unitId, name: unitName }) - 1;
      position.set(unitId, at);
    }
    const known = members.get(indicatorId);
    if (known) known.push(at);
    else members.set(indicatorId, [at]);
  }
  const indexOf = new Map<string, number>();
  const sets: number[][] = [];
  const setOf: Record<string, number> = {};
  for (const [indicatorId, set] of members) {
    const key = set.join(" ");
    const index = indexOf.get(key) ?? sets.push(set) - 1;
    indexOf.set(key, index);
    setOf[indicatorId] = index;
  }
  return { units, sets, setOf };
}
