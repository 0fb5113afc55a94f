import "server-only";
import { notFound } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import { listPlanDocuments } from "@/db/plans/queries";
import { planFormLine } from "@/lib/plans/plan-form-line";
import { type PlaceQuery, readLastYear, readPlace, readPlans, unitPlans } from "../place.load";

/** One indicator of the commune over the units that report it, with the commune's plan to be met. */
export async function loadSplit(query: PlaceQuery & { indicator?: string }) {
  const { commune, today } = await requireGrant("plan:record");
  const place = await readPlace(commune.id, today, { ...query, unit: undefined });
  if (place === null) notFound();
  const { indicators, reporters, ledger, ledgers } = await readPlans(commune.id, place);
  const indicator = indicators.find((each) => each.id === query.indicator);
  if (!indicator) notFound();
  const documents = await listPlanDocuments(await keptReader(commune.id), commune.id);
  const lastYear = await readLastYear(commune.id, today, place, [indicator]);
  const reporting = new Set(reporters.get(indicator.id));
  const units = place.units.filter(
    ({ id }) =>
      id !== place.rootId &&
      !place.ended.includes(id) &&
      (reporting.has(id) || ledgers.get(id)?.get(indicator.id)?.current),
  );
  const counted = unitPlans(place, ledgers, indicator.id);
  const kept = place.units.filter(({ id }) => place.ended.includes(id) && counted.has(id));
  const subject = { indicatorId: indicator.id };
  const lines = units.map((unit) => {
    const entry = ledgers.get(unit.id)?.get(indicator.id) ?? null;
    return planFormLine(subject, indicator, unit, entry, lastYear.unit(indicator.id, unit.id));
  });
  const current = ledger.get(indicator.id)?.current ?? null;
  const { unitOfMeasure, decimals } = indicator;
  return {
    ...place,
    subject,
    indicator,
    committeeName: commune.committeeName,
    documents: documents.filter((document) => document.basis === place.basis).slice(0, 50),
    lineHead: "Đơn vị",
    groups: lines.length === 0 ? [] : [{ id: "units", name: indicator.name, lines }],
    adds: indicator.unitRule === "sum",
    whole:
      current && indicator.unitRule === "sum"
        ? { planned: current.planned, unitOfMeasure, decimals, kept: kept.map(({ id }) => counted.get(id) ?? 0) }
        : null,
    keptNames: kept.map(({ name }) => name),
    retired: indicator.retiredFrom !== null,
    commune: current,
  };
}
