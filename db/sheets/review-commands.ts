import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import {
  type MoveSheet,
  type MoveWithReason,
  moveSheetSchema,
  moveWithReasonSchema,
  type Reopen,
  type ReturnSheet,
  reopenSchema,
  returnSchema,
} from "@/lib/sheets/schema";
import type { SheetAction } from "@/lib/sheets/sheet-state";
import { onceForSheet } from "./once-for-sheet";
import { moveSheet, type Opened, openSheet } from "./open-sheet";
import { groupsOf, type MoveAnswer, refreshMeetings } from "./unit-commands";

type ReviewGrant = Grant<"sheet:review">;

/** Opens the sheet for a reviewer, who must be allowed to handle all of it. */
export async function openForReview(
  tx: Connection,
  grant: ReviewGrant,
  ref: Pick<MoveSheet, "year" | "quarter">,
  action: SheetAction,
): Promise<Opened> {
  const opened = await openSheet(tx, grant, ref, action);
  if (opened.ok && !isInsideGroups(groupsOf(opened.sheet), grant.actor.reviewedGroupIds)) {
    return { ok: false, reason: "outside-groups" };
  }
  return opened;
}

/** Nhận duyệt: from here on the unit can no longer withdraw. */
export async function takeSheet(store: Store, grant: ReviewGrant, input: MoveSheet): Promise<MoveAnswer> {
  assertGrant(grant, "sheet:review");
  const parsed = moveSheetSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  return onceForSheet(store, grant, "take", parsed.data, async (tx): Promise<MoveAnswer> => {
    const opened = await openForReview(tx, grant, parsed.data, "take");
    if (!opened.ok) return opened;
    await moveSheet(tx, grant, opened.sheet, { to: "reviewing", change: { reviewerId: grant.actor.accountId } });
    return { ok: true };
  });
}

/** Trả lại, with the reason the unit reads above its sheet and, where named, the cells it is about. */
export async function returnSheet(store: Store, grant: ReviewGrant, input: ReturnSheet): Promise<MoveAnswer> {
  assertGrant(grant, "sheet:review");
  const parsed = returnSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { reason, pointedCells } = parsed.data;
  return onceForSheet(store, grant, "return", parsed.data, async (tx): Promise<MoveAnswer> => {
    const opened = await openForReview(tx, grant, parsed.data, "return");
    if (!opened.ok) return opened;
    const due = opened.sheet.indicators.map((indicator) => indicator.id);
    if (pointedCells.some((id) => !due.includes(id))) return { ok: false, reason: "invalid-input" };
    const change = { reason, reviewerId: grant.actor.accountId, reopenedUntil: null };
    const pointed = due.filter((id) => pointedCells.includes(id));
    await moveSheet(tx, grant, opened.sheet, { to: "returned", change, reason, pointedCells: pointed });
    await refreshMeetings(tx, grant, opened.sheet);
    return { ok: true };
  });
}

/**
 * Mở lại: an approved sheet goes back to the unit until a date. The approved figures stay in force until the sheet
 * is approved again.
 */
export async function reopenSheet(store: Store, grant: ReviewGrant, input: Reopen): Promise<MoveAnswer> {
  assertGrant(grant, "sheet:review");
  const parsed = reopenSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { reason, until, today } = parsed.data;
  if (until < today) return { ok: false, reason: "date-past" };
  return onceForSheet(store, grant, "reopen", parsed.data, async (tx): Promise<MoveAnswer> => {
    const opened = await openForReview(tx, grant, parsed.data, "reopen");
    if (!opened.ok) return opened;
    const change = { reason, reopenedUntil: until };
    await moveSheet(tx, grant, opened.sheet, { to: "returned", change, reason, detail: { until } });
    await refreshMeetings(tx, grant, opened.sheet);
    return { ok: true };
  });
}

/** Miễn nộp, with a reason: the unit leaves "n/N đơn vị" of the quarter. */
export async function excuseSheet(store: Store, grant: ReviewGrant, input: MoveWithReason): Promise<MoveAnswer> {
  assertGrant(grant, "sheet:review");
  const parsed = moveWithReasonSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  const { reason } = parsed.data;
  return onceForSheet(store, grant, "excuse", parsed.data, async (tx): Promise<MoveAnswer> => {
    const opened = await openForReview(tx, grant, parsed.data, "excuse");
    if (!opened.ok) return opened;
    await moveSheet(tx, grant, opened.sheet, { to: "excused", change: { reason, reopenedUntil: null }, reason });
    return { ok: true };
  });
}
