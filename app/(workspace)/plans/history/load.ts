import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listPlanAuthors, listPlanRows } from "@/db/plans/queries";
import { authorize } from "@/lib/access/grant";
import { parseDateInput } from "@/lib/format/dates";
import { parseLocalDate } from "@/lib/periods/local-date";
import { inForceId, planHistory } from "@/lib/plans/plan-history";
import { type PlaceQuery, readPlace } from "../place.load";

/** Every plan one indicator of one unit has had in a year, and which was in force on a day (today unless asked). */
export async function loadPlanHistory(query: PlaceQuery & { indicator?: string; on?: string }) {
  const { commune, today, actor } = await requireGrant("plan:read");
  const store = getStore();
  const place = await readPlace(commune.id, today, query);
  if (place === null) notFound();
  const indicators = await listIndicators(store, commune.id, place.year);
  const indicator = indicators.find((each) => each.id === query.indicator);
  if (!indicator) notFound();
  const of = { unitId: place.unit.id, indicatorId: indicator.id };
  const rows = (await listPlanRows(store, commune.id, place.year, of)).filter(
    (row) => row.document.basis === place.basis,
  );
  const yearEnd = `${place.year}-12-31`;
  const asked = query.on ?? "";
  const day = parseLocalDate(asked) ?? parseDateInput(asked);
  const on = day ?? (today > yearEnd ? yearEnd : today);
  const lines = planHistory(rows);
  return {
    ...place,
    indicator,
    /** The day as asked, where it cannot be read: shown again beside what is wrong with it. */
    unreadable: asked !== "" && day === null ? asked : null,
    on,
    inForceId: inForceId(rows, on),
    lines,
    authors: await listPlanAuthors(store, commune.id, place.year, of),
    withdrawable:
      authorize(actor, "plan:record") !== null && !place.closed
        ? (lines.find((line) => line.revision !== null)?.row.id ?? null)
        : null,
  };
}
export type PlanHistoryModel = Awaited<ReturnType<typeof loadPlanHistory>>;
