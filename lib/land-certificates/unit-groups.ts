import { numberOf } from "@/lib/charts/drawn-figure";
import { coverageNote, figureText, type TextCell } from "@/lib/charts/indicator-rows";
import { formatPercent } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import { rankUnits, type UnitLine, type UnitQuarter, unitLines } from "@/lib/indicators/by-unit";
import type { Coverage } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import type { Indicator } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { type Quarter, quartersUpTo } from "@/lib/periods/period";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { figureCell } from "@/lib/workbooks/figure-cells";
import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";

/** One indicator with its units and the commune's figure over them. */
export type UnitGroup = { result: IndicatorResult; lines: UnitLine[] };

/** Indicators that no unit reports in the period are left out. */
export function unitGroups(
  results: readonly IndicatorResult[],
  series: readonly UnitSeries[],
  lastQuarter: Quarter,
): UnitGroup[] {
  return results
    .map((result) => ({ result, lines: unitLines(series, result, lastQuarter) }))
    .filter(({ lines }) => lines.length > 0);
}

export type UnitTable = {
  code: string;
  /** "Cấp GCN lần đầu (giấy)". */
  name: string;
  rows: { unitId: string; name: string; isOld: boolean; quarters: string[]; toDate: TextCell; share: string }[];
  /** Toàn xã: the same figures as everywhere else, each with "n/N đơn vị". */
  total: { quarters: TextCell[]; toDate: TextCell };
};

/** A group in words: what is missing is blank, and a sum of fewer quarters says of how many. */
export function unitTable({ result, lines }: UnitGroup, lastQuarter: Quarter): UnitTable {
  const { indicator } = result;
  return {
    code: indicator.code,
    name: `${indicator.shortName} (${indicator.unitOfMeasure})`,
    rows: lines.map((line) => ({
      unitId: line.unitId,
      name: line.unitName,
      isOld: line.predecessor,
      quarters: line.quarters.map((each) => quarterText(each, indicator)),
      toDate: withNote(figureText(line.toDate, indicator), gapWords(line)),
      share: line.share === null ? "" : formatPercent(line.share),
    })),
    total: {
      quarters: quartersUpTo(lastQuarter).map((quarter) => {
        const given = result.quarters.find((each) => each.quarter === quarter);
        return given ? withNote(figureText(given.figure, indicator), coverageWords(given.coverage)) : "";
      }),
      toDate: withNote(figureText(result.cumulative, indicator), totalNote(result)),
    },
  };
}

function quarterText({ state, figure }: UnitQuarter, indicator: Indicator): string {
  return STATE_WORDS[state] ?? figureText(figure, indicator);
}

const STATE_WORDS: Partial<Record<UnitQuarter["state"], string>> = {
  excused: "miễn nộp",
  "not-assigned": "không giao",
};

function gapWords({ given, due }: UnitLine): string {
  return given > 0 && given < due ? `${given}/${due} quý` : "";
}

/** Of a single unit that has reported there is nothing to count. */
function coverageWords({ reported, expected }: Coverage): string {
  return expected === 0 || (expected === 1 && reported === 1) ? "" : `${reported}/${expected} đơn vị`;
}

function totalNote({ asOfQuarter, coverage }: IndicatorResult): string {
  return asOfQuarter === null ? coverageNote(coverage) : `đến quý ${romanQuarter(asOfQuarter)}`;
}

function withNote(words: string, note: string): TextCell {
  return note === "" || words === "" ? words : [words, note];
}

/** The same table as a sheet: numbers as numbers, what is missing blank. */
export function unitsSheet(
  groups: readonly UnitGroup[],
  lastQuarter: Quarter,
  cumulativeLabel: string,
  heading: string[],
): TableSheet {
  const quarters = quartersUpTo(lastQuarter);
  return {
    name: "Theo đơn vị",
    heading,
    columns: [
      text("Chỉ tiêu", 26),
      text("Đơn vị", 34),
      ...quarters.map((quarter) => number(`Quý ${romanQuarter(quarter)}`)),
      number(cumulativeLabel),
      number("Tỷ trọng"),
      text("Ghi chú", 24),
    ],
    rows: groups.flatMap((group) => groupRows(group, quarters)),
    landscape: true,
    frozenColumns: 2,
  };
}

function groupRows({ result, lines }: UnitGroup, quarters: readonly Quarter[]): TableCell[][] {
  const { indicator } = result;
  const name = `${indicator.shortName} (${indicator.unitOfMeasure})`;
  return [
    ...lines.map((line): TableCell[] => [
      name,
      line.unitName,
      ...line.quarters.map(({ state, figure }) => STATE_WORDS[state] ?? figureCell(figure, indicator)),
      figureCell(line.toDate, indicator),
      line.share === null ? null : { percent: line.share, decimals: 1 },
      [line.predecessor ? "đơn vị cũ" : "", gapWords(line)].filter(Boolean).join("; "),
    ]),
    [
      { strong: name },
      { strong: "Toàn xã" },
      ...quarters.map((quarter): TableCell => {
        const given = result.quarters.find((each) => each.quarter === quarter);
        return given ? figureCell(given.figure, indicator) : null;
      }),
      figureCell(result.cumulative, indicator),
      null,
      totalNote(result),
    ],
  ];
}

/**
 * Units as ranked bars, the most first; who gave nothing has a name and no bar. Whoever had to report in some of the
 * quarters only says in which: half a year is not less than a whole one.
 */
export function rankedRows({ result: { indicator }, lines }: UnitGroup) {
  return rankUnits(lines, indicator).map((line) => ({
    key: line.unitId,
    label: line.unitName,
    value: numberOf(line.toDate),
    text: figureText(line.toDate, indicator),
    note: [line.predecessor ? "đơn vị cũ" : "", spanWords(line), gapWords(line)].filter(Boolean).join(", "),
  }));
}

/** "quý III, IV" where the unit was not due in all quarters of the period. */
function spanWords({ quarters, due }: UnitLine): string {
  if (due === quarters.length) return "";
  const own = quarters.filter(({ state }) => state === "due").map(({ quarter }) => romanQuarter(quarter));
  return own.length === 0 ? "" : `quý ${own.join(", ")}`;
}
