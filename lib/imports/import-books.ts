import { ROLE_LABELS } from "@/lib/access/labels";
import { formatInstant } from "@/lib/format/dates";
import { romanQuarter } from "@/lib/format/roman";
import type { CatalogueIndicator } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS } from "@/lib/indicators/labels";
import { CHOOSABLE_KINDS } from "@/lib/org-units/guess-kind";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import { QUARTERS } from "@/lib/periods/period";
import type { TableBook, TableCell, TableSheet } from "@/lib/workbooks/table-book";
import type { ImportColumn } from "./import-columns";
import type { ImportKind } from "./import-kind";
import type { ImportLine } from "./import-line";
import { IMPORT_KIND_LABELS } from "./labels";

export type TemplateWorld = {
  /** The catalogue of the year that is still followed. */
  indicators: readonly CatalogueIndicator[];
  /** Names of the units at work. */
  unitNames: readonly string[];
  cellNames: readonly string[];
};

/** The workbook to fill in: the catalogue as it stands is in it already, and choices are offered where there are any. */
export function templateBook(kind: ImportKind, columns: readonly ImportColumn[], world: TemplateWorld): TableBook {
  const { title } = IMPORT_KIND_LABELS[kind];
  const lists = columns.flatMap(({ field }, column) => {
    const values = choicesOf(kind, field, world);
    return values.length === 0 ? [] : [{ column, values: [...values] }];
  });
  const sheet: TableSheet = {
    name: "Nhập",
    columns: columns.map(({ title: head, kind: type, width }) => ({
      title: head,
      width,
      kind: type === "number" ? "number" : "text",
    })),
    rows: templateRows(kind, columns, world),
    lists,
    frozenColumns: 1,
    landscape: true,
  };
  return { title: `Mẫu nhập ${title.toLowerCase()}`, sheets: [sheet, guideSheet(columns)] };
}

function choicesOf(kind: ImportKind, field: string, { unitNames, cellNames }: TemplateWorld): readonly string[] {
  if (field === "unit") return kind === "meetings" ? cellNames : kind === "accounts" ? [] : unitNames;
  if (field === "kind") return CHOOSABLE_KINDS.map((each) => ORG_UNIT_KIND_LABELS[each]);
  if (field === "role") return Object.values(ROLE_LABELS).map(({ word }) => word);
  if (field === "comparator") return Object.values(COMPARATOR_LABELS);
  if (field === "quarter") return QUARTERS.map(romanQuarter);
  if (field === "period") return [...QUARTERS.map(romanQuarter), "Cả năm"];
  return [];
}

/** Plans and past years start with the catalogue, meetings with the cells; lists of units and people start empty. */
function templateRows(kind: ImportKind, columns: readonly ImportColumn[], world: TemplateWorld): TableCell[][] {
  const row = (cells: Record<string, string>) => columns.map(({ field }): TableCell => cells[field] ?? null);
  if (kind === "meetings") return world.cellNames.map((unit) => row({ unit }));
  if (kind !== "plans" && kind !== "past-years") return [];
  return world.indicators.map(({ code, name, unitOfMeasure }) =>
    row({ code, indicator: name, measure: unitOfMeasure }),
  );
}

function guideSheet(columns: readonly ImportColumn[]): TableSheet {
  return {
    name: "Hướng dẫn",
    heading: [
      "Cách điền",
      "Điền ở trang “Nhập”. Không đổi tên cột. Dòng để trống không nhập; xóa các dòng không dùng.",
    ],
    columns: [
      { title: "Cột", kind: "text", width: 28 },
      { title: "Bắt buộc", kind: "text", width: 10 },
      { title: "Cách ghi", kind: "text", width: 60 },
    ],
    rows: columns.map(({ title, required, hint }) => [title, required ? "có" : "", hint === "" ? null : hint]),
    notes: [
      "Số gõ dạng số; chữ số theo kiểu 1.234,5. Ô có công thức: chép rồi dán giá trị.",
      "Không ghi nội dung mật, không ghi thông tin riêng của từng đảng viên.",
    ],
  };
}

/** The rows that were refused, each with its cells and why: what is corrected in the file stands beside it. */
export function errorBook(fileName: string, lines: readonly ImportLine[], now: number): TableBook {
  const rows = lines.flatMap((line) =>
    line.problems.map((each): TableCell[] => [{ count: each.row }, each.address, line.what, each.message]),
  );
  return {
    title: `Lỗi của tệp ${fileName.replace(/\.xlsx$/i, "")}`,
    sheets: [
      {
        name: "Lỗi",
        heading: [`Các dòng lỗi của tệp ${fileName}`, `Lập lúc ${formatInstant(now)}`],
        columns: [
          { title: "Dòng", kind: "number", width: 8 },
          { title: "Ô", kind: "text", width: 8 },
          { title: "Nội dung", kind: "text", width: 40 },
          { title: "Lỗi", kind: "text", width: 80 },
        ],
        rows,
        landscape: true,
      },
    ],
  };
}
