import type { OrgUnit } from "./org-unit";

/**
 * Units in the order of a tree, each with its depth; the order among sisters is kept. A unit whose parent is not in
 * the list stands at the top.
 */
export function inTreeOrder<T extends Pick<OrgUnit, "id" | "parentId">>(
  units: readonly T[],
): (T & { depth: number })[] {
  const ids = new Set(units.map((unit) => unit.id));
  const ordered: (T & { depth: number })[] = [];
  const seen = new Set<string>();
  const add = (unit: T, depth: number) => {
    if (seen.has(unit.id)) return;
    seen.add(unit.id);
    ordered.push({ ...unit, depth });
    for (const child of units) if (child.parentId === unit.id) add(child, depth + 1);
  };
  for (const unit of units) if (unit.parentId === null || !ids.has(unit.parentId)) add(unit, 0);
  for (const unit of units) add(unit, 0);
  return ordered;
}
