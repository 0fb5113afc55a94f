import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { findUnit } from "@/db/org-units/queries";
import { findPlan, listPlanRows } from "@/db/plans/queries";
import { planVersions } from "@/lib/plans/in-force";
import { foldLedger } from "@/lib/plans/ledger";

/** The latest plan of one indicator and unit, and what would be in force without it. */
export async function loadWithdraw(planId: string) {
  const { commune } = await requireGrant("plan:record");
  const store = getStore();
  const place = await findPlan(store, commune.id, planId);
  if (place === null) notFound();
  const rows = (await listPlanRows(store, commune.id, place.year, place)).filter(
    (row) => row.document.basis === place.basis,
  );
  const entry = foldLedger(rows).get(place.indicatorId);
  const indicator = (await listIndicators(store, commune.id, place.year)).find((each) => each.id === place.indicatorId);
  const unit = await findUnit(store, commune.id, place.unitId);
  if (!entry?.current || entry.current.id !== planId || !indicator || !unit) notFound();
  return {
    plan: entry.current,
    lastId: entry.last.year.id,
    before: planVersions(rows).at(-2)?.year ?? null,
    indicator,
    unit: { id: unit.id, name: unit.name },
  };
}
export type WithdrawModel = Awaited<ReturnType<typeof loadWithdraw>>;
