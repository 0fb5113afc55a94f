import { and, asc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import type { Connection, Store } from "@/db/store";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import type { ExpiredReopening } from "@/lib/sheets/expired-reopening";
import { isSameContent } from "@/lib/sheets/sheet-content";
import { listAssignedByUnit, type SheetKey } from "./assigned-indicators";
import { moveSheetAs, nextInstant } from "./open-sheet";
import { hashContent, readCells, sheetContent } from "./sheet-cells";
import { listApprovedCells, type SheetColumns } from "./sheet-sources";

/** What the trail of the sheet says when its reopening ends without a change. */
const UNCHANGED = "Hết hạn mở lại, số liệu không thay đổi";

/**
 * On the day after its last day a reopened sheet that still says what was approved counts as approved again, with its
 * former approval; one that was changed stays with the unit and is listed for the office. Run by the program, any
 * number of times a day.
 * @returns how many sheets are approved again
 */
export async function expireReopenings(store: Store, communeId: string, today: LocalDate): Promise<number> {
  let settled = 0;
  for (const { key } of await listExpired(store, communeId, today)) {
    if (await store.inTransaction((tx) => settle(tx, key, today))) settled++;
  }
  return settled;
}

/** Expired reopenings that hold a change nobody has handed in, by unit. */
export async function listExpiredReopenings(
  c: Connection,
  communeId: string,
  today: LocalDate,
): Promise<ExpiredReopening[]> {
  const found: ExpiredReopening[] = [];
  for (const { key, unitName, reopenedUntil } of await listExpired(c, communeId, today)) {
    const { changed } = await compareWithApproved(c, key);
    const { unitId, year, quarter } = key;
    if (changed > 0) found.push({ unitId, unitName, year, quarter, reopenedUntil, changed });
  }
  return found;
}

/** In the hands of the unit (returned, or withdrawn after a new submission) beyond the last day of the reopening. */
async function listExpired(c: Connection, communeId: string, today: LocalDate, only?: SheetKey) {
  const { sheets: s, orgUnits: u } = c.t;
  const isOnly = only && and(eq(s.year, only.year), eq(s.quarter, only.quarter), eq(s.unitId, only.unitId));
  const rows = await c.db
    .select({ stored: s, unitName: u.name })
    .from(s)
    .innerJoin(u, and(eq(u.communeId, s.communeId), eq(u.id, s.unitId)))
    .where(
      and(
        eq(s.communeId, communeId),
        inArray(s.state, ["returned", "in-progress"]),
        isNotNull(s.approvedAt),
        lt(s.reopenedUntil, today),
        isOnly,
      ),
    )
    .orderBy(asc(s.year), asc(s.quarter), asc(u.sortOrder), asc(u.searchKey));
  return rows.map(({ stored, unitName }) => ({ key: keyOf(stored), stored, unitName, reopenedUntil: endOf(stored) }));
}

function keyOf({ communeId, unitId, year, quarter }: SheetColumns): SheetKey {
  return { communeId, unitId, year, quarter: quarter as Quarter };
}

function endOf({ reopenedUntil }: SheetColumns): LocalDate {
  if (reopenedUntil === null) throw new Error("a reopening without an end was selected");
  return reopenedUntil;
}

/** Everything is read again in the transaction that writes: a cell typed meanwhile keeps the sheet open. */
async function settle(tx: Connection, key: SheetKey, today: LocalDate): Promise<boolean> {
  const [expired] = await listExpired(tx, key.communeId, today, key);
  if (!expired) return false;
  const { changed, contentHash } = await compareWithApproved(tx, key);
  if (changed > 0) return false;
  const { stored } = expired;
  const sheet = { key, state: stored.state, stored, now: await nextInstant(tx, key) };
  await moveSheetAs(tx, { actorId: null, action: "sheet:reopening-ended" }, sheet, {
    to: "approved",
    change: { reason: null, reopenedUntil: null },
    reason: UNCHANGED,
    contentHash,
  });
  return true;
}

/** How many cells say something else than their approved version. A cell never approved compares as empty. */
async function compareWithApproved(c: Connection, key: SheetKey): Promise<{ changed: number; contentHash: string }> {
  const [assigned] = await listAssignedByUnit(c, key, [key.unitId]);
  const ids = assigned?.indicators.map((indicator) => indicator.id) ?? [];
  const content = sheetContent(ids, await readCells(c, key, ids));
  const rows = ids.length === 0 ? [] : await listApprovedCells(c, { ...key, quarters: [key] }, [key.unitId], ids);
  const approved = new Map(rows.map((row) => [row.indicatorId, row]));
  const changed = content.filter((cell) => {
    const row = approved.get(cell.indicatorId);
    const before = row ? { value: decodeCell(row), certainty: row.certainty } : BLANK;
    return !isSameContent(before, cell);
  }).length;
  return { changed, contentHash: hashContent(key, content) };
}

const BLANK = { value: { kind: "blank" }, certainty: "final" } as const;
