import { listReporters } from "@/db/notifications/recipients";
import { listSuccessions } from "@/db/org-units/queries";
import type { Connection } from "@/db/store";
import { withPredecessors } from "@/lib/org-units/lineage";

/** Who answers for a unit: whoever reports for it, or for the units it has been merged into. Two statements, once. */
export async function readAnswering(c: Connection, communeId: string): Promise<(unitId: string) => string[]> {
  const successions = await listSuccessions(c, communeId);
  const reporters = await listReporters(c, communeId);
  return (unitId) => {
    const heirs = successions
      .map(({ successorId }) => successorId)
      .filter((id) => withPredecessors([id], successions).has(unitId));
    return reporters.filter((each) => [unitId, ...heirs].includes(each.unitId)).map(({ accountId }) => accountId);
  };
}
