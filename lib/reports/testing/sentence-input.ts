import { buildIndicatorResults } from "@/lib/indicators/build-results";
import type { Qualifier, QuarterTotal } from "@/lib/indicators/figure";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { book, plan, rateTotal, total } from "@/lib/indicators/testing/samples";
import type { YearBook } from "@/lib/indicators/year-book";
import { type Period, parsePeriodKey, type Quarter } from "@/lib/periods/period";
import type { DatedPlan } from "@/lib/plans/plan";
import type { Form, Variant } from "../variants";
import { NAMED } from "./named-indicators";

/** One row of a table of sentences, reckoned by the real rules from the figures it lists. */
export type Given = { result: IndicatorResult; closed: boolean; variant: Variant };

/**
 * Reads "thu 9M #12 | KH 38200 tỉnh | 10000 11000 12000~ | 2025 9000 10000 11000 gộp":
 *
 * - which indicator; Q1–Q4, 6M, 9M or N (the year), "@Q3" = looked at when quarter III has just ended, "chốt" = the
 *   year is closed, "#12" = the variant with opening 1 and wording 2;
 * - KH: the plan: "38200", "≤2", "=95", "6.6..6.8", "≈4", "mốc"; "tỉnh" = of the province, "đầu 41250" = what it was
 *   before it was revised, "gốc 4.49" = where a cut starts;
 * - quarters of the year: "275/298" a rate, "-" không phát sinh, "?" không có số liệu, "." missing, "~" ước, "(28/30)" units;
 * - 2025: the same; "gộp" = of three closed communes, "đổi" = not comparable; "năm 30000" = published for the year;
 * - CB: what was published: "=915.64%", ">259%", "+1600", "<500".
 */
export function given(line: string): Given {
  const [head = "", ...parts] = line.split("|").map((part) => part.trim());
  const words = head.split(/\s+/);
  const [name = "", window = ""] = words;
  const indicator = NAMED[name];
  if (indicator === undefined) throw new Error(`No indicator ${name}`);
  const period = parsePeriodKey(window === "N" ? "2026" : `2026-${window}`);
  if (period === null) throw new Error(`No period ${window}`);
  const closed = words.includes("chốt");
  const year = parts.reduce((made, part) => withPart(made, part, indicator), emptyBook(indicator, closed));
  const [result] = buildIndicatorResults(year, period, dayOf(words, period, closed));
  if (result === undefined) throw new Error("No result");
  return { result, closed, variant: variantOf(words) };
}

function emptyBook(indicator: Indicator, closed: boolean): YearBook {
  return book({ indicators: [indicator], assessmentClosedOn: closed ? "2026-12-28" : null });
}

function dayOf(words: string[], period: Period, closed: boolean): string {
  if (closed) return "2026-12-29";
  const seen = words.find((word) => word.startsWith("@Q"))?.slice(2) ?? lastOf(period);
  return { "1": "2026-04-05", "2": "2026-07-05", "3": "2026-10-05" }[seen] ?? "2027-01-05";
}

function lastOf(period: Period): string {
  if (period.kind === "quarter") return `${period.quarter}`;
  return period.kind === "six-months" ? "2" : period.kind === "nine-months" ? "3" : "4";
}

function variantOf(words: string[]): Variant {
  const form = (letter = "0") => Number(letter) as Form;
  const [opening, wording] = words.find((word) => word.startsWith("#"))?.slice(1) ?? "00";
  return { opening: form(opening), wording: form(wording) };
}

function withPart(year: YearBook, part: string, indicator: Indicator): YearBook {
  const [first = "", ...rest] = part.split(/\s+/);
  if (first === "KH") return { ...year, plans: plansOf(rest, indicator) };
  if (first === "CB") return withPublished(year, rest, indicator);
  if (first !== "2025") return { ...year, totals: totalsOf([first, ...rest], 2026, indicator) };
  if (rest[0] === "năm") {
    const figure = { kind: "value" as const, value: thousandths(rest[1]) };
    const published = { indicatorId: indicator.id, qualifier: "exact" as const, source: "nguồn", illustrative: false };
    return { ...year, yearFigures: [...year.yearFigures, { ...published, year: 2025, figure }] };
  }
  const isBroken = rest.at(-1) === "đổi";
  const previousTotals = totalsOf(rest, 2025, indicator);
  const reason = "từ năm 2026 đổi cách tính";
  return { ...year, previousTotals, seriesBreaks: isBroken ? [{ indicatorId: indicator.id, reason }] : [] };
}

function thousandths(word = ""): number {
  return Math.round(Number(word) * 1000);
}

function plansOf(words: string[], { id: indicatorId }: Indicator): DatedPlan[] {
  const [target = ""] = words;
  const after = (word: string) => words[words.indexOf(word) + 1];
  const baseline = words.includes("gốc") ? thousandths(after("gốc")) : null;
  const common = {
    indicatorId,
    baseline,
    basis: words.includes("tỉnh") ? ("province" as const) : ("commune" as const),
  };
  const now = plan(0, { ...common, ...targetOf(target) });
  if (!words.includes("đầu")) return [now];
  return [
    { ...now, planned: thousandths(after("đầu")) },
    { ...now, effectiveOn: "2026-03-01", documentNumber: "45-NQ/ĐU" },
  ];
}

function targetOf(target: string): Partial<DatedPlan> {
  if (target === "mốc") return { comparator: "milestone", planned: 1000 };
  const [low, high] = target.split("..");
  if (high !== undefined) return { comparator: "range", planned: thousandths(low), plannedUpper: thousandths(high) };
  const comparator = ({ "≤": "at-most", "=": "equals", "≈": "about" } as const)[target.charAt(0)];
  return comparator === undefined
    ? { planned: thousandths(target) }
    : { comparator, planned: thousandths(target.slice(1)) };
}

const QUALIFIED: Record<string, Qualifier> = { "=": "exact", ">": "above", "+": "more-than", "<": "nearly" };

function withPublished(year: YearBook, [word = ""]: string[], { id: indicatorId }: Indicator): YearBook {
  const qualifier = QUALIFIED[word.charAt(0)] ?? "exact";
  const published = { indicatorId, year: 2026, qualifier, source: "nguồn" };
  const amount = thousandths(word.slice(1).replace("%", ""));
  if (word.endsWith("%")) return { ...year, publishedRates: [{ ...published, percent: amount }] };
  const figure = { kind: "value" as const, value: amount };
  return { ...year, yearFigures: [{ ...published, figure, illustrative: false }] };
}

function totalsOf(words: string[], year: number, indicator: Indicator): QuarterTotal[] {
  const isCombined = words.includes("gộp");
  const figures = words.filter((word) => word !== "gộp" && word !== "đổi");
  const predecessors = isCombined ? PREDECESSORS.map((name) => ({ name, reported: true })) : [];
  return figures.map((word, index) => ({
    ...totalOf(word, (index + 1) as Quarter, indicator),
    year,
    predecessors,
  }));
}

const PREDECESSORS = ["xã A", "xã B", "thị trấn C"];

function totalOf(word: string, quarter: Quarter, indicator: Indicator): QuarterTotal {
  const [, figure = "", mark, reported, expected] = /^([^~(]+)(~)?(?:\((\d+)\/(\d+)\))?$/.exec(word) ?? [];
  const over = {
    indicatorId: indicator.id,
    estimated: mark === "~",
    ...(reported === undefined ? {} : { unitsReported: Number(reported), unitsExpected: Number(expected) }),
  };
  if (figure === ".") return total(quarter, null, over);
  if (figure === "?") return total(quarter, null, { ...over, unitsNoData: 1 });
  if (figure === "-") return nothingArose(quarter, over);
  const [top, bottom] = figure.split("/").map(Number);
  return isRate(indicator) ? rateTotal(quarter, top ?? 0, bottom ?? 0, over) : total(quarter, top ?? 0, over);
}

function nothingArose(quarter: Quarter, over: Partial<QuarterTotal>): QuarterTotal {
  return total(quarter, null, { unitsReported: 1, unitsNothingArose: 1, ...over });
}
