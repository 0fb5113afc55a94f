import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { completionRate } from "@/lib/indicators/completion";
import { type CellValue, figureOfCell } from "@/lib/indicators/figure";
import { isRate } from "@/lib/indicators/indicator";
import { CERTAINTY_LABELS, COMPARATOR_LABELS } from "@/lib/indicators/labels";
import { recorderWords } from "@/lib/indicators/supply";
import { numberColumn as number, textColumn as text } from "@/lib/workbooks/columns";
import { completionCell, figureCell, planCell } from "@/lib/workbooks/figure-cells";
import type { TableBook, TableCell } from "@/lib/workbooks/table-book";
import { previousHead } from "./entry-form";
import { SHEET_STATE_LABELS } from "./labels";
import { rowTotals } from "./row-totals";
import type { Sheet } from "./sheet";
import type { SheetRow } from "./sheet-row";

/** One unit's sheet of a quarter as it stands now, approved or not; the state is said above the table. */
export function sheetBook(sheet: Sheet, committeeName: string): TableBook {
  const { unit, year, quarter } = sheet;
  const title = `Phiếu số liệu ${formatPeriodInSentence({ kind: "quarter", year, quarter })} ${unit.name}`;
  const rates = sheet.rows.some(({ indicator }) => isRate(indicator));
  return {
    title,
    sheets: [
      {
        name: `Quý ${romanQuarter(quarter)}-${year}`,
        heading: [title, `${committeeName} · ${SHEET_STATE_LABELS[sheet.state].word}`],
        columns: [
          text("Mã", 12),
          text("Chỉ tiêu", 38),
          text("Đơn vị tính", 12),
          text("Yêu cầu", 13),
          number("Kế hoạch năm"),
          number("Cùng kỳ"),
          number(previousHead(sheet)),
          ...(rates ? [number("Tử số"), number("Mẫu số")] : []),
          number(`Quý ${romanQuarter(quarter)}`),
          text("Ước/chính thức", 13),
          number("Lũy kế"),
          number("% kế hoạch"),
          text("Người nhập", 24),
          { title: "Nhập lúc", kind: "instant" },
        ],
        rows: sheet.groups.flatMap((group) => [
          [null, { strong: group.name }],
          ...sheet.rows.filter((row) => row.indicator.groupId === group.id).map((row) => line(row, sheet, rates)),
        ]),
        landscape: true,
        frozenColumns: 2,
      },
    ],
  };
}

function line(row: SheetRow, { quarter }: Sheet, rates: boolean): TableCell[] {
  const { indicator, cell, plan, previous, samePeriod } = row;
  const { cumulative } = rowTotals(row, quarter, cell.value);
  return [
    indicator.code,
    indicator.name,
    indicator.unitOfMeasure,
    plan === null ? null : `${COMPARATOR_LABELS[plan.plan.comparator]}${plan.of === "commune" ? " (của xã)" : ""}`,
    planCell(plan?.plan ?? null, indicator),
    figureCell(samePeriod, indicator),
    previous ? figureCell(previous.figure, indicator) : null,
    ...(rates ? partsOf(cell.value) : []),
    valueCell(cell.value, row),
    cell.value.kind === "value" || cell.value.kind === "rate" ? CERTAINTY_LABELS[cell.certainty] : null,
    figureCell(cumulative, indicator),
    completionCell(completionRate(indicator, plan?.plan ?? null, cumulative)),
    cell.version === 0 ? null : recorderWords(cell.recordedByName ?? "Văn phòng", cell.supply),
    cell.recordedAt === null ? null : { instant: cell.recordedAt },
  ];
}

/** Both parts of a rate: the rate itself is reckoned from them and never typed. */
function partsOf(value: CellValue): TableCell[] {
  if (value.kind !== "rate") return [null, null];
  return [
    { quantity: value.numerator, decimals: 3 },
    { quantity: value.denominator, decimals: 3 },
  ];
}

function valueCell(value: CellValue, { indicator }: SheetRow): TableCell {
  const reason = value.kind === "no-data" ? value.reason : undefined;
  // As typed: the sheet keeps three decimals whatever the indicator prints.
  if (value.kind === "value" && indicator.periodRule !== "milestone") return { quantity: value.value, decimals: 3 };
  return figureCell(figureOfCell(value), indicator, reason);
}
