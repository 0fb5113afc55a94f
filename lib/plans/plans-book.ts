import type { Indicator } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { numberColumn, textColumn as text } from "@/lib/workbooks/columns";
import { planCell, planUpperCell } from "@/lib/workbooks/figure-cells";
import type { TableBook, TableCell, TableColumn, TableSheet } from "@/lib/workbooks/table-book";
import type { PlanEntry, PlanGap, PlanRow } from "./ledger";
import type { PlanBasis } from "./plan";

type Line = { indicator: Indicator; entry: PlanEntry | null; gap: PlanGap | null };

export type PlansBookSource = {
  year: number;
  basis: PlanBasis;
  unitName: string;
  committeeName: string;
  groups: readonly { name: string; rows: readonly Line[] }[];
};

const number = (title: string) => numberColumn(title, 14);
const date = (title: string): TableColumn => ({ title, kind: "date" });

/** The plans of a place: what stands now with its document, and a second sheet with everything ever recorded. */
export function plansBook(source: PlansBookSource): TableBook {
  const { year, basis, unitName, committeeName } = source;
  const title = `Kế hoạch năm ${year}`;
  const heading = [title, `${committeeName} · ${unitName} · ${PLAN_BASIS_LABELS[basis].toLowerCase()}`];
  return {
    title: `${title} ${unitName}`,
    sheets: [
      { ...standing(source), heading },
      { ...ledger(source), heading: [`Sổ kế hoạch năm ${year}`, ...heading.slice(1)] },
    ],
  };
}

function standing({ groups }: PlansBookSource): TableSheet {
  return {
    name: "Kế hoạch đang áp dụng",
    landscape: true,
    frozenColumns: 2,
    columns: [
      text("Mã", 12),
      text("Chỉ tiêu", 38),
      text("Đơn vị tính", 12),
      text("Yêu cầu", 13),
      ...["Kế hoạch năm", "Mức trên", "Quý I", "Quý II", "Quý III", "Quý IV", "Kế hoạch đầu năm"].map(number),
      ...["Cộng các đơn vị", "Lệch", "Số đơn vị"].map(number),
      text("Văn bản giao", 18),
      date("Ngày"),
      text("Cơ quan giao", 22),
      date("Áp dụng từ"),
      text("Lý do, ghi chú", 30),
    ],
    rows: groups.flatMap(({ name, rows }) => [[null, { strong: name }], ...rows.map(standingRow)]),
  };
}

function standingRow({ indicator, entry, gap }: Line): TableCell[] {
  const current = entry?.current ?? null;
  const quantity = (value: number): TableCell => ({ quantity: value, decimals: indicator.decimals });
  const quarters = entry?.quarters?.map(({ planned }) => quantity(planned)) ?? [null, null, null, null];
  return [
    indicator.code,
    indicator.name,
    indicator.unitOfMeasure,
    current === null ? "Chưa giao kế hoạch" : COMPARATOR_LABELS[current.comparator],
    planCell(current, indicator),
    planUpperCell(current, indicator),
    ...quarters,
    planCell(entry?.first ?? null, indicator),
    gap === null ? null : quantity(gap.sum),
    gap === null ? null : { quantity: gap.difference, decimals: indicator.decimals, signed: true },
    gap === null ? null : { count: gap.units },
    ...(current === null ? [null, null, null, null] : documentCells(current)),
    current === null
      ? null
      : [current.reason, current.illustrative ? "số liệu minh họa" : ""].filter(Boolean).join("; "),
  ];
}

function documentCells({ document, effectiveOn }: PlanRow): TableCell[] {
  return [document.number, { date: document.issuedOn }, document.issuer, { date: effectiveOn }];
}

/** One row for every plan of the year that was ever recorded, oldest first, with what stood before it. */
function ledger({ groups }: PlansBookSource): TableSheet {
  return {
    name: "Sổ kế hoạch",
    landscape: true,
    frozenColumns: 2,
    columns: [
      text("Mã", 12),
      text("Chỉ tiêu", 38),
      text("Đơn vị tính", 12),
      number("Trước"),
      number("Sau"),
      text("Yêu cầu", 13),
      text("Văn bản giao", 18),
      date("Ngày"),
      text("Cơ quan giao", 22),
      date("Áp dụng từ"),
      text("Lý do", 26),
      { title: "Ghi lúc", kind: "instant" },
      text("Tình trạng", 24),
    ],
    rows: groups.flatMap(({ rows }) => rows.flatMap(ledgerRows)),
  };
}

function ledgerRows({ indicator, entry }: Line): TableCell[][] {
  if (entry === null) return [];
  const lines = [...entry.earlier, ...(entry.current === null ? [] : [{ row: entry.current, withdrawal: null }])];
  const rowOf = new Map(lines.map(({ row }) => [row.id, row]));
  return lines
    .toSorted((a, b) => a.row.recordedAt - b.row.recordedAt)
    .map(({ row, withdrawal }) => [
      indicator.code,
      indicator.name,
      indicator.unitOfMeasure,
      planCell(rowOf.get(row.supersedesId ?? "") ?? null, indicator),
      planCell(row, indicator),
      COMPARATOR_LABELS[row.comparator],
      ...documentCells(row),
      row.reason,
      { instant: row.recordedAt },
      withdrawal !== null
        ? `đã rút: ${withdrawal.reason}`
        : row.id === entry.current?.id
          ? "đang áp dụng"
          : "đã được thay",
    ]);
}
