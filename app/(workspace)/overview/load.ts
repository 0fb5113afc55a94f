import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { authorize, reachOf } from "@/lib/access/grant";
import { headlineCard } from "@/lib/charts/headline-card";
import { indicatorChoices } from "@/lib/charts/indicator-rows";
import { buildQuarterChart, canBeDrawn } from "@/lib/charts/quarter-chart";
import { formatInstant } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { IndicatorResult } from "@/lib/indicators/result";
import { countStatuses, headlineResults, needsAttention } from "@/lib/indicators/roll-up";
import { handedInWords } from "@/lib/notifications/words";
import { openQuarterOf } from "@/lib/periods/open-quarter";
import { headlineSentence } from "@/lib/reports/phrases";
import { loadPeriodView, type PeriodView } from "../indicators/year-book.load";
import { loadOwnCells } from "../party-cell-meetings/own-cells.load";
import { loadOwnTasks } from "../tasks/own-tasks.load";
import { loadAttention, loadStanding } from "./attention.load";

/** What a committee can talk about in ten minutes; the rest is one click away. */
const MOST_URGENT = 12;

/** `whole`: every indicator that needs attention, as a workbook has it and `?all=1` asks for. */
export async function loadOverview(searchParams: SearchParams, whole = searchParams.all === "1") {
  const reader = await requireGrant("figures:read");
  const view = await loadPeriodView(reader, searchParams);
  const { book, results, period, today } = view;
  const isNow = view.lookBack === null;
  const counts = countStatuses(results);
  const chosen = chooseChart(results, searchParams.indicator);
  const urgent = needsAttention(results);
  return {
    view,
    title: `Tổng quan ${formatPeriodInSentence(period)}`,
    subtitle: `Lũy kế đến quý ${romanQuarter(view.lastQuarter)} · ${view.words}`,
    completeness: completenessOf(view, isNow && reachOf(reader.actor.roles, "sheet:read") === "any"),
    hasFigures: book.updatedAt !== null || book.yearFigures.some((figure) => figure.year === view.year),
    mayOpenPeriods: isNow && authorize(reader.actor, "period:open") !== null,
    mayPlan: isNow && authorize(reader.actor, "plan:record") !== null,
    counts,
    headline: headlineSentence(counts, counts.closed),
    cards: headlineResults(results).map(headlineCard),
    explanations: await loadStanding(reader.actor, view),
    mayAsk: isNow && authorize(reader.actor, "explanation:ask") !== null,
    attention: await loadAttention(reader.commune.id, view, whole ? urgent : urgent.slice(0, MOST_URGENT)),
    attentionCount: urgent.length,
    /** Own work is of today. */
    tasks: isNow ? await loadOwnTasks(reader.actor) : [],
    cells: isNow ? (await loadOwnCells(reader.actor, today)).filter(({ writes }) => !writes) : [],
    today,
    chart: chosen ? buildQuarterChart(book, chosen) : null,
    chosenCode: chosen ? chosen.indicator.code : null,
    choices: indicatorChoices(book.groups, results.filter(canBeDrawn)),
    illustrative: results.some((result) => result.illustrative),
  };
}

type Completeness = { text: string; href: string | null }[];

/** "47/52 đơn vị đã nộp, cập nhật lúc 14:05 ngày 22/11/2026", and the quarter open now where that is another one. */
function completenessOf({ book, periods, lastQuarter, today }: PeriodView, maySeeBoard: boolean): Completeness {
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

function chooseChart(results: readonly IndicatorResult[], code: string | string[] | undefined): IndicatorResult | null {
  const drawable = results.filter(canBeDrawn);
  return drawable.find((each) => each.indicator.code === code) ?? headlineResults(drawable)[0] ?? drawable[0] ?? null;
}
