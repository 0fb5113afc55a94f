import type { Succession } from "./org-unit";

/** The units and everything that was merged into them, divided among them or renamed to them, however long ago. */
export function withPredecessors(
  unitIds: readonly string[],
  successions: readonly Pick<Succession, "predecessorId" | "successorId">[],
): Set<string> {
  const found = new Set<string>();
  const visit = (unitId: string): void => {
    if (found.has(unitId)) return;
    found.add(unitId);
    for (const each of successions) if (each.successorId === unitId) visit(each.predecessorId);
  };
  for (const unitId of unitIds) visit(unitId);
  return found;
}
