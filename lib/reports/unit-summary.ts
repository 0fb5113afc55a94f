import { romanQuarter } from "@/lib/format/roman";
import { type UnitLine, unitLines } from "@/lib/indicators/by-unit";
import { completionRate, variance } from "@/lib/indicators/completion";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, periodKey, type Quarter, quartersUpTo } from "@/lib/periods/period";
import type { PlanFigure } from "@/lib/plans/plan";
import { fitted, tableRemarks } from "./annexes/annex-table";
import { type AnnexContext, completionCell, nameCell, planCell } from "./annexes/indicator-cells";
import { type ByUnit, toDateCell, unitQuarterCell } from "./annexes/unit-cells";
import {
  type Block,
  ILLUSTRATIVE_MARK,
  type ReportDocument,
  type Span,
  type TableColumn,
  type TableRow,
} from "./document";
import type { Dress } from "./dress";
import { letterhead, paperMarks } from "./letterhead";
import { periodWords } from "./period-words";
import type { ReportFigures } from "./report-figures";
import { openNotes, text } from "./spans";

export type UnitSummaryInput = Dress & {
  unit: { id: string; name: string };
  figures: ReportFigures;
  groups: readonly IndicatorGroup[];
  /** Approved cells of this unit. */
  series: readonly UnitSeries[];
  /** The unit's plans of the year by indicator id; empty for whoever may not read them. */
  plans: ReadonlyMap<string, PlanFigure>;
  lastApprovedAt: number | null;
};

type UnitRow = { table: ByUnit; result: IndicatorResult };

/** Type of the table with which so many rows fit on one page, sizes in points; more than 32 rows take a second one. */
const SIZES: readonly [rows: number, size: number, lineHeight: number][] = [
  [18, 10, 12],
  [25, 9, 11],
];
const SMALLEST = { size: 8, lineHeight: 10 };

/** What one unit was given and has reported, on one page: plan, quarters, to date, share of the plan, and which quarter is missing. */
export function buildUnitSummary(input: UnitSummaryInput): ReportDocument {
  const { figures, layout, unit } = input;
  const { period, closed } = figures;
  const rows = unitRows(input);
  const marks = paperMarks(input, period, null);
  const { left, right } = letterhead(input, marks);
  const [, size, lineHeight] = SIZES.find(([most]) => rows.length <= most) ?? [0, SMALLEST.size, SMALLEST.lineHeight];
  const illustrative = rows.some(({ result }) => result.illustrative);
  return {
    kind: "unit-summary",
    periodKey: periodKey(period),
    layout: { ...layout, annex: { size, lineHeight, noteSize: Math.min(layout.annex.noteSize, size) } },
    marks: [...(closed ? [] : [layout.draftMark]), ...(illustrative ? [ILLUSTRATIVE_MARK] : [])],
    // It is kept with the unit's papers and takes no number of its own.
    header: { left: left.filter(({ style }) => style !== "number"), right },
    title: "BẢN TỔNG HỢP",
    abstract: [`Kết quả thực hiện các chỉ tiêu, nhiệm vụ ${periodWords(period)}`, unit.name],
    abstractRule: layout.title.rule,
    body: [tableOf(rows, input)],
    notes: [],
    // An extract of the books for the unit and whoever visits it: nobody signs it.
    recipients: { label: "", lines: [] },
    signature: { capacity: "", position: "", name: null },
    annexes: [],
    check: null,
  };
}

/** By lĩnh vực, in the order of the catalogue: what the unit had to report in the year. */
function unitRows({ figures, groups, series, plans, unit }: UnitSummaryInput): UnitRow[] {
  const ordered = groups.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const own = series.filter(({ unitId }) => unitId === unit.id);
  return ordered
    .flatMap(({ id }) => figures.results.filter(({ indicator }) => indicator.groupId === id))
    .flatMap((result) => {
      const [line] = unitLines(own, result, lastQuarterOf(figures.period));
      if (line === undefined) return [];
      const told = ofUnit(result, line, plans.get(result.indicator.id));
      return [{ table: { result: told, lines: new Map([[unit.id, line]]) }, result: told }];
    });
}

/** The commune's result as if this unit were all of it. */
function ofUnit(result: IndicatorResult, line: UnitLine, given: PlanFigure | undefined): IndicatorResult {
  const { indicator, period } = result;
  const plan = given ? { ...given, indicatorId: indicator.id, effectiveOn: `${period.year}-01-01` } : null;
  return {
    ...result,
    ...{ plan, atYearStart: null, cumulative: line.toDate, published: null },
    completion: completionRate(indicator, plan, line.toDate),
    variance: variance(indicator, plan, line.toDate),
  };
}

function tableOf(rows: readonly UnitRow[], { figures, series, unit, lastApprovedAt }: UnitSummaryInput): Block {
  const notes = openNotes("unit", (index) => `(${index + 1})`);
  const context: AnnexContext = { combined: notes, numbered: notes, upTo: figures.upTo, closed: figures.closed };
  const quarters = quartersUpTo(lastQuarterOf(figures.period));
  const entries = rows.map(
    ({ table, result }, index): TableRow => ({
      ...{ kind: "entry", key: result.indicator.code, depth: 0 },
      cells: [
        ...[[text(`${index + 1}`)], nameCell(result, false), [text(result.indicator.unitOfMeasure)]],
        asUnits(planCell(result, context), unit.id),
        ...quarters.map((quarter) => unitQuarterCell(table, unit.id, quarter)),
        toDateCell(table, unit.id, { series, notes, upTo: figures.upTo }),
        asUnits(completionCell(result, context), unit.id),
      ],
    }),
  );
  return {
    kind: "table",
    title: "Chỉ tiêu",
    table: { columns: columnsOf(quarters, figures), rows: entries },
    notes: notes.notes,
    remarks: tableRemarks(
      entries,
      lastApprovedAt,
      rows.map(({ result }) => result),
    ),
  };
}

function columnsOf(quarters: readonly Quarter[], { period }: ReportFigures): TableColumn[] {
  return fitted([
    { key: "number", title: "STT", width: 54, align: "center" },
    { key: "indicator", title: "Chỉ tiêu", width: 250, align: "left" },
    { key: "unit", title: "ĐVT", width: 80, align: "center" },
    { key: "plan", title: `KH năm ${period.year}`, width: 96, align: "right" },
    ...quarters.map(
      (quarter): TableColumn => ({
        ...{ key: `q${quarter}`, title: `Quý ${romanQuarter(quarter)}`, width: 78, align: "right" },
      }),
    ),
    { key: "to-date", title: "Lũy kế", width: 84, align: "right" },
    { key: "completion", title: "So KH (%)", width: 74, align: "right" },
  ]);
}

function asUnits(spans: readonly Span[], unitId: string): Span[] {
  return spans.map((span) =>
    span.kind === "figure" && span.origin.kind === "indicator"
      ? { ...span, origin: { ...span.origin, kind: "unit-figure", unitId } }
      : span,
  );
}
