import "server-only";
import { keptReader } from "@/app/_auth/kept-reader";
import { listSeriesBreaks } from "@/db/catalogue/history";
import { readUnitSeriesOfYears } from "@/db/indicators/origin-queries";
import { listSuccessions } from "@/db/org-units/queries";
import { listUnitPlans } from "@/db/plans/unit-plans";
import { authorize } from "@/lib/access/grant";
import { gapWords, quartileWords, rankedByWords } from "@/lib/charts/unit-words";
import { buildYearsChart } from "@/lib/charts/years-chart";
import { romanQuarter } from "@/lib/format/roman";
import { type Indicator, isLastValue } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { standUnits } from "@/lib/indicators/unit-standings";
import type { YearBook } from "@/lib/indicators/year-book";
import { yearsSeries } from "@/lib/indicators/years-series";
import { endOfDay, type LocalDate } from "@/lib/periods/local-date";
import { asOfDay } from "@/lib/periods/quarter-days";
import type { PlanFigure } from "@/lib/plans/plan";
import { planGap, type UnitPlan } from "@/lib/plans/plan-gap";
import type { PeriodView, Reader } from "../year-book.load";

/** Years shown before the year of the page. */
const EARLIER_YEARS = 4;

/**
 * The units behind one indicator: side by side in the year, with their plans for those who may read plans, and over the
 * years before it. The caller has passed its gate.
 */
export async function loadUnitFigures({ actor, commune }: Reader, view: PeriodView, result: IndicatorResult) {
  const store = await keptReader(commune.id);
  const { today } = view;
  const day = view.choice.asOf;
  const { indicator, plan } = result;
  const family = familyOf(view.book, indicator.id);
  const indicatorIds = family.map((each) => each.id);
  const series = await readUnitSeriesOfYears(store, commune.id, {
    ...{ indicatorIds, from: view.year - EARLIER_YEARS, to: view.year, scope: view.choice.scope, day },
  });
  const units = series.filter((each) => each.indicatorId === indicator.id && each.year === view.year);
  const asked = { indicatorId: indicator.id, year: view.year, on: asOfDay(view.period, today), ...until(day) };
  const unitPlans = authorize(actor, "plan:read") === null ? [] : await listUnitPlans(store, commune.id, asked);
  const shownUpTo = result.asOfQuarter ?? view.lastQuarter;
  const breaks = await listSeriesBreaks(store, commune.id, { indicatorIds, upTo: view.year, ...until(day) });
  const unitStandings = standUnits(result, units, plansOfUnits(unitPlans, plan), shownUpTo);
  const gap = planGap(indicator, plan, unitPlans, await successionsOf(commune.id, unitPlans));
  const overYears = yearsSeries(indicator, family, series, commune.name);
  return {
    units,
    years: buildYearsChart(indicator, overYears, breaks),
    yearsSeries: overYears,
    /** The quarter the commune's figure runs to: units are compared up to the same one. */
    shownUpTo,
    cumulativeWords: `${isLastValue(indicator) ? "Đến" : "Lũy kế đến"} quý ${romanQuarter(shownUpTo)}`,
    unitStandings,
    /** Quartiles, order and the gap to the commune's plan, a sentence each. */
    unitWords: [
      quartileWords(unitStandings, indicator),
      rankedByWords(unitStandings.rankedBy, indicator),
      gap === null ? "" : gapWords(gap, indicator),
    ].filter((line) => line !== ""),
  };
}

/** What was recorded by the end of the day looked back on; null = all of it. */
function until(day: LocalDate | null) {
  return day === null ? {} : { before: endOfDay(day) };
}

/** The indicator with everything below it: a sum is read from its parts. */
function familyOf(book: YearBook, id: string): Indicator[] {
  const own = book.indicators.filter((each) => each.id === id);
  const parts = own.some((each) => each.parentMode === "sum-of-parts")
    ? book.indicators.filter((each) => each.parentId === id).flatMap((each) => familyOf(book, each.id))
    : [];
  return [...own, ...parts];
}

/** A unit's plan of the basis shown, else its other one. */
function plansOfUnits(plans: readonly UnitPlan[], shown: PlanFigure | null): Map<string, PlanFigure> {
  const basis = shown === null ? "commune" : shown.basis;
  const ofBasis = (wanted: boolean) => plans.filter(({ plan }) => (plan.basis === basis) === wanted);
  return new Map([...ofBasis(false), ...ofBasis(true)].map(({ unitId, plan }) => [unitId, plan]));
}

/** Asked for only where a unit with a plan ended in the year. */
async function successionsOf(communeId: string, plans: readonly UnitPlan[]) {
  return plans.some((each) => each.endsInYear) ? listSuccessions(await keptReader(communeId), communeId) : [];
}
