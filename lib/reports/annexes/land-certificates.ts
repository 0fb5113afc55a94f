import { formatFigure } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { FIRST_ISSUE } from "@/lib/land-certificates/land-indicators";
import { type Quarter, quartersUpTo } from "@/lib/periods/period";
import type { Span, TableColumn, TableRow } from "../document";
import { periodWords } from "../period-words";
import type { ReportFigures } from "../report-figures";
import { openNotes, text } from "../spans";
import { type AnnexPart, fitted, tableRemarks } from "./annex-table";
import { linked } from "./indicator-cells";
import { type ByUnit, byUnit, hasAnyFigure, lastToldQuarter, toDateCell, unitQuarterCell, unitsIn } from "./unit-cells";

/** How many, and how much land. */
export const CERTIFICATE_CODES: readonly string[] = [FIRST_ISSUE.certificates, FIRST_ISSUE.area];

/** Certificates of first issue by unit and quarter; null where no unit reports any. */
export function landCertificatesAnnex(
  figures: ReportFigures,
  series: readonly UnitSeries[],
  lastApprovedAt: number | null,
): AnnexPart | null {
  const tables = byUnit(figures, series, CERTIFICATE_CODES);
  if (!hasAnyFigure(tables)) return null;
  const quarters = quartersUpTo(lastToldQuarter(tables, figures));
  const numbered = openNotes("land-certificates", (index) => `(${index + 1})`);
  const units = unitsIn(tables).map(
    ({ unitId, unitName }, index): TableRow => ({
      ...{ kind: "entry", key: unitId, depth: 0 },
      cells: [
        ...[[text(`${index + 1}`)], [text(unitName)]],
        ...tables.flatMap((table) => [
          ...quarters.map((quarter) => unitQuarterCell(table, unitId, quarter)),
          toDateCell(table, unitId, { series, notes: numbered, upTo: figures.upTo }),
        ]),
      ],
    }),
  );
  const cells = [[], [text("Toàn xã")], ...tables.flatMap((table) => totalCells(table, quarters))];
  const rows: TableRow[] = [...units, { kind: "entry", key: "total", depth: 0, strong: true, cells }];
  return {
    subtitle: `Cấp giấy chứng nhận quyền sử dụng đất lần đầu ${periodWords(figures.period)} theo đơn vị`,
    ...{ columns: columnsOf(tables, quarters), rows, notes: numbered.notes },
    remarks: tableRemarks(
      rows,
      lastApprovedAt,
      tables.map(({ result }) => result),
    ),
  };
}

function columnsOf(tables: readonly ByUnit[], quarters: readonly Quarter[]): TableColumn[] {
  return fitted([
    { key: "number", title: "STT", width: 48, align: "center" },
    { key: "unit-name", title: "Đơn vị", width: 260, align: "left" },
    ...tables.flatMap(({ result: { indicator } }): TableColumn[] => {
      const column = { align: "right" as const, over: `${indicator.shortName} (${indicator.unitOfMeasure})` };
      return [
        ...quarters.map((quarter) => ({
          ...column,
          ...{ key: `${indicator.code}-q${quarter}`, title: `Quý ${romanQuarter(quarter)}`, width: 70 },
        })),
        { ...column, key: indicator.code, title: "Lũy kế", width: 80 },
      ];
    }),
  ]);
}

/** The commune's own figures, as everywhere else in the report. */
function totalCells({ result }: ByUnit, quarters: readonly Quarter[]): Span[][] {
  const { indicator, period } = result;
  return [
    ...quarters.map((quarter): Span[] => {
      const told = result.quarters.find((each) => each.quarter === quarter);
      const words = told === undefined ? "" : formatFigure(told.figure, indicator);
      const window = { kind: "quarter" as const, year: period.year, quarter };
      return linked({ indicator, period: window }, "in-quarter", words);
    }),
    linked(result, "figure", formatFigure(result.cumulative, indicator)),
  ];
}
