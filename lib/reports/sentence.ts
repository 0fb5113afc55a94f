import { lowerFirst } from "@/lib/format/first-letter";
import { romanQuarter } from "@/lib/format/roman";
import type { Figure, Qualifier } from "@/lib/indicators/figure";
import { isLastValue, reportsInQuarter } from "@/lib/indicators/indicator";
import { ESTIMATED_MARK, withQualifier } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Period, type Quarter } from "@/lib/periods/period";
import { proseFigure } from "./amounts";
import { changePhrase, movementPhrase } from "./comparison";
import { padCounts } from "./counts";
import type { Span } from "./document";
import { neededPhrase, planPhrase, planSpans } from "./plan-phrases";
import { reachOf, reachVerb } from "./reach-words";
import { capital, figureOf, type NoteBook, text } from "./spans";
import { type Form, PLAIN, type Variant } from "./variants";
import { cumulativeLead, quarterTold, windowAfter, windowBefore, windowHead } from "./window-words";

/**
 * How a report is told: whether the year is closed for assessment, where the footnotes go, and whether counts below ten
 * are written "06" (they are, unless the layout says otherwise).
 */
export type Telling = { closed: boolean; notes: NoteBook; paddedCounts?: boolean };

/** A period that ends before quarter IV is told as of an open year, whenever it is told. */
function asOf({ period }: IndicatorResult, telling: Telling): Telling {
  return { ...telling, closed: telling.closed && lastQuarterOf(period) === 4 };
}

/**
 * One sentence about one indicator, without the full stop; null where there is nothing to say yet (chưa đến kỳ).
 * It says no more than its figures: verbs follow direction, estimate, period and assessment; followed figures are not
 * praised; "chưa đạt kế hoạch" is said of a closed year alone. All variants hold the same figures in the same order.
 */
export function indicatorSentence(result: IndicatorResult, given: Telling, variant = PLAIN): Span[] | null {
  const telling = asOf(result, given);
  const spans = sentenceOf(result, telling, variant);
  return spans === null || telling.paddedCounts === false ? spans : padCounts(spans, result.indicator);
}

function sentenceOf(result: IndicatorResult, telling: Telling, variant: Variant): Span[] | null {
  const { cumulative, completion, assessment, indicator } = result;
  const { lead, after } = openingOf(result, telling.closed, variant.opening);
  if (cumulative.kind === "missing") {
    if (completion.kind === "published") return [text(lead), ...planPhrase(result, telling.closed)];
    return assessment.status === "not-due" ? null : [text(`${subject(result)} chưa có số liệu`)];
  }
  if (cumulative.kind === "no-data") return [text(`${subject(result)} không có số liệu`)];
  const rest = incomplete(result, telling);
  if (cumulative.kind === "nothing-arose") return [text(`${lead}không phát sinh${after}`), ...rest];
  if (indicator.periodRule === "milestone") return [...milestone(result, variant), ...rest];
  const own = ownQuarter(result, variant.opening);
  if (own !== null)
    return [...own, ...joinClauses(clausesOf(result, telling, { after: "", form: variant.wording })), ...rest];
  const isMovement = indicator.direction === "lower" && movementPhrase(result, telling.notes) !== null;
  // "Tỷ lệ hộ nghèo đến hết quý III giảm từ …": the window stands before a movement, not after it.
  const opened = isMovement && after !== "" ? openingOf(result, telling.closed, 2) : { lead, after };
  const clauses = clausesOf(result, telling, { after: opened.after, form: variant.wording });
  return [text(opened.lead), ...joinClauses(clauses), ...rest];
}

/** "Tổng thu …" with its window after the figure, "Sau 9 tháng, tổng thu …", "Tổng thu sau 9 tháng …". */
function openingOf(result: IndicatorResult, closed: boolean, form: Form): { lead: string; after: string } {
  const name = subject(result);
  const after = windowAfter(result, closed);
  const before = windowBefore(result);
  if (form === 1 && !name.includes(":")) return { lead: `${windowHead(result)}, ${inSentence(name)} `, after: "" };
  if (form === 2 && !wouldStumble(name, before)) return { lead: `${name} ${before} `, after: "" };
  return { lead: `${name} `, after: after === "" ? "" : ` ${after}` };
}

/** "Diện tích cây hằng năm năm 2026", "… trong năm cả năm". */
function wouldStumble(name: string, next: string): boolean {
  return /năm$/.test(name) && /năm/.test(next);
}

/**
 * "Quý III năm 2026, tổng thu NSNN đạt 24,5 tỷ đồng; lũy kế 9 tháng ": what the quarter alone gave, where the period is
 * a quarter and the figure adds up; null where the quarter is all there is, or gave nothing itself.
 */
function ownQuarter(result: IndicatorResult, form: Form): Span[] | null {
  const { period, asOfQuarter, inQuarter, indicator } = result;
  if (period.kind !== "quarter" || period.quarter === 1 || asOfQuarter !== null) return null;
  // A half-yearly figure of quarter II is that of six months.
  if (isLastValue(indicator) || indicator.frequency !== "quarter") return null;
  const amount = proseFigure(inQuarter.figure, indicator);
  const said = OWN_WORDS[inQuarter.figure.kind];
  if (amount === null && said === undefined) return null;
  const lead = quarterLead(subject(result), period, form);
  const verb = reachVerb({ ...result, estimated: inQuarter.estimated, cumulative: inQuarter.figure });
  const own =
    amount === null ? [text(`${lead} ${said}`)] : [text(`${lead} ${verb} `), figureOf(result, "in-quarter", amount)];
  return [...own, text(`; ${cumulativeLead(result, form === 2)} `)];
}

const OWN_WORDS: Partial<Record<Figure["kind"], string>> = {
  "nothing-arose": "không phát sinh",
  "no-data": "không có số liệu",
};

function quarterLead(name: string, { quarter, year }: Extract<Period, { kind: "quarter" }>, form: Form): string {
  const roman = romanQuarter(quarter);
  const isAfterName = form === 1 ? !/năm$/.test(name) : name.includes(":");
  if (isAfterName) return `${name} trong quý ${roman}`;
  return `${form === 2 ? "Trong quý" : `Quý ${roman} năm ${year}`}, ${inSentence(name)}`;
}

/** "Tổng thu NSNN" → "tổng thu NSNN"; "GCN QSDĐ" and "VNeID" stay. */
function inSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : lowerFirst(name);
}

/**
 * A target in the list of those missed or in danger: figure, share of plan, the plan itself, and while the year runs
 * what each remaining quarter needs. Without full stop.
 */
export function targetItem(result: IndicatorResult, given: Telling): Span[] {
  const telling = asOf(result, given);
  const spans = targetSpans(result, telling);
  return telling.paddedCounts === false ? spans : padCounts(spans, result.indicator);
}

function targetSpans(result: IndicatorResult, telling: Telling): Span[] {
  // A milestone is done or not: it says so itself, and no amount.
  const isMilestone = result.indicator.periodRule === "milestone";
  const amount = isMilestone ? null : proseFigure(result.cumulative, result.indicator);
  const { lead, after } = openingOf(result, telling.closed, 0);
  const figure =
    amount === null
      ? (sentenceOf(result, telling, PLAIN) ?? [text(subject(result))])
      : [text(`${lead}${reachVerb(result)} `), amountOf(result), text(after)];
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

/**
 * "đạt 71,1 tỷ đồng", then plan, then last year; where lower is better "giảm từ 4,49% xuống còn 1,46% so với cùng kỳ"
 * if there is a base.
 */
function clausesOf(
  result: IndicatorResult,
  telling: Telling,
  { after, form }: { after: string; form: Form },
): Span[][] {
  const { closed, notes } = telling;
  const reach = reachOf(result, closed, form);
  const against = planPhrase(result, closed, reach.plan);
  const estimate = result.estimated ? "ước " : "";
  const movement = result.indicator.direction === "lower" ? movementPhrase(result, notes, { form, estimate }) : null;
  if (movement) return [movement, against];
  // One distance after another: "cao hơn kế hoạch …, tăng … so với cùng kỳ", not twice "cao hơn".
  const changed = form === 2 && result.completion.kind === "by-rule-none" ? 0 : form;
  return [[text(`${reach.verb} `), amountOf(result), text(after)], against, changePhrase(result, notes, changed)];
}

const MILESTONE_LEADS = ["kế hoạch ", "chỉ tiêu ", "mục tiêu "] as const;

/** "Công bố quy hoạch đã hoàn thành", "Đến hết quý III, mục tiêu công bố quy hoạch chưa hoàn thành". */
function milestone(result: IndicatorResult, { opening, wording }: Variant): Span[] {
  const done = result.cumulative.kind === "value" && result.cumulative.value > 0;
  // "Đạt chuẩn nông thôn mới" is what is done, not what is there to be done.
  const isNoun = wording === 0 && !/^Đạt /.test(subject(result));
  const name = isNoun ? subject(result) : `${MILESTONE_LEADS[wording]}${inSentence(subject(result))}`;
  const lead = opening === 1 ? `${windowHead(result)}, ${inSentence(name)}` : capital(name);
  const estimate = result.estimated ? "theo số ước " : "";
  return [text(`${lead} ${estimate}`), figureOf(result, "figure", done ? "đã hoàn thành" : "chưa hoàn thành")];
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

/** " (mới có 28/30 đơn vị báo cáo)" where units are missing, " (chưa có số liệu quý I)" where a whole quarter is. */
function incomplete(result: IndicatorResult, { closed }: Pick<Telling, "closed">): Span[] {
  const gaps = [...gapsWithin(result), ...ownGap(result)];
  if (gaps.length > 0) return [text(` (chưa có số liệu quý ${gaps.map(romanQuarter).join(", ")})`)];
  const { reported, expected } = result.coverage;
  if (reported >= expected || reported === 0) return [];
  const lead = ` (${shortQuarter(result)}${closed ? "có " : "mới có "}`;
  return [text(lead), figureOf(result, "coverage", `${reported}/${expected}`), text(" đơn vị báo cáo)")];
}

/** The quarter of a quarterly report where the figure stops before it. */
function ownGap({ period, asOfQuarter, indicator }: IndicatorResult): Quarter[] {
  if (period.kind !== "quarter" || asOfQuarter === null) return [];
  return reportsInQuarter(indicator.frequency, period.quarter) ? [period.quarter] : [];
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
