import { readVersions } from "@/db/settings/queries";
import type { Connection } from "@/db/store";
import { ORG_UNIT_KINDS } from "@/lib/org-units/org-unit";
import type { UnitDeadline } from "@/lib/periods/deadline";
import type { EntryWindow } from "@/lib/periods/entry-window";
import { addDays } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import { inForceOn } from "@/lib/settings/dated";

/**
 * Gives a quarter that is being opened the deadlines of the office's template in force on the quarter's own due date;
 * never earlier than the first day of its data.
 */
export async function insertTemplateDeadlines(
  tx: Connection,
  communeId: string,
  { year, quarter }: { year: number; quarter: Quarter },
  { dataFrom, dueOn }: EntryWindow,
): Promise<UnitDeadline[]> {
  const template = inForceOn(await readVersions(tx, communeId, "deadlines"), dueOn);
  const rows = ORG_UNIT_KINDS.flatMap((unitKind): UnitDeadline[] => {
    const days = template?.value.daysBefore[unitKind] ?? null;
    if (days === null || days === 0) return [];
    const own = addDays(dueOn, -days);
    return [{ unitKind, dueOn: own < dataFrom ? dataFrom : own }];
  });
  if (rows.length > 0) {
    await tx.db.insert(tx.t.periodDeadlines).values(rows.map((row) => ({ communeId, year, quarter, ...row })));
  }
  return rows;
}
