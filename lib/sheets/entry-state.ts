import { formatInstant } from "@/lib/format/dates";
import type { CellValue } from "@/lib/indicators/figure";
import type { CellAnswer } from "./cell-answer";
import {
  type EntryIndicator,
  fieldName,
  firstField,
  type RawCell,
  rawCellOf,
  readRawCell,
  withPostedBases,
} from "./cell-form";
import { entryWords } from "./cell-words";
import { CELL_REFUSALS } from "./labels";
import { type FieldProblem, parseCell } from "./parse-cells";
import type { CellEntry } from "./schema";

/** Someone else saved the cell in between: both values stand until a person chooses. */
export type EntryConflict = {
  /** The version to answer when keeping one's own. */
  version: number;
  theirs: RawCell;
  theirWords: string;
  by: string;
};

/** What the server answers to the form of a sheet; holds a FormState of app/_ui and what is special to cells. */
export type EntryState = {
  status: "idle" | "saved" | "invalid" | "refused";
  message?: string;
  errors: Record<string, string>;
  values: Record<string, string>;
  stamp?: number;
  /** Field → a reading that would be accepted. */
  suggestions: Record<string, string>;
  /** By indicator. */
  conflicts: Record<string, EntryConflict>;
};

export const ENTRY_IDLE: EntryState = { status: "idle", errors: {}, values: {}, suggestions: {}, conflicts: {} };

/** The cells of a posted form that can be saved, and what is wrong with the others. */
export function readEntries(
  values: Record<string, string>,
  indicators: readonly EntryIndicator[],
): { entries: CellEntry[]; problems: FieldProblem[] } {
  const entries: CellEntry[] = [];
  const problems: FieldProblem[] = [];
  for (const indicator of withPostedBases(values, indicators)) {
    const raw = readRawCell(values, indicator.id);
    if (raw === null) continue;
    const parsed = parseCell(indicator, raw);
    if (!parsed.ok) {
      problems.push(...parsed.problems.map((problem) => named(problem, indicator)));
      continue;
    }
    entries.push({ indicatorId: indicator.id, version: raw.version, ...valued(parsed.value, raw.estimated) });
  }
  return { entries, problems: [...problems, ...strayProblems(values, indicators)] };
}

/**
 * Figures for indicators that are not, or since the page was opened no longer, on the unit's sheet: said with what
 * was typed, because the fresh sheet has no cell to keep it in.
 */
function strayProblems(values: Record<string, string>, indicators: readonly EntryIndicator[]): FieldProblem[] {
  const prefix = fieldName("version", "");
  const known = new Set(indicators.map((indicator) => indicator.id));
  return Object.keys(values).flatMap((name) => {
    const id = name.startsWith(prefix) ? name.slice(prefix.length) : null;
    const raw = id === null || known.has(id) ? null : readRawCell(values, id);
    if (id === null || raw === null) return [];
    const typed = [raw.text, raw.numerator, raw.denominator].filter((text) => text !== "").join(" / ");
    if (typed === "") return [];
    return [{ field: fieldName("text", id), message: `“${typed.slice(0, 60)}”: ${CELL_REFUSALS["not-on-sheet"]}` }];
  });
}

/** A value as it is saved: only a number can be ước. */
export function valued(value: CellValue, estimated: boolean): Pick<CellEntry, "value" | "certainty"> {
  const hasNumber = value.kind === "value" || value.kind === "rate";
  return { value, certainty: estimated && hasNumber ? "estimated" : "final" };
}

/** In the summary the sentence stands far from its field, so it names the indicator. */
function named(problem: FieldProblem, indicator: EntryIndicator): FieldProblem {
  return { ...problem, message: `${indicator.name}: ${problem.message}` };
}

/**
 * Without JavaScript a suggestion or a conflict is settled by a button of the form itself: `accept` carries
 * `field=text`, `resolve` carries `mine:<indicator>` or `theirs:<indicator>`. Answers the values as if typed so.
 */
export function settleChoices(values: Record<string, string>): Record<string, string> {
  const settled = { ...values };
  const accept = /^([vnd]-[^=]{1,64})=(.{1,40})$/.exec(values.accept ?? "");
  if (accept?.[1] && accept[2] && accept[1] in settled) settled[accept[1]] = accept[2];
  const resolve = /^(mine|theirs):(.{1,64})$/.exec(values.resolve ?? "");
  if (resolve?.[2]) {
    const version = fieldName("version", resolve[2]);
    const theirs = settled[fieldName("theirs", resolve[2])];
    if (resolve[1] === "theirs") delete settled[version];
    else if (theirs !== undefined) settled[version] = theirs;
  }
  return settled;
}

/** Puts together what became of each cell; everything typed comes back with it. */
export function answerEntries(
  indicators: readonly EntryIndicator[],
  problems: readonly FieldProblem[],
  answers: readonly CellAnswer[],
  values: Record<string, string>,
): Omit<EntryState, "stamp"> {
  const asTyped = withPostedBases(values, indicators);
  const errors: Record<string, string> = {};
  const suggestions: Record<string, string> = {};
  const conflicts: Record<string, EntryConflict> = {};
  for (const { field, message, suggestion } of problems) {
    errors[field] = suggestion === undefined ? message : `${message} Ý là ${suggestion}?`;
    if (suggestion !== undefined) suggestions[field] = suggestion;
  }
  for (const answer of answers) {
    const indicator = asTyped.find((each) => each.id === answer.indicatorId);
    if (!indicator || answer.status === "saved" || answer.status === "unchanged") continue;
    if (answer.status === "refused") {
      errors[firstField(indicator)] = `${indicator.name}: ${CELL_REFUSALS[answer.reason]}`;
      continue;
    }
    const conflict = toConflict(answer, indicator);
    conflicts[indicator.id] = conflict;
    errors[firstField(indicator)] = `${indicator.name}: ${conflict.by} đã lưu ${conflict.theirWords}. Chọn giữ số nào.`;
  }
  const saved = answers.filter((answer) => answer.status === "saved").length;
  if (Object.keys(errors).length === 0) {
    const message = saved === 0 ? "Không có ô nào thay đổi." : `Đã lưu ${saved} ô.`;
    return { status: "saved", message, errors, values: {}, suggestions, conflicts };
  }
  const message = saved === 0 ? "Chưa lưu được. Xin xem lại:" : `Đã lưu ${saved} ô. Còn lại chưa lưu, xin xem lại:`;
  return { status: "invalid", message, errors, values, suggestions, conflicts };
}

/** Both values of a conflict in the terms the row is typed in. */
export function toConflict(
  answer: Extract<CellAnswer, { status: "conflict" }>,
  indicator: Pick<EntryIndicator, "cumulativeBase">,
): EntryConflict {
  const { version, theirs, theirCertainty, recordedByName, recordedAt } = answer;
  const when = recordedAt === null ? "" : ` lúc ${formatInstant(recordedAt)}`;
  return {
    version,
    theirs: rawCellOf({ value: theirs, certainty: theirCertainty, version }, indicator),
    theirWords: entryWords(indicator, theirs, theirCertainty),
    by: `${recordedByName ?? "Người khác"}${when}`,
  };
}
