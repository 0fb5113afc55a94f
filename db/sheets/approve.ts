import { and, eq, inArray } from "drizzle-orm";
import { listOfficeLimits } from "@/db/accounts/office-accounts";
import { decodeCell } from "@/db/indicators/decode-cell";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { SheetRefusal } from "@/lib/sheets/labels";
import type { MovedCell } from "@/lib/sheets/moved-cells";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import { type Approve, approveSchema } from "@/lib/sheets/schema";
import type { ContentCell } from "@/lib/sheets/sheet-content";
import { onceForSheet } from "./once-for-sheet";
import { moveSheet, type OpenSheet } from "./open-sheet";
import { openForReview } from "./review-commands";
import {
  type ActualRow,
  hashContent,
  listRecordedChanges,
  readCells,
  readLastSequences,
  sheetContent,
} from "./sheet-cells";
import { changesSince } from "./sheet-changes";
import { listSheetEvents } from "./sheet-sources";
import { groupsOf } from "./unit-commands";

export type ApproveAnswer =
  | { ok: true; cells: number; selfApproved: boolean }
  /** `content-moved`: the sheet is no longer what the reviewer was shown; `moved` says how, null where not known. */
  | { ok: false; reason: SheetRefusal; moved?: MovedCell[] | null };

/**
 * Approves exactly the content whose hash the reviewer was shown: each cell becomes the approved version that every
 * overview, chart and report reads. Who entered or submitted may not approve, unless no other active office account
 * could: then it is marked "tự duyệt".
 */
export async function approveSheet(store: Store, grant: Grant<"sheet:review">, input: Approve): Promise<ApproveAnswer> {
  assertGrant(grant, "sheet:review");
  const parsed = approveSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  return onceForSheet(store, grant, "approve", parsed.data, async (tx): Promise<ApproveAnswer> => {
    const opened = await openForReview(tx, grant, parsed.data, "approve");
    if (!opened.ok) return opened;
    const { sheet } = opened;
    const ids = sheet.indicators.map((indicator) => indicator.id);
    const cells = await readCells(tx, sheet.key, ids);
    const content = sheetContent(ids, cells);
    const contentHash = hashContent(sheet.key, content);
    if (contentHash !== parsed.data.contentHash) {
      return {
        ok: false,
        reason: "content-moved",
        moved: await movedSince(tx, sheet, parsed.data.contentHash, content),
      };
    }
    const rows = [...cells.values()];
    const own = isOwnWork(grant, sheet, rows);
    if (own && (await hasOtherReviewer(tx, grant, sheet))) return { ok: false, reason: "own-sheet" };
    const changed = await copyToApproved(tx, grant, sheet, rows);
    await moveSheet(tx, grant, sheet, {
      to: "approved",
      change: {
        approvedAt: sheet.now,
        approvedBy: grant.actor.accountId,
        reviewerId: grant.actor.accountId,
        selfApproved: own,
        reopenedUntil: null,
        reason: null,
      },
      contentHash,
      detail: { selfApproved: own, cells: rows.length, changed },
    });
    return { ok: true, cells: rows.length, selfApproved: own };
  });
}

/** What differs from the submission that had the content seen; null when no submission of the sheet had it. */
async function movedSince(
  tx: Connection,
  { key, indicators }: OpenSheet,
  seenHash: string,
  content: ContentCell[],
): Promise<MovedCell[] | null> {
  const events = await listSheetEvents(tx, key, [key.unitId]);
  const seen = events.findLast((event) => event.toState === "submitted" && event.contentHash === seenHash);
  if (!seen) return null;
  const names = new Map(indicators.map((indicator) => [indicator.id, indicator.name]));
  const changes = changesSince(
    seen.at,
    content,
    await listRecordedChanges(tx, { ...key, quarters: [key] }, [key.unitId]),
    new Map(),
  );
  return changes.map(({ indicatorId, before, after }) => ({
    ...{ indicatorId, before, after },
    name: names.get(indicatorId) ?? indicatorId,
  }));
}

function isOwnWork({ actor }: Grant, sheet: OpenSheet, rows: ActualRow[]): boolean {
  return sheet.stored?.submittedBy === actor.accountId || rows.some((row) => row.recordedBy === actor.accountId);
}

/** Whether another active office account could review the whole sheet. */
async function hasOtherReviewer(tx: Connection, { actor }: Grant, sheet: OpenSheet): Promise<boolean> {
  const limits = await listOfficeLimits(tx, actor.communeId);
  const groups = groupsOf(sheet);
  return [...limits].some(([id, limit]) => id !== actor.accountId && isInsideGroups(groups, limit));
}

/** Copies every cell, empty ones too, since a cleared cell must clear what was approved. Answers what moved. */
async function copyToApproved(
  tx: Connection,
  grant: Grant<"sheet:review">,
  { key, now }: OpenSheet,
  rows: ActualRow[],
): Promise<Record<string, { before: unknown; after: unknown }>> {
  const { approvedActuals: approved, actualChanges } = tx.t;
  if (rows.length === 0) return {};
  const isOnSheet = and(
    eq(approved.communeId, key.communeId),
    eq(approved.year, key.year),
    inArray(
      approved.indicatorId,
      rows.map((row) => row.indicatorId),
    ),
    eq(approved.unitId, key.unitId),
    eq(approved.quarter, key.quarter),
  );
  const earlier = await tx.db.delete(approved).where(isOnSheet).returning();
  const before = new Map(earlier.map((row) => [row.indicatorId, row]));
  const approvedBy = grant.actor.accountId;
  await tx.db.insert(approved).values(rows.map((row) => ({ ...row, approvedBy, approvedAt: now })));
  const sequences = await readLastSequences(tx, key);
  await tx.db.insert(actualChanges).values(
    rows.map(({ recordedBy: _by, recordedAt: _at, ...cell }) => ({
      ...cell,
      sequence: (sequences.get(cell.indicatorId) ?? 0) + 1,
      event: "approved" as const,
      actorId: approvedBy,
      at: now,
    })),
  );
  const moved = rows.filter((row) => before.get(row.indicatorId)?.version !== row.version);
  return Object.fromEntries(
    moved.map((row) => {
      const old = before.get(row.indicatorId);
      return [row.indicatorId, { before: old ? decodeCell(old) : null, after: decodeCell(row) }];
    }),
  );
}
