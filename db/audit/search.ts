import { setImmediate as breathe } from "node:timers/promises";
import type { Connection } from "@/db/store";
import { AUDIT_PAGE_SIZE, type AuditFilter, type AuditPlace, type AuditRecord, listAuditEntries } from "./queries";

const BATCH = 250;
/** So many entries are looked through for one page; the next page goes on from there. */
export const SEARCH_DEPTH = 10_000;

export type FoundEntries = {
  entries: AuditRecord[];
  /** The last entry looked at, where there are more behind it; null = there are none. */
  older: { at: number; id: string } | null;
};

/**
 * A page of the entries that `matches` says yes to: names and words are not in the database as a person reads them, so
 * text is looked for in what the page would show.
 */
export async function searchAudit(
  c: Connection,
  communeId: string,
  filter: AuditFilter,
  place: AuditPlace | null,
  matches: (entry: AuditRecord) => boolean,
): Promise<FoundEntries> {
  const found: AuditRecord[] = [];
  let from = place;
  for (let seen = 0; seen < SEARCH_DEPTH; seen += BATCH) {
    const { entries, hasMore } = await listAuditEntries(c, communeId, filter, from, BATCH);
    for (const [at, entry] of entries.entries()) {
      if (matches(entry)) found.push(entry);
      const isLast = at === entries.length - 1 && !hasMore;
      if (found.length === AUDIT_PAGE_SIZE) return { entries: found, older: isLast ? null : entry };
    }
    const last = entries.at(-1);
    if (!hasMore || last === undefined) return { entries: found, older: null };
    from = { at: last.at, id: last.id, towards: "older" };
    await breathe();
  }
  return { entries: found, older: from };
}
