import { foldForSearch } from "@/lib/format/fold";
import type { WorkbookSheet } from "@/lib/workbooks/workbook";
import type { ImportColumn } from "./import-columns";

/** Where each field stands: column from A = 0; null = not in the file. */
export type Mapping = Record<string, number | null>;

export type HeadCell = { index: number; text: string };
/** The row of the heads. */
export type SheetHead = { row: number; cells: HeadCell[] };

/** Titles, addresses and dates stand above a table; its head is not further down than this. */
const SEARCHED_ROWS = 30;

const BRACKETS = /\s*\(([^()]*)\)\s*:?\s*$/;

/** "Kế hoạch năm (tỷ đồng)" and "KẾ HOẠCH NĂM" are one head. */
export function headKey(text: string): string {
  return foldForSearch(text.replace(BRACKETS, ""))
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** What stands in brackets at the end of a head: "tỷ đồng"; "" where there is nothing. */
export function headUnit(text: string): string {
  return BRACKETS.exec(text)?.[1]?.trim() ?? "";
}

/** The row in which most columns are recognised; null when there is none in the first rows. */
export function findHead(sheet: WorkbookSheet, columns: readonly ImportColumn[]): SheetHead | null {
  let best: { head: SheetHead; found: number } | null = null;
  for (const row of sheet.rows) {
    if (row.number > SEARCHED_ROWS) break;
    const cells = row.cells.flatMap((cell, index) =>
      cell.text.trim() === "" ? [] : [{ index, text: cell.text.trim() }],
    );
    const found = Object.values(guessMapping(cells, columns)).filter((index) => index !== null).length;
    if (found > (best?.found ?? 0)) best = { head: { row: row.number, cells }, found };
  }
  return best?.head ?? null;
}

/** Fields by their heads; the title counts before the other names, and no column of the file is taken twice. */
export function guessMapping(heads: readonly HeadCell[], columns: readonly ImportColumn[]): Mapping {
  const taken = new Set<number>();
  const mapping: Mapping = Object.fromEntries(columns.map(({ field }) => [field, null]));
  const claim = (names: (column: ImportColumn) => readonly string[]) => {
    for (const column of columns) {
      if (mapping[column.field] !== null) continue;
      const keys = new Set(names(column).map(headKey));
      const head = heads.find(({ index, text }) => !taken.has(index) && keys.has(headKey(text)));
      if (head === undefined) continue;
      taken.add(head.index);
      mapping[column.field] = head.index;
    }
  };
  claim(({ title }) => [title]);
  claim(({ also }) => also);
  return mapping;
}

/** The same heads in the same columns: what a remembered mapping is kept under. */
export function headSignature(heads: readonly HeadCell[]): string {
  return heads.map(({ index, text }) => `${index}:${headKey(text)}`).join("|");
}

/** A remembered mapping for the fields there are now; a column that is not in the file is dropped. */
export function fitMapping(mapping: Mapping, heads: readonly HeadCell[], columns: readonly ImportColumn[]): Mapping {
  const there = new Set(heads.map(({ index }) => index));
  return Object.fromEntries(
    columns.map(({ field }) => {
      const index = mapping[field];
      return [field, index !== null && index !== undefined && there.has(index) ? index : null];
    }),
  );
}

/** Why the file cannot be read yet, by field; empty = it can. */
export function mappingErrors(mapping: Mapping, columns: readonly ImportColumn[]): Record<string, string> {
  const errors: Record<string, string> = {};
  const seen = new Map<number, string>();
  for (const { field, title, required } of columns) {
    const index = mapping[field] ?? null;
    if (index === null) {
      if (required) errors[field] = `Chọn cột “${title}” trong tệp.`;
      continue;
    }
    const other = seen.get(index);
    if (other !== undefined) errors[field] = `Cột này đã chọn cho “${other}”.`;
    seen.set(index, title);
  }
  const both = mapping.code === null && mapping.indicator === null;
  if (both && columns.some(({ field }) => field === "code")) errors.code = "Chọn cột mã hoặc cột tên chỉ tiêu.";
  return errors;
}
