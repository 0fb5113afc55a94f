import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { listExplanations } from "@/db/explanations/queries";
import { listResponsible } from "@/db/indicators/queries";
import { type Actor, authorize, reachOf } from "@/lib/access/grant";
import { attentionRow } from "@/lib/charts/attention";
import { headlineCard } from "@/lib/charts/headline-card";
import { indicatorRowGroups } from "@/lib/charts/indicator-rows";
import { buildQuarterChart, canBeDrawn } from "@/lib/charts/quarter-chart";
import { isUnsettled } from "@/lib/explanations/explanation";
import { standingWords } from "@/lib/explanations/labels";
import { formatInstant } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { offCoursePhases } from "@/lib/indicators/off-course";
import type { IndicatorResult } from "@/lib/indicators/result";
import { countStatuses, headlineResults, needsAttention } from "@/lib/indicators/roll-up";
import { handedInWords } from "@/lib/notifications/words";
import type { LocalDate } from "@/lib/periods/local-date";
import { openQuarterOf } from "@/lib/periods/open-quarter";
import { headlineSentence } from "@/lib/reports/phrases";
import { loadPeriodView, type PeriodView } from "../indicators/year-book.load";

export async function loadOverview(searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const view = await loadPeriodView(reader, searchParams);
  const { book, results, period, choice } = view;
  const { today } = reader;
  const counts = countStatuses(results);
  const chosen = chooseChart(results, searchParams.indicator);
  return {
    view,
    title: `Tổng quan ${formatPeriodInSentence(period)}`,
    subtitle: `Lũy kế đến quý ${romanQuarter(view.lastQuarter)} · ${view.words}`,
    completeness: completenessOf(view, today, reachOf(reader.actor.roles, "sheet:read") === "any"),
    hasFigures: book.updatedAt !== null || book.yearFigures.some((figure) => figure.year === view.year),
    mayOpenPeriods: authorize(reader.actor, "period:open") !== null,
    mayPlan: authorize(reader.actor, "plan:record") !== null,
    counts,
    headline: headlineSentence(counts, counts.closed),
    cards: headlineResults(results).map(headlineCard),
    explanations: await loadStanding(reader.actor, view, today),
    mayAsk: authorize(reader.actor, "explanation:ask") !== null,
    attention: await loadAttention(reader.commune.id, view, needsAttention(results), today),
    chart: chosen ? buildQuarterChart(book, chosen.indicator.id, period, today, choice.plan) : null,
    chosenCode: chosen ? chosen.indicator.code : null,
    choices: indicatorRowGroups(book.groups, results.filter(canBeDrawn)).map(({ name, rows }) => ({
      name,
      indicators: rows.map(([code, indicatorName]) => ({ code, name: indicatorName })),
    })),
    illustrative: results.some((result) => result.illustrative),
  };
}

/** Each with the units that answer for it and the quarters since when. */
export async function loadAttention(
  communeId: string,
  { book, choice, ...view }: PeriodView,
  found: IndicatorResult[],
  today: LocalDate,
) {
  const phases = offCoursePhases(book, found, choice.period, today, choice.plan);
  const responsible = await listResponsible(getStore(), communeId, {
    year: view.year,
    quarter: view.lastQuarter,
    indicatorIds: found.map((each) => each.indicator.id),
  });
  const unitsOf = new Map(responsible.map((each) => [each.indicatorId, each.units]));
  return found.map((result) =>
    attentionRow(result, unitsOf.get(result.indicator.id) ?? [], phases.get(result.indicator.id) ?? []),
  );
}

/**
 * How the explanations of the last quarter's figures stand, by code of the indicator: one that still runs, else the last
 * one. Only leaders and the office see those of all units.
 */
export async function loadStanding({ roles, communeId }: Actor, { year, lastQuarter }: PeriodView, today: LocalDate) {
  if (reachOf(roles, "explanation:read") !== "any") return {};
  const found = await listExplanations(getStore(), communeId, { year, quarter: lastQuarter });
  const asked = found.filter(({ state }) => state !== "withdrawn");
  const inOrder = [
    ...asked.filter(({ state }) => !isUnsettled(state)).reverse(),
    ...asked.filter(({ state }) => isUnsettled(state)),
  ];
  return Object.fromEntries(
    inOrder.map((each) => [each.indicator.code, { id: each.id, words: standingWords(each, today) }]),
  );
}

type Completeness = { text: string; href: string | null }[];

/** "47/52 đơn vị đã nộp, cập nhật lúc 14:05 ngày 22/11/2026", and the quarter open now where that is another one. */
function completenessOf(
  { book, periods, lastQuarter }: PeriodView,
  today: LocalDate,
  maySeeBoard: boolean,
): Completeness {
  const href = maySeeBoard ? `/sheets?period=${book.year}` : null;
  const sheets = book.submissions.find((row) => row.quarter === lastQuarter);
  const updated = book.updatedAt === null ? "" : `cập nhật lúc ${formatInstant(book.updatedAt)}`;
  const handedIn = sheets && sheets.expected > 0 ? `${sheets.submitted}/${sheets.expected} đơn vị đã nộp` : "";
  const told: Completeness = [{ text: [handedIn, updated].filter(Boolean).join(", "), href }];
  const open = openQuarterOf(periods, today);
  const now = open?.year === book.year ? book.submissions.find((row) => row.quarter === open.quarter) : undefined;
  if (maySeeBoard && open !== null && now !== undefined && open.quarter !== lastQuarter) {
    told.push({ text: handedInWords(open, { handedIn: now.submitted, expected: now.expected }), href });
  }
  return told.filter(({ text }) => text !== "");
}

function chooseChart(results: IndicatorResult[], code: string | string[] | undefined): IndicatorResult | null {
  const drawable = results.filter(canBeDrawn);
  return drawable.find((each) => each.indicator.code === code) ?? headlineResults(drawable)[0] ?? drawable[0] ?? null;
}
