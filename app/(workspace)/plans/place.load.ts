import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { listIndicatorGroups, listIndicators, listYearReporters } from "@/db/catalogue/queries";
import { readUnitSeries } from "@/db/indicators/origin-queries";
import { readYearBook } from "@/db/indicators/queries";
import { findCommuneUnit, listReportingUnits, listSuccessions, listUnits } from "@/db/org-units/queries";
import { listPeriods } from "@/db/periods/queries";
import { listPlanRows } from "@/db/plans/queries";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { combineCells } from "@/lib/indicators/combine-cells";
import { figureOfCell } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { wholeYearQuantities } from "@/lib/indicators/pace";
import type { Quantity } from "@/lib/indicators/quantity";
import type { QuarterFigure } from "@/lib/indicators/result";
import { reportersIn } from "@/lib/org-units/earlier-units";
import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { isPlannable } from "@/lib/plans/check-plan";
import { countedUnits } from "@/lib/plans/counted-units";
import { foldUnits, type PlanEntry } from "@/lib/plans/ledger";
import { PLAN_BASES, type PlanBasis } from "@/lib/plans/plan";

export type PlaceQuery = { year?: string; unit?: string; basis?: string };

/** Year, unit and basis of the address; what is unknown falls back to today's year, the commune, xã giao. */
export async function readPlace(communeId: string, today: LocalDate, query: PlaceQuery) {
  const store = await keptReader(communeId);
  const root = await findCommuneUnit(store, communeId);
  const opened = (await listPeriods(store, communeId)).filter((period) => period.quarter === 0);
  const period =
    opened.find((each) => String(each.year) === query.year) ??
    opened.find((each) => today.startsWith(String(each.year))) ??
    opened[0];
  if (!root || !period) return null;
  const units = [root, ...(await listReportingUnits(store, communeId, `${period.year}-01-01`))];
  const ended = units.filter((each) => !isPlannable(each, period.year)).map((each) => each.id);
  const unit = units.find((each) => each.id === query.unit) ?? root;
  const basis: PlanBasis = PLAN_BASES.find((each) => each === query.basis) ?? "commune";
  return {
    year: period.year,
    years: opened.map((each) => each.year),
    closed: period.assessmentClosedOn !== null,
    units: units.map(({ id, name }) => ({ id, name })),
    unit: { id: unit.id, name: unit.name, isCommune: unit.id === root.id, ended: ended.includes(unit.id) },
    /** Units that do not see the end of the year: their plans stay, and they are given no more. */
    ended,
    successions: ended.length === 0 ? [] : await listSuccessions(store, communeId),
    rootId: root.id,
    basis,
  };
}
export type Place = NonNullable<Awaited<ReturnType<typeof readPlace>>>;

/** Ledger of every unit in the year and basis, and the indicators that belong on the unit's list. */
export async function readPlans(communeId: string, place: Place) {
  const store = await keptReader(communeId);
  const [rows, groups, indicators, reporters] = await Promise.all([
    listPlanRows(store, communeId, place.year),
    listIndicatorGroups(store, communeId),
    listIndicators(store, communeId, place.year),
    listYearReporters(store, communeId, place.year),
  ]);
  const ledgers = foldUnits(rows.filter((row) => row.document.basis === place.basis));
  const ledger = ledgers.get(place.unit.id) ?? new Map<string, never>();
  const belongs = (indicator: Indicator) => {
    if (ledger.has(indicator.id)) return true;
    const unitIds = reporters.get(indicator.id);
    const isParent = indicators.some((each) => each.parentId === indicator.id && reporters.has(each.id));
    if (place.unit.isCommune) return unitIds !== undefined || (indicator.parentMode === "sum-of-parts" && isParent);
    return unitIds?.includes(place.unit.id) === true;
  };
  return { groups, indicators: indicators.filter(belongs), reporters, ledger, ledgers };
}

/** The plans of the units that add up against the commune's plan of an indicator, by unit. */
export function unitPlans(
  { rootId, ended, successions }: Place,
  ledgers: ReadonlyMap<string, ReadonlyMap<string, PlanEntry>>,
  indicatorId: string,
): Map<string, Quantity> {
  const plans = new Map<string, Quantity>();
  for (const [unitId, ledger] of ledgers) {
    const current = ledger.get(indicatorId)?.current;
    if (unitId !== rootId && current) plans.set(unitId, current.planned);
  }
  const counted = countedUnits(new Set(plans.keys()), new Set(ended), successions);
  return new Map([...plans].filter(([unitId]) => counted.has(unitId)));
}

/**
 * Last year's four quarters of flows, of the commune or of a unit, where all of them are in; of a unit that came of a
 * merger those of the merged ones put together.
 */
export async function readLastYear(
  communeId: string,
  today: LocalDate,
  place: Pick<Place, "year">,
  indicators: readonly Indicator[],
): Promise<{ commune: Map<string, Quantity[]>; unit: (indicatorId: string, unitId: string) => Quantity[] | null }> {
  const year = place.year - 1;
  const flows = indicators.filter((indicator) => indicator.periodRule === "flow");
  const book = await readYearBook(await keptReader(communeId), communeId, year);
  const commune = new Map<string, Quantity[]>();
  for (const { indicator, quarters } of buildIndicatorResults(book, { kind: "year", year }, today)) {
    const quantities = indicator.periodRule === "flow" ? wholeYearQuantities(indicator, quarters) : null;
    if (quantities !== null) commune.set(indicator.id, quantities);
  }
  const series = await readUnitSeries(await keptReader(communeId), communeId, {
    indicatorIds: flows.map((each) => each.id),
    year,
  });
  const successions = await listSuccessions(await keptReader(communeId), communeId);
  const units = new Map((await listUnits(await keptReader(communeId), communeId)).map((each) => [each.id, each]));
  const quarterOf = (indicator: Indicator, unitId: string, quarter: Quarter): QuarterFigure => {
    const { unitIds, divided } = reportersIn(unitId, quarterIndex(year, quarter), successions, units);
    const parts = unitIds.flatMap((id) => {
      const own = series.find((each) => each.indicatorId === indicator.id && each.unitId === id);
      const then = own?.quarters.find((each) => each.quarter === quarter);
      return then === undefined || !(then.assigned || then.cell) ? [] : [{ unitName: id, value: then.cell }];
    });
    const combined = combineCells(indicator, parts, divided);
    const figure = combined.kind === "combined" ? figureOfCell(combined.value) : ({ kind: "missing" } as const);
    return { quarter, figure, coverage: { reported: 1, expected: 1 }, estimated: false };
  };
  return {
    commune,
    unit(indicatorId, unitId) {
      const indicator = flows.find((each) => each.id === indicatorId);
      if (!indicator) return null;
      return wholeYearQuantities(
        indicator,
        QUARTERS.map((quarter) => quarterOf(indicator, unitId, quarter)),
      );
    },
  };
}
