import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { SheetRefusal } from "@/lib/sheets/labels";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import { type Approve, approveSchema } from "@/lib/sheets/schema";
import { onceForSheet } from "./once-for-sheet";
import { moveSheet, type OpenSheet } from "./open-sheet";
import { openForReview } from "./review-commands";
import { type ActualRow, hashContent, readCells, readLastSequences, sheetContent } from "./sheet-cells";
import { groupsOf } from "./unit-commands";

export type ApproveAnswer =
  | { ok: true; cells: number; selfApproved: boolean }
  /** `content-moved`: the sheet is no longer what the reviewer was shown. */
  | { ok: false; reason: SheetRefusal };

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
    const contentHash = hashContent(sheet.key, sheetContent(ids, cells));
    if (contentHash !== parsed.data.contentHash) return { ok: false, reason: "content-moved" };
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

function isOwnWork({ actor }: Grant, sheet: OpenSheet, rows: ActualRow[]): boolean {
  return sheet.stored?.submittedBy === actor.accountId || rows.some((row) => row.recordedBy === actor.accountId);
}

/** Whether another active office account could review the whole sheet. */
async function hasOtherReviewer(tx: Connection, { actor }: Grant, sheet: OpenSheet): Promise<boolean> {
  const { accounts: a, accountRoles: r, accountScopes: s } = tx.t;
  const others = await tx.db
    .select({ id: a.id, groupId: s.targetId })
    .from(a)
    .innerJoin(r, and(eq(r.communeId, a.communeId), eq(r.accountId, a.id), eq(r.role, "office")))
    .leftJoin(s, and(eq(s.communeId, a.communeId), eq(s.accountId, a.id), eq(s.kind, "group")))
    .where(and(eq(a.communeId, actor.communeId), isNull(a.disabledAt), ne(a.id, actor.accountId)));
  const limits = new Map<string, string[]>();
  for (const { id, groupId } of others) {
    limits.set(id, [...(limits.get(id) ?? []), ...(groupId === null ? [] : [groupId])]);
  }
  const groups = groupsOf(sheet);
  return [...limits.values()].some((limit) => isInsideGroups(groups, limit));
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
