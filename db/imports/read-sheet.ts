import {
  type CellAddress,
  type CellRange,
  cellName,
  isInRange,
  parseCellAddress,
  parseCellRange,
} from "@/lib/workbooks/cell-address";
import { WORKBOOK_LIMITS, type WorkbookCell, type WorkbookProblem, type WorkbookRow } from "@/lib/workbooks/workbook";
import type { Archive } from "./archive";
import { type RawCell, readCell, readsAnotherFile } from "./cell-value";
import { readRelations } from "./package-parts";
import { readXml, type TagCount } from "./read-xml";
import { createTextCollector, type SheetPart, type WorkbookContext } from "./workbook-parts";
import { WorkbookRefused } from "./workbook-refused";

/** Kept over all sheets, and elements seen: rows and cells that have a format and nothing else are read and left. */
export type CellBudget = { cells: number; rows: number; seenCells: number; seenRows: number };

const MOST_SEEN_ROWS = 50_000;
const MOST_SEEN_CELLS = 200_000;
const MOST_RANGES = 2_000;
const LONGEST_FORMULA = 8_192;
const LAST_ROW = 1_048_576;

/** A row as kept: its filled cells by column. */
type KeptRow = { number: number; cells: Map<number, WorkbookCell> };

/** Shared by every cell between two filled ones. */
const EMPTY: WorkbookCell = Object.freeze({ text: "", type: "empty", isFormula: false });

/** The filled rows of one sheet. Throws WorkbookRefused, with the cell. */
export async function readSheet(
  archive: Archive,
  sheet: SheetPart,
  context: WorkbookContext,
  budget: CellBudget,
  count: TagCount,
): Promise<WorkbookRow[]> {
  await readRelations(archive, sheet.part, count);
  const reader = new SheetReader(sheet.name, context, budget);
  await readXml(sheet.part, archive.read(sheet.part), count, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => reader.close(tag),
  });
  return reader.finish();
}

class SheetReader {
  private readonly kept: KeptRow[] = [];
  private readonly merges: CellRange[] = [];
  /** Formulas that fill a range stand in its first cell only. */
  private readonly filled: CellRange[] = [];
  private at: CellAddress = { row: 0, column: -1 };
  private raw: RawCell | null = null;
  private formula = "";
  private inside: "v" | "f" | null = null;
  private readonly inline = createTextCollector();

  private readonly name: string;
  private readonly context: WorkbookContext;
  private readonly budget: CellBudget;

  constructor(name: string, context: WorkbookContext, budget: CellBudget) {
    this.name = name;
    this.context = context;
    this.budget = budget;
  }

  open(tag: string, attributes: Record<string, string>): void {
    if (tag === "row") this.openRow(attributes.r);
    else if (tag === "c") this.openCell(attributes);
    else if (tag === "mergeCell") this.keepRange(this.merges, attributes.ref);
    else if (this.raw !== null) this.openInCell(tag, attributes);
  }

  text(text: string): void {
    if (this.raw === null) return;
    if (this.inside === "v") {
      this.raw.value += text;
      if (this.raw.value.length > WORKBOOK_LIMITS.textLength) this.refuse("text-too-long");
    } else if (this.inside === "f") {
      if (this.formula.length < LONGEST_FORMULA) this.formula += text;
    } else this.inline.add(text);
  }

  close(tag: string): void {
    if (this.raw === null) return;
    this.inline.close(tag);
    if (tag === "v" || tag === "f") this.inside = null;
    if (tag === "c") this.closeCell(this.raw);
  }

  /** Rows with their gaps filled, once what lies under merged cells was looked at. */
  finish(): WorkbookRow[] {
    this.assertNothingUnderMerges();
    return this.kept.map(({ number, cells }) => {
      const width = Math.max(...cells.keys()) + 1;
      return { number, cells: Array.from({ length: width }, (_, column) => cells.get(column) ?? EMPTY) };
    });
  }

  private openRow(r: string | undefined): void {
    if (++this.budget.seenRows > MOST_SEEN_ROWS) throw new WorkbookRefused("too-many-rows", this.name);
    const row = r === undefined ? this.at.row + 1 : /^\d{1,7}$/.test(r) ? Number(r) : 0;
    // Rows rise: two of the same number would say two things of one cell.
    if (row <= this.at.row || row > LAST_ROW) throw new WorkbookRefused("damaged", this.name);
    this.at = { row, column: -1 };
  }

  private openCell({ r, t = "n", s = "0" }: Record<string, string>): void {
    if (++this.budget.seenCells > MOST_SEEN_CELLS) throw new WorkbookRefused("too-many-cells", this.name);
    const next = { row: this.at.row, column: this.at.column + 1 };
    const at = r === undefined ? next : parseCellAddress(r);
    if (at === null || at.row !== this.at.row || at.column < next.column)
      throw new WorkbookRefused("damaged", this.name);
    this.at = at;
    this.raw = { type: t, style: Number(s), value: "", inline: "", isFormula: false };
    this.formula = "";
    this.inside = null;
    this.inline.reset();
  }

  private openInCell(tag: string, attributes: Record<string, string>): void {
    this.inline.open(tag);
    if (tag === "v") this.inside = "v";
    if (tag !== "f" || this.raw === null) return;
    this.inside = "f";
    this.raw.isFormula = true;
    const fills = attributes.t === "array" || attributes.t === "dataTable";
    if (fills && attributes.ref?.includes(":")) this.keepRange(this.filled, attributes.ref);
  }

  private closeCell(raw: RawCell): void {
    this.raw = null;
    if (readsAnotherFile(this.formula)) this.refuse("external-link");
    raw.inline = this.inline.take();
    raw.isFormula ||= this.filled.some((range) => isInRange(this.at, range));
    const cell = readCell(raw, this.context);
    if (typeof cell === "string") this.refuse(cell);
    else if (cell.type !== "empty" || cell.isFormula) this.keep(cell);
  }

  private keep(cell: WorkbookCell): void {
    const { row, column } = this.at;
    if (column >= WORKBOOK_LIMITS.columns) this.refuse("too-many-columns");
    if (++this.budget.cells > WORKBOOK_LIMITS.cells) this.refuse("too-many-cells");
    let last = this.kept.at(-1);
    if (last?.number !== row) {
      if (++this.budget.rows > WORKBOOK_LIMITS.rows) this.refuse("too-many-rows");
      last = { number: row, cells: new Map() };
      this.kept.push(last);
    }
    last.cells.set(column, cell);
  }

  private keepRange(ranges: CellRange[], ref: string | undefined): void {
    const range = parseCellRange(ref ?? "");
    if (range === null) throw new WorkbookRefused("damaged", this.name);
    if (ranges.push(range) > MOST_RANGES) throw new WorkbookRefused("too-heavy", this.name);
  }

  /** A value that nobody sees is neither taken in nor dropped without a word. */
  private assertNothingUnderMerges(): void {
    for (const range of this.merges) {
      for (const { number: row, cells } of this.kept) {
        if (row < range.from.row || row > range.to.row) continue;
        for (const [column, { type }] of cells) {
          this.at = { row, column };
          const isFirst = row === range.from.row && column === range.from.column;
          if (!isFirst && type !== "empty" && isInRange(this.at, range)) this.refuse("value-under-merge");
        }
      }
    }
  }

  private refuse(problem: WorkbookProblem): never {
    throw new WorkbookRefused(problem, `${this.name}!${cellName(this.at)}`);
  }
}
