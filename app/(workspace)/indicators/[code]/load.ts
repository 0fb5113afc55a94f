import "server-only";
import { notFound, redirect } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listAnsweredUnits, listThreads } from "@/db/explanations/queries";
import { readFigureOrigin } from "@/db/indicators/origin-queries";
import { listNotesOfIndicator } from "@/db/sheets/note-queries";
import { listTaskThreads } from "@/db/tasks/queries";
import { type Actor, authorize, reachOf } from "@/lib/access/grant";
import { buildQuarterChart, canBeDrawn } from "@/lib/charts/quarter-chart";
import { buildYearCourse } from "@/lib/charts/year-course";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { NEWEST_YEAR } from "@/lib/indicators/versions/years";
import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import { periodKey, QUARTERS, type Quarter, quarterAt } from "@/lib/periods/period";
import { asOfDay } from "@/lib/periods/quarter-days";
import { lastEffective } from "@/lib/plans/in-force";
import { PLAN_BASES } from "@/lib/plans/plan";
import { loadPeriodView } from "../year-book.load";
import { loadUnitFigures } from "./unit-figures.load";

/** One indicator in full: figures by quarter, plan, pace, units, and the origin of the figure asked for. */
export async function loadIndicator(code: string, searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const { commune, today, actor } = reader;
  const view = await loadPeriodView(reader, searchParams);
  const result = view.results.find((each) => each.indicator.code === code);
  const store = getStore();
  const retiredFrom = await findRetirement(commune.id, code);
  if (!result && retiredFrom !== null) redirect(`/indicators/${code}?period=${quarterKey(retiredFrom - 1)}`);
  if (!result) notFound();
  const { id } = result.indicator;
  const origin = readOrigin(searchParams.origin);
  return {
    view,
    result,
    /** "quý I/2027" where the indicator is no longer followed from then on. */
    retiredFrom: retiredFrom === null ? null : formatPeriodInSentence({ kind: "quarter", ...quarterAt(retiredFrom) }),
    group: view.book.groups.find((group) => group.id === result.indicator.groupId)?.name ?? "",
    parent: view.book.indicators.find((each) => each.id === result.indicator.parentId) ?? null,
    parts: view.book.indicators.filter((each) => each.parentId === id),
    mayReadPlans: authorize(actor, "plan:read") !== null,
    plans: plansOn(view.book, id, asOfDay(view.period, today)),
    totals: view.book.totals.filter((total) => total.indicatorId === id),
    chart: canBeDrawn(result) ? buildQuarterChart(view.book, id, view.period, today, view.choice.plan) : null,
    course: buildYearCourse(view.book, id, view.period, today, view.choice.plan),
    ...(await loadUnitFigures(reader, view, result)),
    origin:
      origin === null
        ? null
        : await readFigureOrigin(
            store,
            commune.id,
            { indicatorId: id, year: view.year, quarter: origin },
            view.choice.scope,
          ),
    explanations: await listExplanationsOf(actor, id, view.year),
    conclusions: await listConclusionsOf(actor, id, view.year),
    notes: await listNotesFor(actor, id, view.year),
    mayAsk: authorize(actor, "explanation:ask") !== null,
    today,
    yearFigure: yearFigureOf(view.book, id),
    /** Units whose sheet this person may open from here. */
    mayOpenSheet: (unitId: string) => authorize(actor, "sheet:read", { unitId }) !== null,
  };
}

/** All of them for leaders and the office, a reporter's own units' for a reporter, none for a viewer. */
async function listExplanationsOf({ roles, communeId, unitIds }: Actor, indicatorId: string, year: number) {
  const reach = reachOf(roles, "explanation:read");
  if (reach === null) return [];
  const own = reach === "any" ? {} : { unitIds: await listAnsweredUnits(getStore(), communeId, unitIds) };
  return listThreads(getStore(), communeId, { indicatorId, year, ...own });
}

/** All of them for leaders and the office, the own tasks for whoever may be given some; what was withdrawn is left out. */
async function listConclusionsOf({ roles, communeId, accountId }: Actor, indicatorId: string, year: number) {
  if (reachOf(roles, "task:answer-own") === null) return [];
  const own = reachOf(roles, "task:read") === null ? { assigneeId: accountId } : {};
  const found = await listTaskThreads(getStore(), communeId, { indicatorId, year, ...own });
  return found.filter(({ state }) => state !== "withdrawn");
}

/** Beside figures nobody has approved yet too, so only of units whose sheets this person may open. */
async function listNotesFor({ roles, communeId, unitIds }: Actor, indicatorId: string, year: number) {
  const reach = reachOf(roles, "sheet:read");
  if (reach === null) return [];
  return listNotesOfIndicator(getStore(), communeId, { indicatorId, year, ...(reach === "any" ? {} : { unitIds }) });
}

/** As of the newest year: also the pages of earlier years say that the indicator has ended. */
async function findRetirement(communeId: string, code: string): Promise<number | null> {
  const all = await listIndicators(getStore(), communeId, NEWEST_YEAR);
  return all.find((each) => each.code === code)?.retiredFrom ?? null;
}

function quarterKey(index: number): string {
  return periodKey({ kind: "quarter", ...quarterAt(index) });
}

export type IndicatorView = Awaited<ReturnType<typeof loadIndicator>>;

/** Of each basis the plan in force on the day, after those it has replaced since the start of the year. */
function plansOn({ plans }: YearBook, indicatorId: string, day: LocalDate) {
  return PLAN_BASES.flatMap((basis) => {
    const versions = plans.filter((plan) => plan.indicatorId === indicatorId && plan.basis === basis);
    const plan = lastEffective(versions, day, ({ effectiveOn }) => effectiveOn);
    return plan === null ? [] : [{ plan, replaced: versions.slice(0, versions.indexOf(plan)) }];
  });
}

function readOrigin(text: string | string[] | undefined): Quarter | 0 | null {
  if (text === "year") return 0;
  return QUARTERS.find((quarter) => text === `Q${quarter}`) ?? null;
}

function yearFigureOf(book: YearBook, indicatorId: string) {
  return book.yearFigures.find((each) => each.indicatorId === indicatorId && each.year === book.year) ?? null;
}
