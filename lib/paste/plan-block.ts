import { foldForSearch } from "@/lib/format/fold";
import { type BlockLayout, type FigureColumn, layoutBlock } from "./block-layout";
import { vietnameseText } from "./exact-decimal";
import type { Dash, PasteLine, PasteOutcome, PasteRow, PasteStatus, RowFigures } from "./paste-line";
import { type PastedFigure, readFigure } from "./read-figure";
import { type Convention, evidenceOf, isAmbiguous, type PastedText } from "./read-number";
import { type Recognised, recogniseBlock } from "./recognise-block";

export type PasteQuestion = "column" | "decimal" | "dash";

/** What the person said; each is asked once for the whole block. */
export type PasteAnswers = { column?: number; decimal?: Convention; dash?: Dash };

export type PastePlan<T, P> = {
  questions: PasteQuestion[];
  /** For the question "column". */
  columns: FigureColumn[];
  /** A cell of the block that shows what is ambiguous: "1.250". */
  ambiguous: string;
  lines: PasteLine<T, P>[];
  /** Lines of the block without a row in the table, also those not listed. */
  outside: number;
  mixed: boolean;
  /** The block is English throughout: one of its numbers, as pasted and as it will stand; null otherwise. */
  english: { text: string; typed: string } | null;
  /** Lines were placed by the names in the block, not by order. */
  byName: boolean;
  /** "12 ô sẽ đổi, 2 lỗi, 1 khóa". */
  summary: string;
};

/** Of a rate: the column of its denominators, or the other one. */
export type PastedPart = "value" | "denominator";

/** What the table pasted into makes of a block: the domain's part of pasting. */
export type PasteTable<T, P> = {
  rowOf(target: T): PasteRow;
  /** Unit of measure the figure is wanted in; "" = not known. */
  unitOf(target: T, part: PastedPart): string;
  readRow(target: T, row: RowFigures): PasteOutcome<P>;
  /** Name of a column by its folded head, where it has a place of its own beside the figure: "quy i" → "q1". */
  nameOf?(head: string): string | null;
  /** "-" may mean two things here, so it is asked. */
  asksDash: boolean;
};

type Block = readonly (readonly string[])[];
type Pasting<T, P> = { block: Block; targets: readonly T[]; answers: PasteAnswers; table: PasteTable<T, P> };

/** So many lines outside the table are listed; the summary counts all. */
const LISTED_OUTSIDE = 20;

/**
 * What pasting a block into a table would do, cell by cell; nothing is written here. `targets` are all its rows in
 * order, `startIndex` the one with the cursor.
 */
export function planBlock<T, P>(
  block: Block,
  targets: readonly T[],
  startIndex: number,
  answers: PasteAnswers,
  table: PasteTable<T, P>,
): PastePlan<T, P> {
  const layout = layoutBlock(block, targets.map(table.rowOf), startIndex);
  const named = namedColumns(layout, table);
  const choices = layout.columns.filter((each) => !named.has(each.value));
  const column = choices.length > 1 ? choices.find((each) => each.value === answers.column) : choices[0];
  const samples = takenCells(block, layout, [...columnsOf(column), ...named.keys()]);
  const recognised = recogniseBlock(
    layout.lines.flatMap(({ line }) => layout.numeric.flatMap((each) => layout.cells[line]?.[each] ?? [])),
    samples.map(({ cell }) => cell),
    answers.decimal,
  );
  const outside = layout.lines.filter((each) => each.target === null);
  const pasting = { block, targets, answers, table };
  const lines = column === undefined ? [] : toLines(pasting, layout, column, named, recognised);
  const hasDash = lines.some((line) => line.status !== "outside" && isDashLine(layout, column, line.line - 1));
  const questions: PasteQuestion[] = [
    ...(choices.length > 1 ? (["column"] as const) : []),
    ...(recognised.ask ? (["decimal"] as const) : []),
    ...(hasDash && table.asksDash ? (["dash"] as const) : []),
  ];
  return {
    questions,
    columns: choices,
    ambiguous: samples.find(({ cell }) => isAmbiguous(cell))?.text ?? "",
    lines,
    outside: outside.length,
    mixed: recognised.mixed,
    english: recognised.mixed ? null : englishSample(samples, recognised),
    byName: layout.names !== null,
    summary: summaryOf(lines, outside.length, column !== undefined),
  };
}

/** Columns with a name of their own, the first of each name; where nothing else is left they are figures like any. */
function namedColumns<T, P>(layout: BlockLayout, { nameOf }: PasteTable<T, P>): Map<number, string> {
  const named = new Map<number, string>();
  for (const { value, head } of layout.columns) {
    const name = nameOf?.(foldForSearch(head)) ?? null;
    if (name !== null && ![...named.values()].includes(name)) named.set(value, name);
  }
  return named.size === layout.columns.length ? new Map() : named;
}

function columnsOf(column: FigureColumn | undefined): number[] {
  if (column === undefined) return [];
  return column.denominator === null ? [column.value] : [column.value, column.denominator];
}

function isDashLine(layout: BlockLayout, column: FigureColumn | undefined, line: number): boolean {
  return columnsOf(column).some((each) => layout.cells[line]?.[each]?.kind === "dash");
}

type Sample = { text: string; cell: PastedText };

/** The cells that will be taken over, in order. */
function takenCells(block: Block, layout: BlockLayout, columns: readonly number[]): Sample[] {
  return layout.lines.flatMap(({ line }) =>
    columns.flatMap((each) => {
      const cell = layout.cells[line]?.[each];
      return cell ? [{ text: block[line]?.[each] ?? "", cell }] : [];
    }),
  );
}

function englishSample(samples: Sample[], { convention }: Recognised): PastePlan<never, never>["english"] {
  for (const { text, cell } of samples) {
    const isEnglish = evidenceOf(cell) === "english" || (convention === "english" && isAmbiguous(cell));
    if (cell.kind === "number" && isEnglish && cell.readings.english) {
      return { text, typed: vietnameseText(cell.readings.english) };
    }
  }
  return null;
}

function toLines<T, P>(
  { block, targets, answers, table }: Pasting<T, P>,
  layout: BlockLayout,
  column: FigureColumn,
  named: ReadonlyMap<number, string>,
  recognised: Recognised,
): PasteLine<T, P>[] {
  let outside = 0;
  return layout.lines.flatMap(({ line, target: position }): PasteLine<T, P>[] => {
    const target = position === null ? undefined : targets[position];
    const text = (each: number | null) => (each === null ? "" : (block[line]?.[each] ?? ""));
    const label = layout.names === null ? "" : text(layout.names);
    const typed = [...columnsOf(column), ...named.keys()]
      .map(text)
      .filter((each) => each !== "")
      .join(" / ");
    if (target === undefined) {
      outside += 1;
      if (outside > LISTED_OUTSIDE) return [];
      return [{ line: line + 1, target: null, label, before: "", after: typed, patch: null, status: "outside" }];
    }
    const row = table.rowOf(target);
    const head = row.hasParts ? "" : (/\(([^()]*)\)\s*$/.exec(column.head)?.[1] ?? "");
    const figure = (each: number, part: PastedPart): PastedFigure =>
      readFigure(text(each), layout.cells[line]?.[each] ?? { kind: "blank" }, {
        convention: recognised.convention,
        mixed: recognised.mixed,
        unitOfMeasure: table.unitOf(target, part),
        unitBeside: row.hasParts ? "" : text(layout.units) || head,
      });
    const outcome = table.readRow(target, {
      text: columnsOf(column)
        .map(text)
        .filter((each) => each !== "")
        .join(" / "),
      value: figure(column.value, "value"),
      denominator: column.denominator === null || !row.hasParts ? null : figure(column.denominator, "denominator"),
      named: new Map([...named].map(([each, name]) => [name, figure(each, "value")])),
      convention: recognised.convention,
      dash: answers.dash ?? null,
    });
    return [{ line: line + 1, target, label, ...outcome }];
  });
}

/** "12 ô sẽ đổi, 2 lỗi, 1 khóa, 3 dòng ngoài bảng": only what there is. */
function summaryOf(lines: readonly { status: PasteStatus }[], outside: number, chosen: boolean): string {
  if (!chosen) return "Chọn cột số liệu để xem trước.";
  const count = (status: PasteStatus) => lines.filter((line) => line.status === status).length;
  const said = [
    [count("change"), "ô sẽ đổi"],
    [count("error"), "lỗi"],
    [count("locked"), "khóa"],
    [count("waiting"), "ô chờ trả lời"],
    [count("clear"), "ô để trống trong khối"],
    [outside, "dòng ngoài bảng"],
  ] as const;
  const parts = said.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  if (count("change") > 0 || count("waiting") > 0) return parts.join(", ");
  return ["Không có ô nào đổi", ...parts].join(", ");
}
