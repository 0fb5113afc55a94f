import type { PlainCell } from "@/lib/workbooks/sheet-xml";
import type { ExportRow, ExportValue } from "./encode-row";
import { type ExportField, type ExportTable, FIELD_TYPE_WORDS } from "./export-format";

/** Table key → id → what people call it. */
export type Names = Map<string, Map<string, string>>;

/** Every field in its own column; beside an id stands the name of what it refers to. */
export function workbookColumns(table: ExportTable): { title: string; width: number }[] {
  return table.fields.flatMap((field) => [
    { title: field.title, width: WIDTHS[field.type] },
    ...(field.refers ? [{ title: `${field.title} (tên)`, width: 34 }] : []),
  ]);
}

const WIDTHS: Record<ExportField["type"], number> = {
  ...{ text: 24, code: 16, integer: 10, boolean: 10, quantity: 14, date: 12, instant: 20, quarter: 7 },
  ...{ "quarter-index": 11, json: 50 },
};

export function workbookRow(table: ExportTable, row: ExportRow, names: Names): PlainCell[] {
  return table.fields.flatMap((field) => {
    const value = row[field.key] ?? null;
    if (!field.refers) return [cellOf(field, value)];
    return [cellOf(field, value), value === null ? null : (names.get(field.refers)?.get(String(value)) ?? null)];
  });
}

const DAY_MS = 86_400_000;
/** Day 0 of Excel's count, for every day after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

function cellOf(field: ExportField, value: ExportValue): PlainCell {
  if (value === null) return null;
  switch (field.type) {
    case "integer":
    case "quarter":
    case "quantity":
      return { number: String(value) };
    case "boolean":
      return value ? "có" : "không";
    case "date":
      return { day: String((Date.parse(`${String(value)}T00:00:00Z`) - EPOCH) / DAY_MS) };
    case "instant":
      // The clock in Việt Nam, as it stands in the text: its offset is left off.
      return { moment: ((Date.parse(`${String(value).slice(0, 23)}Z`) - EPOCH) / DAY_MS).toFixed(9) };
    case "json":
      return typeof value === "string" ? value : JSON.stringify(value);
    default:
      return String(value);
  }
}

/** The first sheet: every table and column, with the words of every code. */
export function* explanationRows(tables: readonly ExportTable[]): Generator<PlainCell[]> {
  for (const table of tables) {
    yield [table.title, null, table.key, table.meaning];
    for (const field of table.fields) {
      const codes = Object.entries(field.values ?? {}).map(([key, word]) => `${key} = ${word}`);
      yield [null, field.title, field.key, codes.length > 0 ? codes.join("; ") : typeWords(field)];
    }
  }
}

/** In a workbook numbers and days are cells of their own kind; only what is not plain needs a word. */
function typeWords(field: ExportField): string | null {
  const plain: ExportField["type"][] = ["text", "integer", "boolean", "quantity", "date", "instant"];
  return plain.includes(field.type) ? null : FIELD_TYPE_WORDS[field.type];
}
