import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import type { Connection } from "@/db/store";
import type { EntryContent, Seal } from "./chain";
import { type AuditFilter, auditWhere } from "./queries";
import { columnsOf } from "./seal";

const BATCH = 500;

/** An entry with its link, and the hash of the link before it: each line can be checked by itself with the key. */
export type AuditLine = EntryContent & {
  mac: string | null;
  seal: (Omit<Seal, "communeId" | "entryId"> & { previousHash: string }) | null;
};

/** The filtered trail, oldest first, in batches: however long it is, only one lies in memory. */
export async function* auditLines(c: Connection, communeId: string, filter: AuditFilter): AsyncGenerator<AuditLine[]> {
  const { auditEntries: entries, auditSeals: seals } = c.t;
  const { sequence, sealedAt, keyId, hash } = seals;
  let last: EntryContent | undefined;
  do {
    const rows = await c.db
      .select({ entry: columnsOf(c), seal: { sequence, sealedAt, keyId, hash } })
      .from(entries)
      .leftJoin(seals, and(eq(seals.communeId, entries.communeId), eq(seals.entryId, entries.id)))
      .where(
        and(
          auditWhere(c, communeId, filter),
          last && or(gt(entries.at, last.at), and(eq(entries.at, last.at), gt(entries.id, last.id))),
        ),
      )
      .orderBy(asc(entries.at), asc(entries.id))
      .limit(BATCH);
    const before = await listHashes(
      c,
      communeId,
      rows.flatMap(({ seal }) => (seal === null ? [] : [seal.sequence - 1])),
    );
    if (rows.length > 0) {
      yield rows.map(({ entry, seal }) => ({
        ...entry,
        seal: seal && { ...seal, previousHash: before.get(seal.sequence - 1) ?? "" },
      }));
    }
    last = rows.at(-1)?.entry;
  } while (last !== undefined);
}

async function listHashes(c: Connection, communeId: string, sequences: number[]): Promise<Map<number, string>> {
  const { auditSeals: seals } = c.t;
  if (sequences.length === 0) return new Map();
  const rows = await c.db
    .select({ sequence: seals.sequence, hash: seals.hash })
    .from(seals)
    .where(and(eq(seals.communeId, communeId), inArray(seals.sequence, sequences)));
  return new Map(rows.map(({ sequence, hash }) => [sequence, hash]));
}
