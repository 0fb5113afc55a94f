import { isRate } from "@/lib/indicators/indicator";
import { needsPreview } from "@/lib/paste/needs-preview";
import {
  type PastePlan as AnyPastePlan,
  type PasteAnswers,
  type PasteTable,
  planBlock as planAnyBlock,
} from "@/lib/paste/plan-block";
import type { RawCell } from "../cell-form";
import type { PastePart, PasteTarget } from "./paste-line";
import { readRow } from "./read-row";

export type SheetPaste = AnyPastePlan<PasteTarget, Partial<RawCell>>;

type Block = readonly (readonly string[])[];
type Start = { index: number; part: PastePart };

/** As planBlock; null when the block is one plain cell, which is pasted as if typed. */
export function planPaste(
  block: Block,
  targets: readonly PasteTarget[],
  start: Start,
  answers: PasteAnswers,
): SheetPaste | null {
  return needsPreview(block) ? planBlock(block, targets, start, answers) : null;
}

/** What pasting a block into the sheet would do, cell by cell; `targets` are all rows of the sheet in order. */
export function planBlock(
  block: Block,
  targets: readonly PasteTarget[],
  start: Start,
  answers: PasteAnswers,
): SheetPaste {
  return planAnyBlock(block, targets, start.index, answers, sheetTable(start.part));
}

/** `part`: where the cursor stands in a rate; a single column of figures goes there. */
export function sheetTable(part: PastePart): PasteTable<PasteTarget, Partial<RawCell>> {
  const single = part === "denominator" ? "denominator" : "numerator";
  return {
    rowOf: ({ indicator: { name, unitOfMeasure, ...rules } }) => ({ name, unitOfMeasure, hasParts: isRate(rules) }),
    unitOf: (target, column) => unitOf(target, column === "denominator" ? "denominator" : single),
    readRow: (target, row) => readRow(target, row, single),
    asksDash: true,
  };
}

/** A part of a rate is counted in what its own label says in brackets: "Diện tích đã cấp (ha)". */
function unitOf({ indicator }: PasteTarget, part: PastePart): string {
  if (!isRate(indicator)) return indicator.unitOfMeasure;
  const label = part === "denominator" ? indicator.denominatorLabel : indicator.numeratorLabel;
  return /\(([^()]*)\)\s*$/.exec(label ?? "")?.[1] ?? "";
}
