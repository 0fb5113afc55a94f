import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { listIndicatorGroups, listIndicators, listYearReporters } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { findCommuneUnit, listReportingUnits } from "@/db/org-units/queries";
import { listPeriods } from "@/db/periods/queries";
import { listPlanDocuments, listPlanRows } from "@/db/plans/queries";
import { authorize } from "@/lib/access/grant";
import type { Indicator } from "@/lib/indicators/indicator";
import { formatPlan } from "@/lib/indicators/labels";
import { foldLedger, planGap } from "@/lib/plans/ledger";
import { PLAN_BASES, type PlanBasis } from "@/lib/plans/plan";
import { planTexts } from "@/lib/plans/read-plan-row";

type Query = { year?: string; unit?: string; basis?: string };

/** Year, unit and basis of the address; what is unknown falls back to today's year, the commune, xã giao. */
async function readPlace(communeId: string, today: string, query: Query) {
  const store = getStore();
  const root = await findCommuneUnit(store, communeId);
  const opened = (await listPeriods(store, communeId)).filter((period) => period.quarter === 0);
  const period =
    opened.find((each) => String(each.year) === query.year) ??
    opened.find((each) => today.startsWith(String(each.year))) ??
    opened[0];
  if (!root || !period) return null;
  const units = [root, ...(await listReportingUnits(store, communeId, `${period.year}-01-01`))];
  const unit = units.find((each) => each.id === query.unit) ?? root;
  const basis: PlanBasis = PLAN_BASES.find((each) => each === query.basis) ?? "commune";
  return {
    year: period.year,
    years: opened.map((each) => each.year),
    closed: period.assessmentClosedOn !== null,
    units: units.map(({ id, name }) => ({ id, name })),
    unit: { id: unit.id, name: unit.name, isCommune: unit.id === root.id },
    rootId: root.id,
    basis,
  };
}

/** Ledger of every unit in the year and basis, and the indicators that belong on the unit's list. */
async function readPlans(communeId: string, place: NonNullable<Awaited<ReturnType<typeof readPlace>>>) {
  const store = getStore();
  const [rows, groups, indicators, reporters] = await Promise.all([
    listPlanRows(store, communeId, place.year),
    listIndicatorGroups(store, communeId),
    listIndicators(store, communeId),
    listYearReporters(store, communeId, place.year),
  ]);
  const ofBasis = rows.filter((row) => row.document.basis === place.basis);
  const ledgers = new Map(
    place.units.map((unit) => [unit.id, foldLedger(ofBasis.filter((row) => row.unitId === unit.id))]),
  );
  const ledger = foldLedger(ofBasis.filter((row) => row.unitId === place.unit.id));
  const belongs = (indicator: Indicator) => {
    if (ledger.has(indicator.id)) return true;
    const unitIds = reporters.get(indicator.id);
    const isParent = indicators.some((each) => each.parentId === indicator.id && reporters.has(each.id));
    if (place.unit.isCommune) return unitIds !== undefined || (indicator.parentMode === "sum-of-parts" && isParent);
    return unitIds?.includes(place.unit.id) === true;
  };
  return { groups, indicators: indicators.filter(belongs), ledger, ledgers };
}

export async function loadPlans(query: Query) {
  const { commune, today, actor } = await requireGrant("plan:read");
  const place = await readPlace(commune.id, today, query);
  if (place === null) return null;
  const { groups, indicators, ledger, ledgers } = await readPlans(commune.id, place);
  const rows = indicators.map((indicator) => {
    const entry = ledger.get(indicator.id) ?? null;
    const unitPlans = [...ledgers]
      .filter(([unitId]) => unitId !== place.rootId)
      .flatMap(([, each]) => each.get(indicator.id)?.current.planned ?? []);
    const gap = place.unit.isCommune && entry ? planGap(indicator, entry.current.planned, unitPlans) : null;
    return { indicator, entry, gap };
  });
  return {
    ...place,
    canRecord: authorize(actor, "plan:record") !== null && !place.closed,
    planned: rows.filter((row) => row.entry !== null).length,
    total: rows.length,
    groups: groups
      .map(({ id, name }) => ({ id, name, rows: rows.filter((row) => row.indicator.groupId === id) }))
      .filter((group) => group.rows.length > 0),
  };
}
export type PlansModel = NonNullable<Awaited<ReturnType<typeof loadPlans>>>;
export type PlanLine = PlansModel["groups"][number]["rows"][number];

/** The same place as a form: one line an indicator with its texts and the row it would replace. */
export async function loadPlanForm(query: Query) {
  const { commune, today } = await requireGrant("plan:record");
  const place = await readPlace(commune.id, today, query);
  if (place === null) return null;
  const { groups, indicators, ledger } = await readPlans(commune.id, place);
  const documents = await listPlanDocuments(getStore(), commune.id);
  const line = (indicator: Indicator) => {
    const entry = ledger.get(indicator.id) ?? null;
    return {
      id: indicator.id,
      name: indicator.name,
      unitOfMeasure: indicator.unitOfMeasure,
      milestone: indicator.periodRule === "milestone",
      baseline: indicator.percentRule === "reduction",
      currentId: entry === null ? null : entry.current.id,
      current: entry === null ? null : `${formatPlan(entry.current, indicator)} (${entry.current.document.number})`,
      texts: planTexts(indicator, entry),
    };
  };
  return {
    ...place,
    committeeName: commune.committeeName,
    documents: documents.filter((document) => document.basis === place.basis).slice(0, 50),
    groups: groups
      .map(({ id, name }) => ({ id, name, lines: indicators.filter((each) => each.groupId === id).map(line) }))
      .filter((group) => group.lines.length > 0),
  };
}
export type PlanFormModel = NonNullable<Awaited<ReturnType<typeof loadPlanForm>>>;
export type PlanFormLine = PlanFormModel["groups"][number]["lines"][number];
