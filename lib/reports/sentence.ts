import { romanQuarter } from "@/lib/format/roman";
import type { Qualifier } from "@/lib/indicators/figure";
import { ESTIMATED_MARK, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Quarter } from "@/lib/periods/period";
import { proseFigure } from "./amounts";
import { changePhrase, movementPhrase } from "./comparison";
import type { Span } from "./document";
import { neededPhrase, planPhrase, planSpans } from "./plan-phrases";
import { capital, figureOf, type NoteBook, text } from "./spans";

/** Whether the year is closed for assessment, and where the footnotes of the text go. */
export type Telling = { closed: boolean; notes: NoteBook };

/**
 * One sentence about one indicator, without the full stop; null where there is nothing to say yet (chưa đến kỳ).
 * It says no more than its figures: verbs follow direction, estimate and period; followed figures are not praised;
 * "không đạt" is never said here.
 */
export function indicatorSentence(result: IndicatorResult, telling: Telling): Span[] | null {
  const { cumulative, completion, assessment } = result;
  if (cumulative.kind === "missing") {
    if (completion.kind === "published") return [text(`${subject(result)} `), ...planPhrase(result, telling.closed)];
    return assessment.status === "not-due" ? null : [text(`${subject(result)} chưa có số liệu`)];
  }
  if (cumulative.kind === "no-data") return [text(`${subject(result)} không có số liệu`)];
  if (cumulative.kind === "nothing-arose") {
    return [text(`${subject(result)} không phát sinh${since(result, telling)}`), ...incomplete(result, telling)];
  }
  if (result.indicator.periodRule === "milestone") return milestoneSentence(result, telling);
  const clauses =
    result.indicator.direction === "lower" ? lowerClauses(result, telling) : reachedClauses(result, telling);
  return [text(`${subject(result)} `), ...joinClauses(clauses), ...incomplete(result, telling)];
}

/**
 * A target in the list of those missed or in danger: figure, share of plan, the plan itself, and while the year runs
 * what each remaining quarter needs. Without full stop.
 */
export function targetItem(result: IndicatorResult, telling: Telling): Span[] {
  // A milestone is done or not: it says so itself, and no amount.
  const isMilestone = result.indicator.periodRule === "milestone";
  const amount = isMilestone ? null : proseFigure(result.cumulative, result.indicator);
  const figure =
    amount === null
      ? (indicatorSentence(result, telling) ?? [text(subject(result))])
      : [text(`${subject(result)} ${reachVerb(result)} `), amountOf(result), text(since(result, telling))];
  const against = amount === null ? [] : planPhrase(result, telling.closed);
  const given = isMilestone ? [] : planSpans(result);
  const stated = against.some(
    (span) => span.kind === "figure" && span.origin.kind === "indicator" && span.origin.aspect === "plan",
  );
  const needed = telling.closed ? [] : neededPhrase(result);
  return [
    ...joinClauses([figure, against]),
    ...(given.length === 0 || stated ? [] : [text(" (kế hoạch "), ...given, text(")")]),
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
function reachedClauses(result: IndicatorResult, telling: Telling): Span[][] {
  const verb = reachVerb(result);
  const amount = [text(`${verb} `), amountOf(result), text(since(result, telling))];
  return [amount, planPhrase(result, telling.closed), changePhrase(result, telling.notes)];
}

function reachVerb({ indicator, estimated, plan }: IndicatorResult): string {
  if (indicator.direction === "lower") return estimated ? "ước ở mức" : "ở mức";
  const followed = indicator.direction === "neutral" || (plan === null && indicator.direction === "exact");
  // "Số tiêu chí nông thôn mới đạt là 7 tiêu chí": the name has said it already.
  if (followed || / đạt$/.test(indicator.name)) return estimated ? "ước" : "là";
  return estimated ? "ước đạt" : "đạt";
}

/** "giảm từ 4,49% xuống còn 1,46% so với cùng kỳ", or "ở mức 1,46%" without a base; then plan. */
function lowerClauses(result: IndicatorResult, telling: Telling): Span[][] {
  const estimate = result.estimated ? "ước " : "";
  const movement = movementPhrase(result, telling.notes);
  const plan = planPhrase(result, telling.closed);
  if (movement) return [[text(`${since(result, telling).trimStart()} ${estimate}`.trimStart()), ...movement], plan];
  const verb = result.indicator.unitOfMeasure === "%" ? "ở mức " : result.estimated ? "" : "là ";
  const amount = [text(`${estimate}${verb}`), amountOf(result), text(since(result, telling))];
  return [amount, plan, changePhrase(result, telling.notes)];
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

/** While the year runs a figure says how far it goes: "sau 9 tháng", "đến hết quý III"; a closed year says nothing. */
function since(result: IndicatorResult, { closed }: Telling): string {
  const { indicator, period, asOfQuarter } = result;
  const last = asOfQuarter ?? lastQuarterOf(period);
  const carried = asOfQuarter !== null && asOfQuarter !== lastQuarterOf(period);
  const isStock = indicator.periodRule === "stock" || indicator.periodRule === "rate-of-stocks";
  if (isStock) return closed && !carried ? "" : ` đến hết quý ${romanQuarter(last)}`;
  if (closed && !carried) return "";
  return last === 4 ? "" : last === 1 ? " trong quý I" : ` sau ${last * 3} tháng`;
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
  const last = asOfQuarter ?? lastQuarterOf(period);
  const within = quarters.filter(({ quarter, coverage }) => quarter <= last && coverage.expected > 0);
  const short = within.filter(({ coverage }) => coverage.reported < coverage.expected);
  const [only] = short;
  return only && short.length === 1 && within.length > 1 ? `quý ${romanQuarter(only.quarter)} ` : "";
}

/** Quarters missing before the one the figure runs to: the sum lacks their part. */
export function gapsWithin({ missingQuarters, asOfQuarter, period }: IndicatorResult): Quarter[] {
  const last = asOfQuarter ?? lastQuarterOf(period);
  return missingQuarters.filter((quarter) => quarter < last);
}

function joinClauses(clauses: Span[][]): Span[] {
  const said = clauses.filter((clause) => clause.length > 0);
  return said.flatMap((clause, index) => (index === 0 ? clause : [text(", "), ...clause]));
}
