import { foldForSearch } from "@/lib/format/fold";
import { formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { isRate } from "@/lib/indicators/indicator";
import type { PasteOutcome, RowFigures } from "@/lib/paste/paste-line";
import type { PastedFigure } from "@/lib/paste/read-figure";
import type { EntryIndicator, RawCell } from "../cell-form";
import { cellFigure, cellWords } from "../cell-words";
import { parseCell } from "../parse-cells";
import { isSameContent } from "../sheet-content";
import type { PastePart, PasteTarget } from "./paste-line";

type Outcome = Omit<PasteOutcome<Partial<RawCell>>, "before">;

const EMPTY = { choice: "figure", text: "", numerator: "", denominator: "" } as const;
const DONE = /^(?:x|✓|✔|v|co|1|xong|dat|da xong|(?:da )?hoan thanh|da cong bo)$/;
const NOT_DONE = /^(?:0|chua|khong|chua xong|chua dat|chua hoan thanh|chua cong bo)$/;

/**
 * One line of the plan: what the row's cell becomes. Nothing is written that typing would not accept.
 * @param part which part a single column fills in a rate
 */
export function readRow(target: PasteTarget, row: RowFigures, part: PastePart): Outcome & { before: string } {
  const before = wordsOf(target.indicator, target.raw);
  const outcome = outcomeOf(target, row, part);
  if (!target.locked || outcome.status === "same") return { before, ...outcome };
  return { before, after: before, patch: null, status: "locked" };
}

function outcomeOf(target: PasteTarget, row: RowFigures, part: PastePart): Outcome {
  const { indicator } = target;
  const figures = [row.value, ...(row.denominator ? [row.denominator] : [])];
  if (indicator.periodRule === "milestone" && row.value.kind !== "blank" && row.value.kind !== "dash") {
    return milestone(target, row.text);
  }
  if (isRate(indicator) && row.denominator === null) {
    const parts = splitRate(row.text);
    if (parts) return written(target, { ...EMPTY, ...parts });
  }
  const wrong = figures.find((figure) => figure.kind === "error");
  if (wrong?.kind === "error") return { status: "error", after: row.text, patch: null, message: wrong.message };
  if (figures.some((figure) => figure.kind === "waiting")) return { status: "waiting", after: row.text, patch: null };
  if (figures.every((figure) => figure.kind === "blank")) return cleared(target);
  if (figures.some((figure) => figure.kind === "dash")) return dashed(target, row, figures);
  return written(target, patchOf(indicator, row, part), convertedOf(figures));
}

function convertedOf(figures: PastedFigure[]): { converted?: string } {
  const notes = figures.flatMap((figure) => (figure.kind === "figure" && figure.converted ? [figure.converted] : []));
  return notes.length === 0 ? {} : { converted: notes.join("; ") };
}

/** A part that the block leaves empty keeps what the cell has. */
function patchOf(indicator: EntryIndicator, row: RowFigures, part: PastePart): Partial<RawCell> {
  const typed = (figure: PastedFigure | null) => (figure?.kind === "figure" ? figure.text : null);
  if (!isRate(indicator)) return { choice: "figure", text: typed(row.value) ?? "" };
  const single: PastePart = row.denominator === null && part === "denominator" ? "denominator" : "numerator";
  const [value, denominator] = [typed(row.value), typed(row.denominator)];
  return {
    choice: "figure",
    ...(value === null ? {} : { [single]: value }),
    ...(denominator === null ? {} : { denominator }),
  };
}

/** "275/298" in one cell of a rate. */
function splitRate(text: string): { numerator: string; denominator: string } | null {
  const [numerator, denominator, more] = text.split("/").map((part) => part.trim());
  if (numerator === undefined || denominator === undefined || more !== undefined) return null;
  return parseQuantity(numerator).ok && parseQuantity(denominator).ok ? { numerator, denominator } : null;
}

function milestone(target: PasteTarget, text: string): Outcome {
  const folded = foldForSearch(text);
  const done = DONE.test(folded) ? "1" : NOT_DONE.test(folded) ? "0" : null;
  if (done !== null) return written(target, { choice: "figure", text: done });
  const message = "Ghi “x” hoặc “Đã hoàn thành”, “Chưa hoàn thành”.";
  return { status: "error", after: text, patch: null, message };
}

function cleared(target: PasteTarget): Outcome {
  const before = wordsOf(target.indicator, target.raw);
  if (isEmpty(target)) return { status: "same", after: before, patch: null };
  const message = "Khối để trống. Chỉ xóa số đang có nếu đồng chí đánh dấu.";
  return { status: "clear", after: "trống", patch: EMPTY, message };
}

function isEmpty({ indicator, raw }: PasteTarget): boolean {
  const parsed = parseCell(indicator, raw);
  return parsed.ok && parsed.value.kind === "blank";
}

function dashed(target: PasteTarget, row: RowFigures, figures: PastedFigure[]): Outcome {
  if (figures.some((figure) => figure.kind === "figure")) {
    return { status: "error", after: row.text, patch: null, message: "Một phần là số, một phần là dấu “-”." };
  }
  if (row.dash === null) return { status: "waiting", after: "-", patch: null };
  if (row.dash === "blank") return cleared(target);
  return written(target, { ...EMPTY, choice: "nothing-arose", estimated: false });
}

/** The patched cell, read by the parser that reads typing; what it refuses is not taken over. */
function written(target: PasteTarget, patch: Partial<RawCell>, extra: { converted?: string } = {}): Outcome {
  const { indicator, raw } = target;
  const next = { ...raw, ...patch };
  const [old, parsed] = [parseCell(indicator, raw), parseCell(indicator, next)];
  const after = wordsOf(indicator, next);
  if (parsed.ok) {
    const sure = { certainty: "final" } as const;
    const same = old.ok && isSameContent({ value: old.value, ...sure }, { value: parsed.value, ...sure });
    return same ? { status: "same", after, patch: null } : { status: "change", after, patch, ...extra };
  }
  const message = parsed.problems[0]?.message ?? "Không phải số.";
  if (isHalfRate(indicator, next)) return { status: "change", after, patch, message, ...extra };
  return { status: "error", after, patch: null, message, ...extra };
}

/** One readable part of a rate whose other part is still empty: it may be taken over, the cell then asks for the rest. */
function isHalfRate(indicator: EntryIndicator, raw: RawCell): boolean {
  if (!isRate(indicator)) return false;
  const parts = [raw.numerator, raw.denominator].map((part) => part.trim());
  const [only, ...rest] = parts.filter((part) => part !== "");
  return only !== undefined && rest.length === 0 && parseQuantity(only).ok;
}

/** The cell in words; text that is no figure stands as it is. */
function wordsOf(indicator: EntryIndicator, raw: RawCell): string {
  const parsed = parseCell(indicator, raw);
  if (!parsed.ok) {
    const typed = isRate(indicator) ? [raw.numerator, raw.denominator].map((part) => part || "…").join("/") : raw.text;
    return typed.trim() === "" ? "trống" : typed;
  }
  if (parsed.value.kind !== "value") return cellWords(parsed.value);
  // As typed: a row of lũy kế shows lũy kế, not what is stored of it.
  const typed = parseQuantity(raw.text);
  return indicator.periodRule === "milestone" || !typed.ok
    ? cellFigure(parsed.value, indicator)
    : formatQuantity(typed.value, 3);
}
