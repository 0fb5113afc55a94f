import { foldForSearch } from "@/lib/format/fold";
import { isUnitText, unitKeys } from "./convert-unit";
import type { PasteRow } from "./paste-line";
import { type PastedText, readPastedText } from "./read-number";
import { nameFinder } from "./row-names";

/** One line of the block and the row of the sheet it belongs to; null = no such row. */
export type PlacedLine = { line: number; target: number | null };

/** A column of figures, with the column of the rates' denominators beside it where there is one. */
export type FigureColumn = { value: number; denominator: number | null; head: string; sample: string };

export type BlockLayout = {
  cells: PastedText[][];
  /** Column of row names: lines are placed by name. Null = placed by order from the focused row. */
  names: number | null;
  /** Column of units of measure. */
  units: number | null;
  lines: PlacedLine[];
  /** Columns the figures may stand in; more than one = ask. */
  columns: FigureColumn[];
  /** All columns of figures, taken over or not: they all show how the writer writes numbers. */
  numeric: number[];
};

/** Head of the entry column in our own "Chép bảng": known when it comes back. */
export const ENTRY_HEAD = "Số liệu kỳ này";

const COUNTER_HEAD = /^(?:stt|tt|so tt|so thu tu)$/;
const HEAD =
  /^(?:stt|tt|chi tieu|ten chi tieu|noi dung|dvt|don vi(?: tinh)?|(?:so lieu|so trong|thuc hien|ket qua|ke hoach|kh|luy ke|cung ky|quy|nam|uoc|tu so|mau so|tren tong so)\b.*)$/;

/** Finds names, units, figures and heads in a block. `startIndex`: the focused row of the sheet. */
export function layoutBlock(
  block: readonly (readonly string[])[],
  rows: readonly PasteRow[],
  startIndex: number,
): BlockLayout {
  const width = Math.max(0, ...block.map((row) => row.length));
  const cells = block.map((row) => Array.from({ length: width }, (_, column) => readPastedText(row[column] ?? "")));
  const find = nameFinder(rows.map((row) => row.name));
  const names = nameColumn(block, width, find);
  const units = unitColumn(block, width, rows, names);
  const free = range(width).filter((column) => column !== names && column !== units && column > (names ?? -1));
  const headRows = names === null && isHeadRow(block[0] ?? [], cells[0] ?? []) ? 1 : 0;
  const figures = figureColumns(block, cells, free, headRows, names);
  const lines =
    names === null
      ? block.slice(headRows).map((_, at) => {
          const target = startIndex + at;
          return { line: at + headRows, target: target < rows.length ? target : null };
        })
      : placeByName(block, cells, names, find, figures);
  const firstLine = Math.min(...lines.filter((each) => each.target !== null).map((each) => each.line), block.length);
  const columns = pairColumns(block, figures, lines, rows).map((column) => ({
    ...column,
    head: headOf(block, cells, column.value, firstLine),
    sample: sampleOf(block, cells, column.value, lines),
  }));
  const own = columns.filter((column) => foldForSearch(column.head) === foldForSearch(ENTRY_HEAD));
  return { cells, names, units, lines, columns: own.length === 1 ? own : columns, numeric: figures };
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

type Block = readonly (readonly string[])[];
type Find = (text: string) => readonly number[];

/** The column with the most names of the sheet; one name is enough, since placing by order could then only be wrong. */
function nameColumn(block: Block, width: number, find: Find): number | null {
  let best = { column: null as number | null, count: 0 };
  for (const column of range(width)) {
    const count = block.filter((row) => find(row[column] ?? "").length > 0).length;
    if (count > best.count) best = { column, count };
  }
  return best.column;
}

function unitColumn(block: Block, width: number, rows: readonly PasteRow[], names: number | null): number | null {
  const known = unitKeys(rows.map((row) => row.unitOfMeasure));
  for (const column of range(width).filter((each) => each !== names)) {
    const texts = block.map((row) => row[column] ?? "").filter((text) => text !== "");
    const count = texts.filter((text) => isUnitText(text, known)).length;
    if (count > 0 && count * 2 >= texts.length) return column;
  }
  return null;
}

function isHeadRow(row: readonly string[], cells: readonly PastedText[]): boolean {
  return cells.every((cell) => cell.kind === "text" || cell.kind === "blank") && row.some(isHead);
}

function isHead(text: string): boolean {
  return HEAD.test(foldForSearch(text));
}

/** Columns with more figures than words; without any, the last free one, so that what stands there is at least shown. */
function figureColumns(
  block: Block,
  cells: PastedText[][],
  free: number[],
  headRows: number,
  names: number | null,
): number[] {
  const found = free.filter((column) => {
    const body = cells.slice(headRows).map((row) => row[column]);
    const numbers = body.filter((cell) => cell?.kind === "number").length;
    const words = body.filter((cell) => cell?.kind === "text").length;
    return numbers > 0 && numbers >= words;
  });
  const counter = names === null && found.length > 1 ? found[0] : undefined;
  const figures = counter !== undefined && isCounter(block, counter, headRows) ? found.slice(1) : found;
  if (figures.length > 0) return figures;
  const filled = free.filter((column) => block.some((row) => (row[column] ?? "") !== ""));
  return (filled.length > 0 ? filled : free).slice(-1);
}

/** 1, 2, 3 … down the column, or a head that says so. */
function isCounter(block: Block, column: number, headRows: number): boolean {
  if (headRows > 0 && COUNTER_HEAD.test(foldForSearch(block[0]?.[column] ?? ""))) return true;
  const texts = block
    .slice(headRows)
    .map((row) => row[column] ?? "")
    .filter((text) => text !== "");
  return texts.length > 1 && texts.every((text, at) => text === String(at + 1));
}

/** Lines that carry no figure and no known name are headings; a figure under an unknown name is said to be outside. */
function placeByName(block: Block, cells: PastedText[][], names: number, find: Find, figures: number[]): PlacedLine[] {
  const taken = new Set<number>();
  return block.flatMap((row, line) => {
    const name = row[names] ?? "";
    const found = find(name);
    if (found.length > 0) {
      const target = found.find((each) => !taken.has(each)) ?? null;
      if (target !== null) taken.add(target);
      return [{ line, target }];
    }
    const hasFigure = figures.some((column) => /^(?:number|dash|not-shown)$/.test(cells[line]?.[column]?.kind ?? ""));
    return hasFigure && /\p{L}{2}/u.test(name) ? [{ line, target: null }] : [];
  });
}

/** A column filled in the rows of rates only holds the denominators of the column before it. */
function pairColumns(
  block: Block,
  figures: number[],
  lines: PlacedLine[],
  rows: readonly PasteRow[],
): { value: number; denominator: number | null }[] {
  const isOfRates = (column: number) => {
    const filled = lines.filter(({ line }) => (block[line]?.[column] ?? "") !== "");
    return (
      filled.length > 0 &&
      filled.every(({ target }) => {
        const row = target === null ? undefined : rows[target];
        return row === undefined || row.hasParts;
      })
    );
  };
  const columns: { value: number; denominator: number | null }[] = [];
  for (const column of figures) {
    const before = columns.at(-1);
    if (before && before.denominator === null && before.value === column - 1 && isOfRates(column)) {
      before.denominator = column;
    } else columns.push({ value: column, denominator: null });
  }
  return columns;
}

function headOf(block: Block, cells: PastedText[][], column: number, firstLine: number): string {
  const above = range(firstLine).filter((line) => cells[line]?.[column]?.kind === "text");
  return block[above.at(-1) ?? -1]?.[column] ?? "";
}

function sampleOf(block: Block, cells: PastedText[][], column: number, lines: PlacedLine[]): string {
  return lines
    .filter(({ line, target }) => target !== null && cells[line]?.[column]?.kind === "number")
    .slice(0, 3)
    .map(({ line }) => block[line]?.[column] ?? "")
    .join("; ");
}
