import { formatFigure } from "@/lib/format/numbers";
import { formatQuarter } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { Indicator } from "@/lib/indicators/indicator";
import type { JoinedFigure, YearsSeries } from "@/lib/indicators/years-series";
import type { Quarter } from "@/lib/periods/period";
import { numberOf } from "./drawn-figure";
import { coverageNote } from "./indicator-rows";

/** From this year on the indicator counts something else: new criteria, a new standard, another authority. */
export type YearBreak = { year: number; note: string; reason: string };

/** Several years quarter by quarter: numbers for the lines, text for everything that is read. */
export type YearsChart = {
  name: string;
  unit: string;
  ticks: { year: number; quarter: string; label: string }[];
  /** A line a predecessor until the merger, one of the commune after it; null = a gap. */
  lines: { name: string; predecessor: boolean; values: (number | null)[]; texts: string[] }[];
  /** The commune as it is now in each quarter, and how it was put together: "cộng gộp 3/3 đơn vị cũ". */
  joined: { text: string; note: string }[];
  /** Strokes across the chart before the quarter at `at`, numbered as their footnotes are. */
  marks: { at: number; number: number; text: string }[];
};

/** Null for a milestone, and with fewer than two years of figures: the year's own charts say it all. */
export function buildYearsChart(
  indicator: Indicator,
  { quarters, lines, joined, mergedAt }: YearsSeries,
  breaks: readonly YearBreak[],
): YearsChart | null {
  if (indicator.periodRule === "milestone") return null;
  if (new Set(quarters.map(({ year }) => year)).size < 2) return null;
  const predecessors = lines.filter((line) => line.predecessor).map((line) => line.name);
  const merged = mergedAt === null ? undefined : quarters[mergedAt];
  const found = [
    ...(mergedAt === null || merged === undefined ? [] : [{ at: mergedAt, text: mergerWords(merged, predecessors) }]),
    ...breaks.flatMap(({ year, note, reason }) => {
      const at = quarters.findIndex((each) => each.year >= year);
      return at <= 0 ? [] : [{ at, text: `Chuỗi số liệu ngắt ${note}${reason === "" ? "" : `: ${reason}`}` }];
    }),
  ];
  return {
    name: indicator.shortName,
    unit: indicator.unitOfMeasure,
    ticks: quarters.map(({ year, quarter }) => ({
      ...{ year, quarter: romanQuarter(quarter), label: `${formatQuarter(quarter)}/${year}` },
    })),
    lines: lines.map(({ name, predecessor, figures }) => ({
      name,
      predecessor,
      // Before the merger the commune as it is now has no figure of its own, whatever stands beside it.
      values: figures.map(numberOf),
      texts: figures.map((figure) => formatFigure(figure, indicator)),
    })),
    joined: joined.map((each) => joinedText(each, indicator)),
    marks: found.sort((a, b) => a.at - b.at).map((mark, index) => ({ ...mark, number: index + 1 })),
  };
}

function mergerWords({ year, quarter }: { year: number; quarter: Quarter }, predecessors: readonly string[]): string {
  return `Từ quý ${romanQuarter(quarter)}/${year} là đơn vị mới, trước đó là ${predecessors.join(", ")}`;
}

function joinedText(joined: JoinedFigure, indicator: Indicator): { text: string; note: string } {
  switch (joined.kind) {
    case "own":
      return { text: formatFigure(joined.figure, indicator), note: coverageNote(joined.coverage) };
    case "combined": {
      const units = joined.from.length;
      return { text: formatFigure(joined.figure, indicator), note: `cộng gộp ${units}/${units} đơn vị cũ` };
    }
    case "not-comparable":
      return { text: "x", note: `${joined.reason}: không so sánh` };
    case "missing":
      return { text: "", note: "" };
  }
}
