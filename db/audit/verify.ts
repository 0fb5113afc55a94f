import { setImmediate as breathe } from "node:timers/promises";
import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { Connection, Store } from "@/db/store";
import type { AuditAnchor, AuditReport } from "@/lib/audit/report";
import { ChainCheck, type Link } from "./chain-check";
import { columnsOf, readHead, sealAudit } from "./seal";

/** Short enough that the server answers others in between. */
const PAGE = 500;

/**
 * Checks the whole trail of a commune, as far as it goes now: what is written meanwhile is the next check's. Nothing is
 * changed, except that entries which wait for their seal are sealed first.
 */
export async function verifyAudit(
  store: Store,
  communeId: string,
  anchors: readonly AuditAnchor[],
): Promise<AuditReport> {
  await sealAudit(store, communeId);
  const head = await readHead(store, communeId);
  const check = new ChainCheck(await store.trail.key(), anchors);
  let fits = true;
  for (let after = 0; fits && after < (head?.sequence ?? 0); ) {
    const page = await listLinks(store, communeId, after, head?.sequence ?? 0);
    fits = page.length > 0 && page.every((link) => check.next(link));
    after = page.at(-1)?.seal.sequence ?? after;
    await breathe();
  }
  check.end();
  const newest = anchors.toSorted((a, b) => b.sequence - a.sequence)[0] ?? null;
  return { entries: check.checked, head, fault: check.fault, otherKey: check.otherKey, anchor: newest };
}

async function listLinks(c: Connection, communeId: string, after: number, to: number): Promise<Link[]> {
  const { auditSeals: seals, auditEntries: entries } = c.t;
  return c.db
    .select({ seal: sealColumns(c), entry: columnsOf(c) })
    .from(seals)
    .leftJoin(entries, and(eq(entries.communeId, seals.communeId), eq(entries.id, seals.entryId)))
    .where(and(eq(seals.communeId, communeId), gt(seals.sequence, after), lte(seals.sequence, to)))
    .orderBy(asc(seals.sequence))
    .limit(PAGE);
}

function sealColumns(c: Connection) {
  const { communeId, sequence, entryId, sealedAt, keyId, hash } = c.t.auditSeals;
  return { communeId, sequence, entryId, sealedAt, keyId, hash };
}
