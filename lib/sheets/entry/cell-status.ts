import type { EntryRow } from "../entry-form";
import { parseCell } from "../parse-cells";
import { isFilled } from "../sheet-content";
import { type CellState, isDirty, isRefused } from "./cell-state";
import type { Link } from "./entry-session";

/** Word, glyph and tone of each state of a cell: never colour alone. */
export const CELL_STATUS_LABELS = {
  blank: { glyph: "○", word: "Chưa nhập", tone: "muted" },
  required: { glyph: "✱", word: "Bắt buộc, chưa nhập", tone: "error" },
  editing: { glyph: "●", word: "Đang sửa", tone: "actual" },
  saving: { glyph: "…", word: "Đang lưu", tone: "muted" },
  saved: { glyph: "✓", word: "Đã lưu", tone: "reached" },
  waiting: { glyph: "⇡", word: "Chờ mạng", tone: "behind" },
  unsaved: { glyph: "✕", word: "Chưa lưu, cần sửa", tone: "error" },
  warned: { glyph: "!", word: "Đã lưu, cần lý do", tone: "behind" },
  explained: { glyph: "✓", word: "Đã lưu, có lý do", tone: "reached" },
  conflict: { glyph: "⇄", word: "Có hai số", tone: "at-risk" },
  locked: { glyph: "▣", word: "Khóa", tone: "muted" },
} as const;
export type CellStatus = keyof typeof CELL_STATUS_LABELS;

type Surroundings = {
  /** The cell is in the batch under way. */
  inBatch: boolean;
  link: Link["kind"];
  warned: boolean;
  /** The thread has a word about the figure as it stands. */
  explained: boolean;
  /** The person has tried to submit: what must be filled is said now. */
  required: boolean;
};

/** Which state of a cell is shown: what needs the person first, then what is under way, then what stands. */
export function cellStatus(row: EntryRow, cell: CellState, around: Surroundings): CellStatus {
  if (cell.conflict !== null) return "conflict";
  const parsed = parseCell(row.indicator, cell.raw);
  if (isRefused(cell) || (!parsed.ok && cell.left)) return "unsaved";
  if (around.inBatch || isDirty(row, cell)) return statusOnTheWay(parsed.ok, around);
  if (!parsed.ok || !isFilled(parsed.value)) return around.required ? "required" : "blank";
  if (!around.warned) return "saved";
  return around.explained ? "explained" : "warned";
}

function statusOnTheWay(readable: boolean, { inBatch, link }: Surroundings): CellStatus {
  if (readable && ["offline", "failing", "full", "signed-out"].includes(link)) return "waiting";
  if (link === "refused") return "unsaved";
  return inBatch ? "saving" : "editing";
}
