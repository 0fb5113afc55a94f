import { newId } from "@/db/ids";
import { insertMany } from "@/db/insert-many";
import type { Connection } from "@/db/store";
import { contentMac, type EntryContent } from "./chain";
import { appendSeals, beginChain, readHead } from "./seal";

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

/**
 * The same for a change of many rows of one commune, in one statement; at most some hundreds at once. SQLite has one
 * writer, so the entries are sealed into the chain at once. On PostgreSQL every writer would then wait for the same
 * last link: an entry carries the proof of its content, and the link follows within a second (seal-soon.ts).
 */
export async function recordAudits(tx: Connection, entries: readonly AuditEntry[]): Promise<void> {
  const communeId = entries[0]?.communeId;
  if (communeId === undefined) return;
  if (entries.some((entry) => entry.communeId !== communeId)) throw new Error("entries of more than one commune");
  const at = Date.now();
  const key = await tx.trail.key();
  const contents = entries.map((entry) => contentOf(entry, at));
  const rows = contents.map((content) => ({ ...content, mac: contentMac(key, content) }));
  if (tx.engine !== "sqlite") {
    await insertMany(tx, tx.t.auditEntries, rows);
    return tx.trail.sealSoon(communeId);
  }
  const head = (await readHead(tx, communeId)) ?? (await beginChain(tx, communeId));
  await insertMany(tx, tx.t.auditEntries, rows);
  await appendSeals(tx, head, contents);
}

function contentOf({ before, after, ...entry }: AuditEntry, at: number): EntryContent {
  return {
    communeId: entry.communeId,
    id: newId(),
    at,
    actorId: entry.actorId,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
  };
}
