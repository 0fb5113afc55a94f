import type { Store } from "@/db/store";
import type { ExportRow } from "@/lib/exports/encode-row";
import type { ExportTable } from "@/lib/exports/export-format";
import { explanationRows, type Names, workbookColumns, workbookRow } from "@/lib/exports/workbook-rows";
import { sheetNames } from "@/lib/workbooks/cell-text";
import { MAX_SHEET_ROWS, packageParts, rowXml, SHEET_END, sheetStart } from "@/lib/workbooks/sheet-xml";
import { type OnPage, pagesOf } from "./json-export";
import { type ZipPart, zipStream } from "./zip-stream";

/** The whole export as one workbook, a sheet a table, written as it is read; a table too long goes on in another. */
export function workbookExport(
  store: Store,
  communeId: string,
  tables: readonly ExportTable[],
  onPage: OnPage = async () => {},
): AsyncGenerator<Uint8Array> {
  return zipStream(parts(store, communeId, tables, onPage));
}

async function* parts(
  store: Store,
  communeId: string,
  tables: readonly ExportTable[],
  onPage: OnPage,
): AsyncGenerator<ZipPart> {
  const titles: string[] = [];
  const path = () => `xl/worksheets/sheet${titles.length}.xml`;
  const names = await readNames(store, communeId, tables);
  titles.push("Giải thích");
  yield { path: path(), content: explanationSheet(tables) };
  const progress = { rows: 0 };
  for (const table of tables) {
    const pages = pagesOf(store, communeId, table);
    let rest: ExportRow[] | null = [];
    while (rest !== null) {
      const sheet: SheetCut = { first: rest, rest: null };
      titles.push(table.title);
      yield { path: path(), content: tableSheet(table, pages, sheet, { names, progress, onPage }) };
      rest = sheet.rest;
    }
  }
  for (const [part, xml] of packageParts(sheetNames(titles))) yield { path: part, content: [xml] };
}

function* explanationSheet(tables: readonly ExportTable[]): Generator<string> {
  yield sheetStart(
    ["Bảng", "Cột", "Tên trong JSON", "Nghĩa"].map((title, i) => ({ title, width: [24, 30, 22, 90][i] ?? 20 })),
  );
  let row = 1;
  for (const cells of explanationRows(tables)) {
    row += 1;
    yield rowXml(row, cells);
  }
  yield SHEET_END;
}

/** `first` = rows read already; `rest` = rows that belong on the next sheet, null at the table's end. */
type SheetCut = { first: ExportRow[]; rest: ExportRow[] | null };

type Context = { names: Names; progress: { rows: number }; onPage: OnPage };

/** Rows until the sheet is full or the table at its end; what did not fit is left in `sheet.rest`. */
async function* tableSheet(
  table: ExportTable,
  pages: AsyncGenerator<ExportRow[]>,
  sheet: SheetCut,
  { names, progress, onPage }: Context,
): AsyncGenerator<string> {
  yield sheetStart(workbookColumns(table));
  let number = 1;
  let rows: ExportRow[] | null = sheet.first;
  while (rows !== null) {
    const fits: ExportRow[] = rows.slice(0, MAX_SHEET_ROWS + 1 - number);
    yield fits.map((row) => rowXml(++number, workbookRow(table, row, names))).join("");
    progress.rows += fits.length;
    await onPage(progress.rows, table);
    if (fits.length < rows.length) {
      sheet.rest = rows.slice(fits.length);
      break;
    }
    const next: IteratorResult<ExportRow[]> = await pages.next();
    rows = next.done ? null : next.value;
  }
  yield SHEET_END;
}

/** Names of what rows refer to, by table; those tables are short. */
async function readNames(store: Store, communeId: string, tables: readonly ExportTable[]): Promise<Names> {
  const referred = new Set(tables.flatMap((table) => table.fields.flatMap((field) => field.refers ?? [])));
  const names: Names = new Map();
  for (const table of tables.filter((each) => referred.has(each.key))) {
    const own = new Map<string, string>();
    for await (const rows of pagesOf(store, communeId, table)) {
      for (const row of rows) own.set(String(row.id), String(row.name ?? row.display_name ?? row.number ?? ""));
    }
    names.set(table.key, own);
  }
  return names;
}
