import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readParts, readWritten, type WrittenSheet } from "@/lib/workbooks/testing/written-book";

const FILE = fileURLToPath(new URL("golden.xlsx", import.meta.url));

/** One line of a sheet by the heads of its columns; empty cells are "". */
export class GoldenRow {
  private readonly cells: ReadonlyMap<string, string | number>;

  constructor(cells: ReadonlyMap<string, string | number>) {
    this.cells = cells;
  }

  /** The same line with the columns of another that it lacks. */
  with(other: GoldenRow | undefined): GoldenRow {
    return new GoldenRow(new Map([...(other?.cells ?? []), ...this.cells]));
  }

  text(head: string): string {
    return String(this.cells.get(head) ?? "");
  }

  /** Null where the cell is empty. */
  maybe(head: string): number | null {
    const value = this.cells.get(head);
    return typeof value === "number" ? value : null;
  }

  number(head: string): number {
    const value = this.maybe(head);
    if (value === null) throw new Error(`no number in ${head}: ${this.text(head)}`);
    return value;
  }
}

export type Golden = ReadonlyMap<string, GoldenRow[]>;

/** The workbook as LibreOffice computed it: what its formulas came to, never the formulas. */
export async function readGolden(): Promise<Golden> {
  const sheets = await readWritten(readFileSync(FILE));
  return new Map(sheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

/** How many cells of a sheet are formulas, and how many came to an error. */
export async function countFormulas(): Promise<{ formulas: number; errors: number }> {
  const parts = [...(await readParts(readFileSync(FILE))).values()];
  const count = (pattern: RegExp) => parts.reduce((sum, xml) => sum + (xml.match(pattern)?.length ?? 0), 0);
  return { formulas: count(/<f[ >]/g), errors: count(/ t="e"/g) };
}

function rowsOf({ cells }: WrittenSheet): GoldenRow[] {
  const heads = new Map<string, string>();
  const rows = new Map<number, Map<string, string | number>>();
  for (const [reference, { value }] of cells) {
    const [, column = "", line = ""] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
    if (line === "1") {
      heads.set(column, String(value));
      continue;
    }
    const row = rows.get(Number(line)) ?? new Map<string, string | number>();
    row.set(heads.get(column) ?? column, value);
    rows.set(Number(line), row);
  }
  return [...rows.values()].map((row) => new GoldenRow(row));
}

export function sheetOf(golden: Golden, name: string): GoldenRow[] {
  const rows = golden.get(name);
  if (rows === undefined) throw new Error(`no sheet ${name}`);
  return rows;
}
