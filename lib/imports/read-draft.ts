import type { WorkbookSheet } from "@/lib/workbooks/workbook";
import type { ImportColumn } from "./import-columns";
import { findHead, fitMapping, type Mapping, mappingErrors, type SheetHead } from "./read-head";
import { type ReadTable, readTable } from "./read-rows";

/** A file with the columns as they are understood now; `table` null = they are not, and `errors` says why. */
export type Draft = {
  sheetNames: string[];
  sheetName: string;
  head: SheetHead | null;
  mapping: Mapping;
  errors: Record<string, string>;
  table: ReadTable | null;
};

/** Hidden sheets belong to the template, not to the person. */
export function visibleSheets(sheets: readonly WorkbookSheet[]): WorkbookSheet[] {
  return sheets.filter((sheet) => !sheet.hidden);
}

/** The sheet in which most columns are recognised; the first where none is. */
export function bestSheet(sheets: readonly WorkbookSheet[], columns: readonly ImportColumn[]): WorkbookSheet | null {
  const known = (sheet: WorkbookSheet) => findHead(sheet, columns)?.cells.length ?? 0;
  const [first, ...others] = visibleSheets(sheets);
  if (first === undefined) return null;
  return others.reduce((best, sheet) => (known(sheet) > known(best) ? sheet : best), first);
}

export function readDraft(
  sheets: readonly WorkbookSheet[],
  sheetName: string,
  mapping: Mapping,
  columns: readonly ImportColumn[],
): Draft {
  const visible = visibleSheets(sheets);
  const sheet = visible.find((each) => each.name === sheetName) ?? visible[0];
  const head = sheet === undefined ? null : findHead(sheet, columns);
  const names = visible.map((each) => each.name);
  if (sheet === undefined || head === null) {
    const errors = { sheetName: "Không thấy dòng tiêu đề cột trong 30 dòng đầu. Xin dùng tệp mẫu." };
    return { sheetNames: names, sheetName: sheet?.name ?? "", head: null, mapping: {}, errors, table: null };
  }
  const fitted = fitMapping(mapping, head.cells, columns);
  const errors = mappingErrors(fitted, columns);
  const table = Object.keys(errors).length > 0 ? null : readTable(sheet, head, fitted, columns);
  return { sheetNames: names, sheetName: sheet.name, head, mapping: fitted, errors, table };
}
