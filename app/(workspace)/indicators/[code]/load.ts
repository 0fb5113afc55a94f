import "server-only";
import { notFound, redirect } from "next/navigation";
import { keptReader } from "@/app/_auth/kept-reader";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { listIndicators } from "@/db/catalogue/queries";
import { getStore } from "@/db/client";
import { listAnsweredUnits, listThreads, saidUntil } from "@/db/explanations/queries";
import { readFigureOrigin } from "@/db/indicators/origin-queries";
import { listNotesOfIndicator } from "@/db/sheets/note-queries";
import { listTaskThreads } from "@/db/tasks/queries";
import { type Actor, authorize, reachOf } from "@/lib/access/grant";
import { buildQuarterChart, canBeDrawn } from "@/lib/charts/quarter-chart";
import { buildYearCourse } from "@/lib/charts/year-course";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { NEWEST_YEAR } from "@/lib/indicators/versions/years";
import { viewQuery } from "@/lib/indicators/view-choice";
import type { YearBook } from "@/lib/indicators/year-book";
import { endOfDay, type LocalDate } from "@/lib/periods/local-date";
import { type Period, QUARTERS, type Quarter, quarterAt } from "@/lib/periods/period";
import { asOfDay } from "@/lib/periods/quarter-days";
import { lastEffective } from "@/lib/plans/in-force";
import { PLAN_BASES } from "@/lib/plans/plan";
import { taskBefore } from "@/lib/tasks/past-task";
import { loadPeriodView } from "../year-book.load";
import { loadUnitFigures } from "./unit-figures.load";

/** One indicator in full: figures by quarter, plan, pace, units, and the origin of the figure asked for. */
export async function loadIndicator(code: string, searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const { commune, actor } = reader;
  const view = await loadPeriodView(reader, searchParams);
  const { today, choice } = view;
  const day = choice.asOf;
  const isNow = view.lookBack === null;
  const result = view.results.find((each) => each.indicator.code === code);
  const store = await keptReader(commune.id);
  const retiredFrom = await findRetirement(commune.id, code, day);
  if (!result && retiredFrom !== null) {
    const period: Period = { kind: "quarter", ...quarterAt(retiredFrom - 1) };
    redirect(`/indicators/${code}?${viewQuery({ ...choice, period })}`);
  }
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
    chart: canBeDrawn(result) ? buildQuarterChart(view.book, result) : null,
    course: buildYearCourse(view.book, result),
    ...(await loadUnitFigures(reader, view, result)),
    origin:
      origin === null
        ? null
        : await readFigureOrigin(
            store,
            commune.id,
            { indicatorId: id, year: view.year, quarter: origin, day },
            choice.scope,
          ),
    explanations: await listExplanationsOf(actor, id, view.year, day),
    conclusions: await listConclusionsOf(actor, id, view.year, day),
    /** A note may be reworded, so the past has none. */
    notes: isNow ? await listNotesFor(actor, id, view.year) : [],
    mayAsk: isNow && authorize(actor, "explanation:ask") !== null,
    today,
    yearFigure: yearFigureOf(view.book, id),
    /** Units whose sheet this person may open from here. */
    mayOpenSheet: (unitId: string) => isNow && authorize(actor, "sheet:read", { unitId }) !== null,
  };
}

/** All of them for leaders and the office, a reporter's own units' for a reporter, none for a viewer. */
async function listExplanationsOf(
  { roles, communeId, unitIds }: Actor,
  indicatorId: string,
  year: number,
  day: LocalDate | null,
) {
  const reach = reachOf(roles, "explanation:read");
  if (reach === null) return [];
  const own =
    reach === "any" ? {} : { unitIds: await listAnsweredUnits(await keptReader(communeId), communeId, unitIds) };
  return listThreads(getStore(), communeId, { indicatorId, year, ...own, ...saidUntil(day) });
}

/** All of them for leaders and the office, the own tasks for whoever may be given some; what was withdrawn is left out. */
async function listConclusionsOf(
  { roles, communeId, accountId }: Actor,
  indicatorId: string,
  year: number,
  day: LocalDate | null,
) {
  if (reachOf(roles, "task:answer-own") === null) return [];
  const own = reachOf(roles, "task:read") === null ? { assigneeId: accountId } : {};
  const all = await listTaskThreads(getStore(), communeId, { indicatorId, year, ...own });
  const found = day === null ? all : all.flatMap((thread) => taskBefore(thread, endOfDay(day)) ?? []);
  return found.filter(({ state }) => state !== "withdrawn");
}

/** Beside figures nobody has approved yet too, so only of units whose sheets this person may open. */
async function listNotesFor({ roles, communeId, unitIds }: Actor, indicatorId: string, year: number) {
  const reach = reachOf(roles, "sheet:read");
  if (reach === null) return [];
  return listNotesOfIndicator(getStore(), communeId, { indicatorId, year, ...(reach === "any" ? {} : { unitIds }) });
}

/** As of the newest year: also the pages of earlier years say that the indicator has ended. */
async function findRetirement(communeId: string, code: string, day: LocalDate | null): Promise<number | null> {
  const before = day === null ? undefined : endOfDay(day);
  const all = await listIndicators(await keptReader(communeId), communeId, NEWEST_YEAR, before);
  return all.find((each) => each.code === code)?.retiredFrom ?? null;
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
