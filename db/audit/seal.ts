import { and, asc, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import type { Connection, Store } from "@/db/store";
import { CHAIN_START, type ChainHead, type EntryContent, sealAfter } from "./chain";

const BATCH = 500;

/** The last link of a commune's chain, with the moment it was made; null = no chain yet. */
export async function readHead(c: Connection, communeId: string): Promise<(ChainHead & { sealedAt: number }) | null> {
  const { auditSeals: seals } = c.t;
  const [head] = await c.db
    .select({ sequence: seals.sequence, hash: seals.hash, sealedAt: seals.sealedAt })
    .from(seals)
    .where(eq(seals.communeId, communeId))
    .orderBy(desc(seals.sequence))
    .limit(1);
  return head ?? null;
}

/**
 * Adds a link for each entry, in this order. The transaction must be the only one that seals (see sealAudit).
 * @returns the new head
 */
export async function appendSeals(
  tx: Connection,
  head: ChainHead | null,
  entries: readonly EntryContent[],
): Promise<ChainHead | null> {
  const key = await tx.trail.key();
  const now = Date.now();
  let previous = head ?? CHAIN_START;
  const links = entries.map((entry) => {
    const link = sealAfter(key, previous, entry, now);
    previous = link;
    return link;
  });
  await insertMany(tx, tx.t.auditSeals, links);
  return links.at(-1) ?? head;
}

/**
 * Seals every entry of the commune that has no seal yet, oldest first: entries from before there was a chain, and on
 * PostgreSQL what was written since the last time. Entries are looked for outside the transaction and the transaction
 * touches seals only, so that no writer is ever made to repeat; two sealers at once exclude each other by the key.
 * @returns how many were sealed
 */
export async function sealAudit(store: Store, communeId: string): Promise<number> {
  const old = (await readHead(store, communeId)) === null ? await sealEach(store, communeId, true) : 0;
  return old + (await sealEach(store, communeId, false));
}

async function sealEach(store: Store, communeId: string, onlyOld: boolean): Promise<number> {
  let sealed = 0;
  for await (const batch of unsealed(store, communeId, onlyOld)) {
    sealed += await store.inTransaction((tx) => sealStill(tx, communeId, batch));
  }
  return sealed;
}

/** The entries from before there was a chain become its beginning, in the transaction that writes the first new one. */
export async function beginChain(tx: Connection, communeId: string): Promise<ChainHead | null> {
  let head: ChainHead | null = null;
  for await (const batch of unsealed(tx, communeId, true)) head = await appendSeals(tx, head, batch);
  return head;
}

/** In every commune of the database that may have something to seal: on SQLite only what is from before the chain. */
export async function sealAllCommunes(store: Store): Promise<number> {
  const { communes } = store.t;
  let sealed = 0;
  for (const { id } of await store.db.select({ id: communes.id }).from(communes)) {
    const isDone = store.engine === "sqlite" && (await readHead(store, id)) !== null;
    if (!isDone) sealed += await sealAudit(store, id);
  }
  return sealed;
}

/** Another process may have sealed some of them since they were read. */
async function sealStill(tx: Connection, communeId: string, batch: readonly EntryContent[]): Promise<number> {
  const { auditSeals: seals } = tx.t;
  const head = await readHead(tx, communeId);
  const ids = batch.map(({ id }) => id);
  const done = await tx.db
    .select({ id: seals.entryId })
    .from(seals)
    .where(and(eq(seals.communeId, communeId), inArray(seals.entryId, ids)));
  const known = new Set(done.map(({ id }) => id));
  const left = batch.filter(({ id }) => !known.has(id));
  await appendSeals(tx, head, left);
  return left.length;
}

/** Entries without a seal, oldest first, a batch at a time. */
async function* unsealed(c: Connection, communeId: string, onlyOld: boolean): AsyncGenerator<EntryContent[]> {
  const { auditEntries: entries, auditSeals: seals } = c.t;
  const { mac, ...content } = columnsOf(c);
  let last: EntryContent | undefined;
  do {
    const batch: EntryContent[] = await c.db
      .select(content)
      .from(entries)
      .leftJoin(seals, and(eq(seals.communeId, entries.communeId), eq(seals.entryId, entries.id)))
      .where(
        and(
          eq(entries.communeId, communeId),
          isNull(seals.entryId),
          onlyOld ? isNull(mac) : undefined,
          last && or(gt(entries.at, last.at), and(eq(entries.at, last.at), gt(entries.id, last.id))),
        ),
      )
      .orderBy(asc(entries.at), asc(entries.id))
      .limit(BATCH);
    if (batch.length > 0) yield batch;
    last = batch.at(-1);
  } while (last !== undefined);
}

/** Everything an entry holds. */
export function columnsOf(c: Connection) {
  const { communeId, id, at, actorId, action, entity, entityId, before, after, mac } = c.t.auditEntries;
  return { communeId, id, at, actorId, action, entity, entityId, before, after, mac };
}
