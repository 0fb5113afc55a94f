import type { SheetRefusal } from "./labels";

/** Longest text of one note. */
export const LONGEST_NOTE = 1000;

/** One line of the thread beside a cell. */
export type CellNote = {
  id: string;
  indicatorId: string;
  authorId: string;
  authorName: string | null;
  text: string;
  /** The version of the cell the note speaks of; 0 = no figure yet. */
  cellVersion: number;
  createdAt: number;
  updatedAt: number;
};

/** The same as the page of its indicator shows it, among the notes of other units and quarters. */
export type IndicatorNote = Pick<CellNote, "id" | "authorName" | "text" | "createdAt"> & {
  quarter: number;
  unitId: string;
  unitName: string;
};

/** Why one note of a batch was refused; the others are saved. */
export const NOTE_REFUSALS = {
  invalid: "Ghi chú không hợp lệ hoặc quá dài, chưa lưu.",
  "not-on-sheet": "Chỉ tiêu này không giao cho đơn vị trong kỳ nên ghi chú chưa lưu.",
  "outside-groups": "Chỉ tiêu ngoài lĩnh vực đồng chí phụ trách nên ghi chú chưa lưu.",
  "not-author": "Ghi chú này của người khác nên đồng chí không sửa được.",
} as const;
export type NoteRefusal = keyof typeof NOTE_REFUSALS;

/** What became of one note; version 0 = there is no such note (now). */
export type NoteAnswer =
  | { id: string; status: "saved" | "unchanged"; version: number }
  | { id: string; status: "refused"; reason: NoteRefusal; version: 0 };

export type RecordNotesAnswer = { ok: true; notes: NoteAnswer[] } | { ok: false; reason: SheetRefusal };
