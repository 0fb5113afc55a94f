import { formatFigure, formatFraction, formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { Figure } from "@/lib/indicators/figure";
import { ASSESSMENT_LABELS, formatPlan, NOT_COMPUTABLE_LABELS, withQualifier } from "@/lib/indicators/labels";
import type { Ratio } from "@/lib/indicators/quantity";
import type { Change, CompletionRate, IndicatorResult } from "@/lib/indicators/result";
import type { Period, Quarter } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { tellingPercent } from "../amounts";
import { combinedNote } from "../comparison";
import type { FigureAspect, Span } from "../document";
import { amountQualifier, gapsWithin, shortQuarter } from "../sentence";
import { capital, figureOf, type NoteBook, text } from "../spans";
import { quarterTold } from "../window-words";

/** Stars for combined predecessors, numbers for everything else; `upTo` = the quarter the annex as a whole runs to. */
export type AnnexContext = { combined: NoteBook; numbered: NoteBook; upTo: Quarter; closed: boolean };

/** The name of a row; a part begins with a dash. */
export function nameCell({ indicator }: IndicatorResult, isPart: boolean): Span[] {
  return [text(isPart ? `- ${indicator.name.replace(/^[–-]\s*/, "")}` : indicator.name)];
}

/** A number that leads to where it comes from; nothing where there is none. */
export function linked(
  result: Pick<IndicatorResult, "indicator" | "period">,
  aspect: FigureAspect,
  words: string,
): Span[] {
  return words === "" ? [] : [figureOf(result, aspect, words)];
}

/** The plan the other basis gives, or the one of next year. */
export function otherPlanCell(result: IndicatorResult, plan: PlanFigure | undefined, period: Period): Span[] {
  if (plan === undefined) return [];
  return [figureOf({ ...result, period }, "plan", formatPlan(plan, result.indicator))];
}

/** The plan the year began with, where another has replaced it since. */
export function firstPlanCell(result: IndicatorResult): Span[] {
  const { atYearStart, indicator } = result;
  return atYearStart === null ? [] : linked(result, "plan", formatPlan(atYearStart.plan, indicator));
}

/** The plan in force; where it was revised the note keeps the plan of the start of the year and what it gives. */
export function planCell(result: IndicatorResult, { numbered }: AnnexContext): Span[] {
  const { plan, atYearStart, indicator } = result;
  if (plan === null) return [];
  const cell = linked(result, "plan", formatPlan(plan, indicator));
  if (atYearStart === null) return cell;
  const { plan: first, completion } = atYearStart;
  const revised = `Kế hoạch điều chỉnh theo ${plan.documentNumber}; giao đầu năm ${formatPlan(first, indicator)}`;
  return [...cell, numbered.mark(`${revised}${atYearStartWords(completion, indicator)}.`)];
}

function atYearStartWords(completion: CompletionRate, indicator: IndicatorResult["indicator"]): string {
  if (completion.kind === "computed") return `, so với kế hoạch đầu năm đạt ${tellingPercent(completion.ratio)}`;
  if (completion.kind !== "by-rule-none" || completion.difference === null) return "";
  const difference = signed(completion.difference, indicator);
  return `, chênh lệch so với kế hoạch đầu năm ${difference}`;
}

export function previousCell(result: IndicatorResult, notes: AnnexContext): Span[] {
  const { samePeriod, indicator } = result;
  switch (samePeriod.kind) {
    case "missing":
      return [];
    case "not-comparable":
      return [text("x"), notes.numbered.mark(asNote(samePeriod.reason))];
    case "value":
      return linked(result, "same-period", cellText(samePeriod.figure, indicator));
    case "combined": {
      const figure = linked(result, "same-period", cellText(samePeriod.figure, indicator));
      return figure.length === 0 ? [] : [...figure, notes.combined.mark(combinedNote(result, samePeriod.predecessors))];
    }
  }
}

function cellText(figure: Figure, indicator: IndicatorResult["indicator"]): string {
  if (indicator.periodRule === "milestone" && figure.kind === "value") {
    return figure.value > 0 ? "hoàn thành" : "chưa xong";
  }
  return formatFigure(figure, indicator);
}

export function actualCell(result: IndicatorResult, { numbered, upTo, closed }: AnnexContext): Span[] {
  const { cumulative, indicator, coverage } = result;
  const words = cellText(cumulative, indicator);
  if (words === "") return [];
  const cell = linked(result, "figure", withQualifier(amountQualifier(result), words));
  if (result.estimated) cell.push(numbered.mark("Số ước thực hiện."));
  const gaps = gapsWithin(result);
  if (gaps.length > 0) {
    cell.push(numbered.mark(`Chưa có số liệu quý ${gaps.map(romanQuarter).join(", ")}.`));
  } else if (coverage.reported > 0 && coverage.reported < coverage.expected) {
    cell.push(
      numbered.mark(
        `${capital(`${shortQuarter(result)}${closed ? "có" : "mới có"}`)} ${coverage.reported}/${coverage.expected} đơn vị báo cáo.`,
      ),
    );
  }
  const reached = quarterTold(result);
  if (reached !== upTo) cell.push(numbered.mark(`Số liệu đến quý ${romanQuarter(reached)}.`));
  return cell;
}

/** The last quarter of the period alone. */
export function quarterCell(result: IndicatorResult, { numbered }: AnnexContext): Span[] {
  const { inQuarter, indicator } = result;
  const cell = linked(result, "in-quarter", cellText(inQuarter.figure, indicator));
  return inQuarter.estimated && cell.length > 0 ? [...cell, numbered.mark("Số ước thực hiện.")] : cell;
}

/** "28/30": units that have reported, of those that have to; of a single one there is nothing to count. */
export function reportersCell(result: IndicatorResult): Span[] {
  const { reported, expected } = result.coverage;
  return expected <= 1 ? [] : [figureOf(result, "coverage", `${reported}/${expected}`)];
}

export function completionCell(result: IndicatorResult, { numbered }: AnnexContext): Span[] {
  const { completion, indicator } = result;
  switch (completion.kind) {
    case "computed":
      return linked(result, "completion", tellingPercent(completion.ratio).replace("%", ""));
    case "published": {
      const percent = formatQuantity(completion.percent, 2);
      return linked(result, "completion", withQualifier(completion.qualifier, percent));
    }
    case "by-rule-none":
      if (completion.difference === null) return [];
      return linked(result, "variance", signed(completion.difference, indicator));
    case "not-computable":
      if (completion.reason === "no-plan" || completion.reason === "no-figure") return [];
      return [text("x"), numbered.mark(asNote(NOT_COMPUTABLE_LABELS[completion.reason]))];
  }
}

/**
 * "+1,2 đ.%" for rates; a bare signed number where the unit stands in its own column. Takes more decimals rather than
 * print a difference as zero.
 */
function signed(difference: Ratio, { unitOfMeasure, decimals }: IndicatorResult["indicator"]): string {
  const isRate = unitOfMeasure === "%";
  const from = isRate ? Math.max(decimals, 1) : decimals;
  const places = [from, 2, 3].find((each) => each >= from && formatFraction(difference, each) !== "0") ?? from;
  const words = formatFraction(difference, places);
  return `${words.startsWith("-") || words === "0" ? words : `+${words}`}${isRate ? " đ.%" : ""}`;
}

export function changeCell(result: IndicatorResult, { numbered }: AnnexContext): Span[] {
  const { samePeriod, cumulative } = result;
  if (samePeriod.kind === "missing") return [];
  if (samePeriod.kind === "not-comparable") return [text("x")];
  if (samePeriod.change !== null) return linked(result, "change", changeText(samePeriod.change, result));
  if (cumulative.kind === "missing" || cumulative.kind === "no-data") return [];
  const { figure } = samePeriod;
  const baseIsZero = figure.kind === "nothing-arose" || (figure.kind === "value" && figure.value === 0);
  return baseIsZero ? [text("x"), numbered.mark("Kỳ so sánh bằng 0 hoặc không phát sinh.")] : [];
}

/** Tables print the new figure as a percentage of the old one (115,9), prose the change (tăng 15,9%). */
function changeText(change: Change, { indicator }: IndicatorResult): string {
  if (change.kind === "percent") {
    const { numerator, denominator } = change.ratio;
    return tellingPercent({ numerator: numerator + denominator, denominator }).replace("%", "");
  }
  return signed(change.exact, indicator);
}

export function assessmentCell(result: IndicatorResult, { numbered }: AnnexContext): Span[] {
  const { status, estimated } = result.assessment;
  if (status === "no-plan") return [];
  const cell = linked(result, "assessment", ASSESSMENT_LABELS[status].word);
  const isVerdict = status === "exceeded" || status === "met" || status === "not-met";
  return isVerdict && estimated ? [...cell, numbered.mark("Đánh giá theo số ước.")] : cell;
}

function asNote(words: string): string {
  return `${capital(words.trim().replace(/\.$/, ""))}.`;
}
