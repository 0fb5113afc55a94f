import { and, eq } from "drizzle-orm";
import type { SheetKey } from "@/db/sheets/assigned-indicators";
import type { Connection } from "@/db/store";
import { moveWords, type SheetMove } from "@/lib/notifications/words";
import { periodKey } from "@/lib/periods/period";
import { notify } from "./notify";
import { listReporters } from "./recipients";

type Told = Pick<SheetMove, "from" | "to" | "reason" | "pointed" | "reopenedUntil"> & {
  /** Of the step in the sheet's history: one step is told once. */
  eventId: string;
  at: number;
  /** Not told what they did themselves. */
  actorId: string | null;
};

/** Tells the unit's accounts that its sheet was returned, reopened or approved, in the transaction of that step. */
export async function tellUnitOfMove(tx: Connection, key: SheetKey, move: Told): Promise<void> {
  const { communeId, unitId, year, quarter } = key;
  if (move.to !== "returned" && move.to !== "approved") return;
  const reporters = await listReporters(tx, communeId, [unitId]);
  const accounts = reporters.filter(({ accountId }) => accountId !== move.actorId);
  if (accounts.length === 0) return;
  const { orgUnits: u } = tx.t;
  const [unit] = await tx.db
    .select({ name: u.name })
    .from(u)
    .where(and(eq(u.communeId, communeId), eq(u.id, unitId)));
  const words = unit ? moveWords({ ...move, year, quarter, unitName: unit.name }) : null;
  if (words === null) return;
  const href = `/sheets/${unitId}/${periodKey({ kind: "quarter", year, quarter })}`;
  const notices = accounts.map(({ accountId }) => ({ ...words, accountId, key: `move:${move.eventId}`, href }));
  await notify(tx, communeId, notices, move.at);
}
