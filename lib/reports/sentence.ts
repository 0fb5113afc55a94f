import { lowerFirst } from "@/lib/format/first-letter";
import { romanQuarter } from "@/lib/format/roman";
import type { Qualifier } from "@/lib/indicators/figure";
import { type Indicator, isLastValue } from "@/lib/indicators/indicator";
import { ESTIMATED_MARK, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Quarter } from "@/lib/periods/period";
import { proseFigure } from "./amounts";
import { changePhrase, movementPhrase } from "./comparison";
import type { Span } from "./document";
import { neededPhrase, planPhrase, planSpans } from "./plan-phrases";
import { capital, figureOf, type NoteBook, text } from "./spans";
import { cumulativeLead, quarterTold, windowAfter } from "./window-words";

/** Whether the year is closed for assessment, and where the footnotes of the text go. */
export type Telling = { closed: boolean; notes: NoteBook };

/** `dated` = the window has been said at the head of the sentence. */
type Dated = Telling & { dated?: boolean };

/** A period that ends before quarter IV is told as of an open year, whenever it is told. */
function asOf({ period }: IndicatorResult, telling: Telling): Telling {
  return { ...telling, closed: telling.closed && lastQuarterOf(period) === 4 };
}

/**
 * One sentence about one indicator, without the full stop; null where there is nothing to say yet (chưa đến kỳ).
 * It says no more than its figures: verbs follow direction, estimate and period; followed figures are not praised;
 * "không đạt" is never said here.
 */
export function indicatorSentence(result: IndicatorResult, given: Telling): Span[] | null {
  const { cumulative, completion, assessment } = result;
  const telling = asOf(result, given);
  if (cumulative.kind === "missing") {
    if (completion.kind === "published") return [text(`${subject(result)} `), ...planPhrase(result, telling.closed)];
    return assessment.status === "not-due" ? null : [text(`${subject(result)} chưa có số liệu`)];
  }
  if (cumulative.kind === "no-data") return [text(`${subject(result)} không có số liệu`)];
  if (cumulative.kind === "nothing-arose") {
    return [text(`${subject(result)} không phát sinh${since(result, telling)}`), ...incomplete(result, telling)];
  }
  if (result.indicator.periodRule === "milestone") return milestoneSentence(result, telling);
  const own = ownQuarter(result);
  const lead = own === null ? [text(`${subject(result)} `)] : [...own, text(`; ${cumulativeLead(result)} `)];
  const told = { ...telling, dated: own !== null };
  const clauses = result.indicator.direction === "lower" ? lowerClauses(result, told) : reachedClauses(result, told);
  return [...lead, ...joinClauses(clauses), ...incomplete(result, telling)];
}

/**
 * "Quý III năm 2026, tổng thu NSNN đạt 24,5 tỷ đồng": what the quarter alone gave, where the period is a quarter and
 * the figure adds up; null where the quarter is all there is, or gave nothing itself.
 */
function ownQuarter(result: IndicatorResult): Span[] | null {
  const { period, asOfQuarter, inQuarter, indicator } = result;
  if (period.kind !== "quarter" || period.quarter === 1 || asOfQuarter !== null || isLastValue(indicator)) return null;
  const lead = `Quý ${romanQuarter(period.quarter)} năm ${period.year}, ${inSentence(subject(result))}`;
  if (inQuarter.figure.kind === "nothing-arose") return [text(`${lead} không phát sinh`)];
  if (inQuarter.figure.kind === "no-data") return [text(`${lead} không có số liệu`)];
  const amount = proseFigure(inQuarter.figure, indicator);
  if (amount === null) return null;
  const verb = reachVerb({ ...result, estimated: inQuarter.estimated });
  return [text(`${lead} ${verb} `), figureOf(result, "in-quarter", amount)];
}

/** "Tổng thu NSNN" → "tổng thu NSNN"; "GCN QSDĐ" and "VNeID" stay. */
export function inSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : lowerFirst(name);
}

/**
 * A target in the list of those missed or in danger: figure, share of plan, the plan itself, and while the year runs
 * what each remaining quarter needs. Without full stop.
 */
export function targetItem(result: IndicatorResult, given: Telling): Span[] {
  const telling = asOf(result, given);
  // A milestone is done or not: it says so itself, and no amount.
  const isMilestone = result.indicator.periodRule === "milestone";
  const amount = isMilestone ? null : proseFigure(result.cumulative, result.indicator);
  const figure =
    amount === null
      ? (indicatorSentence(result, telling) ?? [text(subject(result))])
      : [text(`${subject(result)} ${reachVerb(result)} `), amountOf(result), text(since(result, telling))];
  const against = amount === null ? [] : planPhrase(result, telling.closed);
  const planned = isMilestone ? [] : planSpans(result);
  const stated = against.some(
    (span) => span.kind === "figure" && span.origin.kind === "indicator" && span.origin.aspect === "plan",
  );
  const needed = telling.closed ? [] : neededPhrase(result);
  return [
    ...joinClauses([figure, against]),
    ...(planned.length === 0 || stated ? [] : [text(" (kế hoạch "), ...planned, text(")")]),
    ...(needed.length === 0 ? [] : [text("; "), ...needed]),
    ...(telling.closed && result.assessment.estimated ? [text(` (${ESTIMATED_MARK})`)] : []),
  ];
}

/** The indicator's name without the dash of a sub-row. */
export function subject({ indicator }: Pick<IndicatorResult, "indicator">): string {
  const name = indicator.name.replace(/^[–-]\s*/, "");
  return capital(name);
}

/** "đạt 71,1 tỷ đồng", "ước đạt …", "là …" for what is only followed; then plan; then last year. */
function reachedClauses(result: IndicatorResult, telling: Dated): Span[][] {
  const verb = reachVerb(result);
  const amount = [text(`${verb} `), amountOf(result), text(since(result, telling))];
  return [amount, planPhrase(result, telling.closed), changePhrase(result, telling.notes)];
}

function reachVerb({ indicator, estimated, plan }: IndicatorResult): string {
  if (indicator.direction === "lower") return levelVerb(indicator, estimated);
  const followed = indicator.direction === "neutral" || (plan === null && indicator.direction === "exact");
  // "Số tiêu chí nông thôn mới đạt là 7 tiêu chí": the name has said it already.
  if (followed || / đạt$/.test(indicator.name)) return estimated ? "ước" : "là";
  return estimated ? "ước đạt" : "đạt";
}

/** "giảm từ 4,49% xuống còn 1,46% so với cùng kỳ", or "ở mức 1,46%" without a base; then plan. */
function lowerClauses(result: IndicatorResult, telling: Dated): Span[][] {
  const estimate = result.estimated ? "ước " : "";
  const movement = movementPhrase(result, telling.notes);
  const plan = planPhrase(result, telling.closed);
  if (movement) return [[text(`${since(result, telling).trimStart()} ${estimate}`.trimStart()), ...movement], plan];
  const amount = [text(`${reachVerb(result)} `), amountOf(result), text(since(result, telling))];
  return [amount, plan, changePhrase(result, telling.notes)];
}

/** "ở mức 1,46%", "là 12 vụ"; estimated "ước ở mức 1,46%", "ước 12 vụ". */
function levelVerb({ unitOfMeasure }: Indicator, estimated: boolean): string {
  if (unitOfMeasure === "%") return estimated ? "ước ở mức" : "ở mức";
  return estimated ? "ước" : "là";
}

function milestoneSentence(result: IndicatorResult, telling: Telling): Span[] {
  const done = result.cumulative.kind === "value" && result.cumulative.value > 0;
  const words = done ? "đã hoàn thành" : "chưa hoàn thành";
  return [text(`${subject(result)} `), figureOf(result, "figure", words), ...incomplete(result, telling)];
}

/** The amount with its published wording: "hơn 1.600 lượt". */
function amountOf(result: IndicatorResult): Span {
  const amount = proseFigure(result.cumulative, result.indicator) ?? "";
  return figureOf(result, "figure", withQualifier(amountQualifier(result), amount));
}

/** The wording of a published amount; where only the percentage was published, the wording belongs to that. */
export function amountQualifier({ published, completion }: IndicatorResult): Qualifier {
  return published === null || completion.kind === "published" ? "exact" : published.qualifier;
}

/** " sau 9 tháng": after what it dates; nothing where the lead of the sentence has said it. */
function since(result: IndicatorResult, { closed, dated = false }: Dated): string {
  const words = dated ? "" : windowAfter(result, closed);
  return words === "" ? "" : ` ${words}`;
}

/** " (mới có 28/30 đơn vị báo cáo)" where units are missing, " (chưa có số liệu quý I)" where a whole quarter is. */
function incomplete(result: IndicatorResult, { closed }: Pick<Telling, "closed">): Span[] {
  const gaps = gapsWithin(result);
  if (gaps.length > 0) return [text(` (chưa có số liệu quý ${gaps.map(romanQuarter).join(", ")})`)];
  const { reported, expected } = result.coverage;
  if (reported >= expected || reported === 0) return [];
  const lead = ` (${shortQuarter(result)}${closed ? "có " : "mới có "}`;
  return [text(lead), figureOf(result, "coverage", `${reported}/${expected}`), text(" đơn vị báo cáo)")];
}

/** "quý IV " where only one of the quarters behind the figure lacks units. */
export function shortQuarter({ quarters, asOfQuarter, period }: IndicatorResult): string {
  const last = quarterTold({ asOfQuarter, period });
  const within = quarters.filter(({ quarter, coverage }) => quarter <= last && coverage.expected > 0);
  const short = within.filter(({ coverage }) => coverage.reported < coverage.expected);
  const [only] = short;
  return only && short.length === 1 && within.length > 1 ? `quý ${romanQuarter(only.quarter)} ` : "";
}

/** Quarters missing before the one the figure runs to: the sum lacks their part. */
export function gapsWithin({ missingQuarters, asOfQuarter, period }: IndicatorResult): Quarter[] {
  const last = quarterTold({ asOfQuarter, period });
  return missingQuarters.filter((quarter) => quarter < last);
}

function joinClauses(clauses: Span[][]): Span[] {
  const said = clauses.filter((clause) => clause.length > 0);
  return said.flatMap((clause, index) => (index === 0 ? clause : [text(", "), ...clause]));
}
