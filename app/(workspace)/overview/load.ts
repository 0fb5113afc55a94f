import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { getStore } from "@/db/client";
import { listResponsible, type Responsible } from "@/db/indicators/queries";
import { findOpenQuarter, listSheets } from "@/db/sheets/queries";
import { reachOf } from "@/lib/access/grant";
import { headlineCard, neededText } from "@/lib/charts/headline-card";
import { figureText, indicatorRowGroups, varianceText } from "@/lib/charts/indicator-rows";
import { buildQuarterChart, canBeDrawn } from "@/lib/charts/quarter-chart";
import { formatInstant } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { formatPlan } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { countStatuses, headlineResults, needsAttention } from "@/lib/indicators/roll-up";
import { handedInWords } from "@/lib/notifications/words";
import type { LocalDate } from "@/lib/periods/local-date";
import { headlineSentence } from "@/lib/reports/phrases";
import { countHandedIn } from "@/lib/sheets/board";
import { loadPeriodView, type PeriodView } from "../indicators/year-book.load";

export async function loadOverview(searchParams: SearchParams) {
  const { actor, commune, today } = await requireGrant("figures:read");
  const view = await loadPeriodView(commune.id, today, searchParams);
  const { book, results, period } = view;
  const counts = countStatuses(results);
  const responsible = await listResponsible(getStore(), commune.id, view.year, view.lastQuarter);
  const chosen = chooseChart(results, searchParams.indicator);
  return {
    period,
    years: view.years,
    periodKey: view.periodKey,
    title: `Tổng quan ${formatPeriodInSentence(period)}`,
    subtitle: subtitle(view),
    handedIn: reachOf(actor.roles, "sheet:read") === "any" ? await loadHandedIn(commune.id, today) : null,
    hasFigures: book.lastApprovedAt !== null || book.yearFigures.some((figure) => figure.year === view.year),
    counts,
    headline: headlineSentence(counts, counts.closed),
    cards: headlineResults(results).map(headlineCard),
    attention: needsAttention(results).map((result) => attentionRow(result, responsible)),
    chart: chosen ? buildQuarterChart(book, chosen.indicator.id, period, today) : null,
    chosenCode: chosen ? chosen.indicator.code : null,
    choices: indicatorRowGroups(book.groups, results.filter(canBeDrawn)).map(({ name, rows }) => ({
      name,
      indicators: rows.map(([code, indicatorName]) => ({ code, name: indicatorName })),
    })),
    illustrative: results.some((result) => result.illustrative),
  };
}

/** "47/52 đơn vị đã nộp phiếu quý IV/2026" of the quarter open now; the link is the board. */
async function loadHandedIn(communeId: string, today: LocalDate): Promise<{ text: string; href: string } | null> {
  const open = await findOpenQuarter(getStore(), communeId, today);
  if (open === null) return null;
  const sheets = await listSheets(getStore(), communeId, open.year, open.quarter);
  if (sheets.length === 0) return null;
  return { text: handedInWords(open, countHandedIn(sheets)), href: `/sheets?period=${open.year}` };
}

/** "Lũy kế đến quý III · 47/52 đơn vị đã nộp · chỉ số liệu đã duyệt · cập nhật …". */
function subtitle({ book, lastQuarter }: PeriodView): string {
  const sheets = book.submissions.find((row) => row.quarter === lastQuarter);
  return [
    `Lũy kế đến quý ${romanQuarter(lastQuarter)}`,
    sheets && sheets.expected > 0 ? `${sheets.submitted}/${sheets.expected} đơn vị đã nộp` : "",
    "chỉ số liệu đã duyệt",
    book.lastApprovedAt === null ? "" : `cập nhật ${formatInstant(book.lastApprovedAt)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}

function chooseChart(results: IndicatorResult[], code: string | string[] | undefined): IndicatorResult | null {
  const drawable = results.filter(canBeDrawn);
  return drawable.find((each) => each.indicator.code === code) ?? headlineResults(drawable)[0] ?? drawable[0] ?? null;
}

export type AttentionRow = ReturnType<typeof attentionRow>;

function attentionRow(result: IndicatorResult, responsible: Responsible[]) {
  const { indicator, plan, assessment, cumulative } = result;
  const who = responsible.find((each) => each.indicatorId === indicator.id);
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unitOfMeasure,
    figure: figureText(cumulative, indicator),
    plan: plan ? formatPlan(plan, indicator) : "",
    lacking: lackingText(result),
    responsible: who ? (who.units === 1 ? who.firstUnit : `${who.units} đơn vị`) : "Chưa giao đơn vị",
    status: assessment.status,
    estimated: assessment.estimated || result.estimated,
  };
}

/** What a row still lacks: a sum for flows, điểm % for rates. */
function lackingText(result: IndicatorResult): string {
  const needed = neededText(result);
  if (needed !== "" || result.variance === null || result.indicator.percentRule !== "none") return needed;
  return varianceText(result).replace(/^-/, "thiếu ").replace(/^\+/, "vượt ");
}
