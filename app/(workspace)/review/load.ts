import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { listOpenQuarters, listSheets } from "@/db/sheets/queries";
import { isInsideGroups } from "@/lib/sheets/review-scope";

/** The office's table: sheets waiting for it in open quarters, and how far the others are. */
export async function loadReview() {
  const { actor, today } = await requireGrant("sheet:review");
  const store = getStore();
  const open = await listOpenQuarters(store, actor.communeId);
  const quarters = [];
  for (const { year, quarter, dueOn } of open) {
    quarters.push({ year, quarter, dueOn, sheets: await listSheets(store, actor.communeId, year, quarter) });
  }
  const isMine = (groupIds: readonly string[]) => isInsideGroups(groupIds, actor.reviewedGroupIds);
  const waiting = quarters
    .flatMap(({ sheets }) => sheets)
    .filter(({ state, groupIds }) => (state === "submitted" || state === "reviewing") && isMine(groupIds))
    .sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt));
  return { waiting, quarters, today, limited: actor.reviewedGroupIds.length > 0 };
}
