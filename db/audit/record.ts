import { newId } from "@/db/ids";
import type { Connection } from "@/db/store";

export type AuditEntry = {
  communeId: string;
  /** null = the program itself (first run, seed). */
  actorId: string | null;
  /** The permission or event, e.g. `sheet:enter`. */
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
};

/** Appends to the trail inside the caller's transaction: if this fails, the change is rolled back with it. */
export async function recordAudit(tx: Connection, entry: AuditEntry): Promise<void> {
  await recordAudits(tx, [entry]);
}

/** The same for a change of many rows, in one statement; at most some hundreds at once. */
export async function recordAudits(tx: Connection, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const at = Date.now();
  await tx.db.insert(tx.t.auditEntries).values(
    entries.map((entry) => ({
      communeId: entry.communeId,
      id: newId(),
      at,
      actorId: entry.actorId,
      action: entry.action,
      entity: entry.entity,
      entityId: entry.entityId,
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: entry.after === undefined ? null : JSON.stringify(entry.after),
    })),
  );
}
