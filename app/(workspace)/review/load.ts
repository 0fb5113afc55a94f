import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { newId } from "@/db/ids";
import { listReporters } from "@/db/notifications/recipients";
import { listExpiredReopenings } from "@/db/sheets/expire-reopenings";
import { listOpenQuarters, listSheets } from "@/db/sheets/queries";
import { readWaitingSheets } from "@/db/sheets/waiting-sheets";
import { queueByIndicator, queueByUnit } from "@/lib/sheets/review-queue";
import { loadOwnTasks } from "../tasks/own-tasks.load";

/** The office's table: sheets waiting for it, by unit or by indicator, and how far the open quarters are. */
export async function loadReview(searchParams: SearchParams) {
  const { actor, today } = await requireGrant("sheet:review");
  const store = getStore();
  const { communeId, reviewedGroupIds } = actor;
  const sheets = await readWaitingSheets(store, communeId, reviewedGroupIds);
  const withAccount = new Set((await listReporters(store, communeId)).map(({ unitId }) => unitId));
  const quarters = [];
  for (const { year, quarter, dueOn } of await listOpenQuarters(store, communeId)) {
    const all = await listSheets(store, communeId, year, quarter);
    quarters.push({ year, quarter, dueOn, sheets: all, withAccount, reviewedGroupIds });
  }
  return {
    waiting: sheets.length,
    view:
      searchParams.view === "indicator"
        ? { by: "indicator" as const, indicators: queueByIndicator(sheets) }
        : { by: "unit" as const, sheets: queueByUnit(sheets) },
    expired: await listExpiredReopenings(store, communeId, today),
    quarters,
    tasks: await loadOwnTasks(actor),
    today,
    limited: reviewedGroupIds.length > 0,
    operationId: newId(),
  };
}
