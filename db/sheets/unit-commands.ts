import type { Connection, Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { listUnexplained } from "@/lib/sheets/checks/warned-rows";
import type { SheetRefusal } from "@/lib/sheets/labels";
import { isInsideGroups } from "@/lib/sheets/review-scope";
import { type MoveSheet, moveSheetSchema } from "@/lib/sheets/schema";
import { isFilled } from "@/lib/sheets/sheet-content";
import { refreshMeetingFigures } from "./meeting-figures";
import { onceForSheet } from "./once-for-sheet";
import { moveSheet, type OpenSheet, openSheet } from "./open-sheet";
import { readSheet } from "./read-sheet";
import { hashContent, readCells, sheetContent } from "./sheet-cells";

export type MoveAnswer = { ok: true } | { ok: false; reason: SheetRefusal };

/** Hands the sheet to the office and locks it for the unit. The first submission is kept for punctuality. */
export async function submitSheet(store: Store, grant: Grant<"sheet:submit">, input: MoveSheet): Promise<MoveAnswer> {
  assertGrant(grant, "sheet:submit");
  const parsed = moveSheetSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  return onceForSheet(store, grant, "submit", parsed.data, async (tx): Promise<MoveAnswer> => {
    const opened = await openSheet(tx, grant, parsed.data, "submit");
    if (!opened.ok) return opened;
    const { sheet } = opened;
    if (!mayActForUnit(grant, sheet)) return { ok: false, reason: "outside-groups" };
    const content = await readContent(tx, sheet);
    if (!content.some((cell) => isFilled(cell.value))) return { ok: false, reason: "nothing-entered" };
    if (await hasUnexplained(tx, sheet)) return { ok: false, reason: "warnings-unexplained" };
    const filled = content.filter((cell) => isFilled(cell.value)).length;
    await moveSheet(tx, grant, sheet, {
      to: "submitted",
      change: {
        firstSubmittedAt: sheet.stored?.firstSubmittedAt ?? sheet.now,
        submittedAt: sheet.now,
        submittedBy: grant.actor.accountId,
        reviewerId: null,
      },
      contentHash: hashContent(sheet.key, content),
      detail: { filled, due: content.length },
    });
    return { ok: true };
  });
}

/** Takes a submitted sheet back, until the reviewer has taken it. */
export async function withdrawSheet(
  store: Store,
  grant: Grant<"sheet:withdraw">,
  input: MoveSheet,
): Promise<MoveAnswer> {
  assertGrant(grant, "sheet:withdraw");
  const parsed = moveSheetSchema.safeParse(input);
  if (!parsed.success) return { ok: false, reason: "invalid-input" };
  return onceForSheet(store, grant, "withdraw", parsed.data, async (tx): Promise<MoveAnswer> => {
    const opened = await openSheet(tx, grant, parsed.data, "withdraw");
    if (!opened.ok) return opened;
    await moveSheet(tx, grant, opened.sheet, { to: "in-progress", change: { submittedAt: null, submittedBy: null } });
    await refreshMeetings(tx, grant, opened.sheet);
    return { ok: true };
  });
}

/** Back in the unit's hands: what was confirmed of its meetings meanwhile stands on it. */
export async function refreshMeetings(tx: Connection, { actor, permission }: Grant, sheet: OpenSheet): Promise<void> {
  await refreshMeetingFigures(tx, { actorId: actor.accountId, action: permission }, sheet.key, sheet.now);
}

/** By the same reading as the page before submitting, so that both name the same cells. */
async function hasUnexplained(tx: Connection, { key }: OpenSheet): Promise<boolean> {
  const shown = await readSheet(tx, key.communeId, key.unitId, key.year, key.quarter);
  return shown !== null && listUnexplained(shown).length > 0;
}

/** An office account limited to some lĩnh vực submits for a unit only what lies inside them. */
function mayActForUnit({ actor }: Grant, sheet: OpenSheet): boolean {
  if (actor.unitIds.includes(sheet.key.unitId)) return true;
  return isInsideGroups(groupsOf(sheet), actor.reviewedGroupIds);
}

export function groupsOf(sheet: OpenSheet): Set<string> {
  return new Set(sheet.indicators.map((indicator) => indicator.groupId));
}

export async function readContent(tx: Connection, sheet: OpenSheet) {
  const ids = sheet.indicators.map((indicator) => indicator.id);
  return sheetContent(ids, await readCells(tx, sheet.key, ids));
}
