import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { newId } from "@/db/ids";
import { listReporters } from "@/db/notifications/recipients";
import { listExpiredReopenings } from "@/db/sheets/expire-reopenings";
import { listOpenQuarters, listSheetsOf } from "@/db/sheets/queries";
import { readWaitingSheets } from "@/db/sheets/waiting-sheets";
import { queueByIndicator, queueByUnit } from "@/lib/sheets/review-queue";
import { loadFrame } from "../frame.load";
import { loadOwnTasks } from "../tasks/own-tasks.load";

/** The office's table: sheets waiting for it, by unit or by indicator, and how far the open quarters are. */
export async function loadReview(searchParams: SearchParams) {
  const { actor, today } = await requireGrant("sheet:review");
  const { communeId, reviewedGroupIds } = actor;
  const store = await keptReader(communeId);
  const sheets = await readWaitingSheets(store, communeId, reviewedGroupIds, (await loadFrame()).waitingUnits);
  const withAccount = new Set((await listReporters(store, communeId)).map(({ unitId }) => unitId));
  const open = await listOpenQuarters(store, communeId);
  const all = await listSheetsOf(store, communeId, open);
  const quarters = open.map(({ year, quarter, dueOn }) => ({
    ...{ year, quarter, dueOn, withAccount, reviewedGroupIds },
    sheets: all.filter((sheet) => sheet.year === year && sheet.quarter === quarter),
  }));
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
