import { isRate } from "@/lib/indicators/indicator";
import { type BlockLayout, type FigureColumn, layoutBlock } from "./block-layout";
import { vietnameseText } from "./exact-decimal";
import { needsPreview } from "./needs-preview";
import type { PasteLine, PastePart, PasteStatus, PasteTarget } from "./paste-line";
import { type PastedFigure, readFigure } from "./read-figure";
import { type Convention, evidenceOf, isAmbiguous, type PastedText } from "./read-number";
import { readRow } from "./read-row";
import { type Recognised, recogniseBlock } from "./recognise-block";

export type PasteQuestion = "column" | "decimal" | "dash";

/** What the person said; each is asked once for the whole block. */
export type PasteAnswers = { column?: number; decimal?: Convention; dash?: "blank" | "nothing-arose" };

export type PastePlan = {
  questions: PasteQuestion[];
  /** For the question "column". */
  columns: FigureColumn[];
  /** A cell of the block that shows what is ambiguous: "1.250". */
  ambiguous: string;
  lines: PasteLine[];
  /** Lines of the block without a row on the sheet, also those not listed. */
  outside: number;
  mixed: boolean;
  /** The block is English throughout: one of its numbers, as pasted and as it will stand; null otherwise. */
  english: { text: string; typed: string } | null;
  /** Lines were placed by the names in the block, not by order. */
  byName: boolean;
  /** "12 ô sẽ đổi, 2 lỗi, 1 khóa". */
  summary: string;
};

type Block = readonly (readonly string[])[];
type Start = { index: number; part: PastePart };

/** So many lines outside the sheet are listed; the summary counts all. */
const LISTED_OUTSIDE = 20;

/**
 * What pasting a block into the sheet would do, cell by cell; nothing is written here. `targets` are all rows of the
 * sheet in order. Null when the block is one plain cell, which is pasted as if typed.
 */
export function planPaste(
  block: Block,
  targets: readonly PasteTarget[],
  start: Start,
  answers: PasteAnswers,
): PastePlan | null {
  return needsPreview(block) ? planBlock(block, targets, start, answers) : null;
}

/** As planPaste, also for one plain cell: somebody who pasted into the box wants to see what it does. */
export function planBlock(
  block: Block,
  targets: readonly PasteTarget[],
  start: Start,
  answers: PasteAnswers,
): PastePlan {
  const indicators = targets.map((target) => target.indicator);
  const layout = layoutBlock(block, indicators, start.index);
  const column =
    layout.columns.length > 1 ? layout.columns.find((each) => each.value === answers.column) : layout.columns[0];
  const samples = takenCells(block, layout, column);
  const recognised = recogniseBlock(
    layout.lines.flatMap(({ line }) => layout.numeric.flatMap((each) => layout.cells[line]?.[each] ?? [])),
    samples.map(({ cell }) => cell),
    answers.decimal,
  );
  const outside = layout.lines.filter((each) => each.target === null);
  const lines = column === undefined ? [] : toLines(block, targets, layout, column, recognised, start, answers);
  const hasDash = lines.some((line) => line.status !== "outside" && isDashLine(layout, column, line.line - 1));
  const questions: PasteQuestion[] = [
    ...(layout.columns.length > 1 ? (["column"] as const) : []),
    ...(recognised.ask ? (["decimal"] as const) : []),
    ...(hasDash ? (["dash"] as const) : []),
  ];
  return {
    questions,
    columns: layout.columns,
    ambiguous: samples.find(({ cell }) => isAmbiguous(cell))?.text ?? "",
    lines,
    outside: outside.length,
    mixed: recognised.mixed,
    english: recognised.mixed ? null : englishSample(samples, recognised),
    byName: layout.names !== null,
    summary: summaryOf(lines, outside.length, column !== undefined),
  };
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
function takenCells(block: Block, layout: BlockLayout, column: FigureColumn | undefined): Sample[] {
  return layout.lines.flatMap(({ line }) =>
    columnsOf(column).flatMap((each) => {
      const cell = layout.cells[line]?.[each];
      return cell ? [{ text: block[line]?.[each] ?? "", cell }] : [];
    }),
  );
}

function englishSample(samples: Sample[], { convention }: Recognised): PastePlan["english"] {
  for (const { text, cell } of samples) {
    const isEnglish = evidenceOf(cell) === "english" || (convention === "english" && isAmbiguous(cell));
    if (cell.kind === "number" && isEnglish && cell.readings.english) {
      return { text, typed: vietnameseText(cell.readings.english) };
    }
  }
  return null;
}

function toLines(
  block: Block,
  targets: readonly PasteTarget[],
  layout: BlockLayout,
  column: FigureColumn,
  recognised: Recognised,
  start: Start,
  answers: PasteAnswers,
): PasteLine[] {
  let outside = 0;
  return layout.lines.flatMap(({ line, target: position }): PasteLine[] => {
    const target = position === null ? undefined : targets[position];
    const text = (each: number | null) => (each === null ? "" : (block[line]?.[each] ?? ""));
    const label = layout.names === null ? "" : text(layout.names);
    const typed = columnsOf(column)
      .map(text)
      .filter((each) => each !== "")
      .join(" / ");
    if (target === undefined) {
      outside += 1;
      if (outside > LISTED_OUTSIDE) return [];
      return [{ line: line + 1, target: null, label, before: "", after: typed, patch: null, status: "outside" }];
    }
    const figure = (each: number, part: PastePart): PastedFigure =>
      readFigure(text(each), layout.cells[line]?.[each] ?? { kind: "blank" }, {
        convention: recognised.convention,
        mixed: recognised.mixed,
        unitOfMeasure: unitOf(target, part),
        unitBeside: isRate(target.indicator) ? "" : text(layout.units),
      });
    const single = start.part === "denominator" && column.denominator === null ? "denominator" : "numerator";
    const outcome = readRow(target, {
      text: typed,
      value: figure(column.value, single),
      denominator:
        column.denominator === null || !isRate(target.indicator) ? null : figure(column.denominator, "denominator"),
      part: single,
      dash: answers.dash ?? null,
    });
    return [{ line: line + 1, target, label, ...outcome }];
  });
}

/** A part of a rate is counted in what its own label says in brackets: "Diện tích đã cấp (ha)". */
function unitOf({ indicator }: PasteTarget, part: PastePart): string {
  if (!isRate(indicator)) return indicator.unitOfMeasure;
  const label = part === "denominator" ? indicator.denominatorLabel : indicator.numeratorLabel;
  return /\(([^()]*)\)\s*$/.exec(label ?? "")?.[1] ?? "";
}

/** "12 ô sẽ đổi, 2 lỗi, 1 khóa, 3 dòng ngoài phiếu": only what there is. */
function summaryOf(lines: readonly PasteLine[], outside: number, chosen: boolean): string {
  if (!chosen) return "Chọn cột số liệu để xem trước.";
  const count = (status: PasteStatus) => lines.filter((line) => line.status === status).length;
  const said = [
    [count("change"), "ô sẽ đổi"],
    [count("error"), "lỗi"],
    [count("locked"), "khóa"],
    [count("waiting"), "ô chờ trả lời"],
    [count("clear"), "ô để trống trong khối"],
    [outside, "dòng ngoài phiếu"],
  ] as const;
  const parts = said.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  if (count("change") > 0 || count("waiting") > 0) return parts.join(", ");
  return ["Không có ô nào đổi", ...parts].join(", ");
}
