import type { PastedFigure } from "./read-figure";
import type { Convention } from "./read-number";

/** What placing a block must know of a row of the table it is pasted into. */
export type PasteRow = {
  name: string;
  unitOfMeasure: string;
  /** A rate typed as two parts: numerator and denominator. */
  hasParts: boolean;
};

export type PasteStatus =
  | "change"
  /** The block is empty where the cell holds a figure: offered, never ticked by itself. */
  | "clear"
  | "same"
  | "error"
  | "locked"
  /** Behind the end of the table, or a name the table does not have. */
  | "outside"
  /** Depends on a question not yet answered. */
  | "waiting";

/** What becomes of one row; `patch` = what would be written into it. */
export type PasteOutcome<P> = {
  status: PasteStatus;
  before: string;
  after: string;
  patch: P | null;
  message?: string;
  /** How the text was understood where it does not say it itself: “1,5 tỷ” đổi từ tỷ sang triệu đồng. */
  converted?: string;
};

export type PasteLine<T, P> = PasteOutcome<P> & {
  /** Line of the block, from 1. */
  line: number;
  target: T | null;
  /** What the block calls the line, for lines without a target. */
  label: string;
};

export type Dash = "blank" | "nothing-arose";

/** What the block says of one row. `dash`: the answer to "-", null while nobody has said. */
export type RowFigures = {
  text: string;
  value: PastedFigure;
  /** Second column of a rate; null where the block has none. */
  denominator: PastedFigure | null;
  /** Columns that the head of the block gives a name of their own, by that name. */
  named: ReadonlyMap<string, PastedFigure>;
  convention: Convention | null;
  dash: Dash | null;
};

export const PASTE_STATUS_LABELS: Record<PasteStatus, { word: string; glyph: string }> = {
  change: { word: "Sẽ đổi", glyph: "→" },
  clear: { word: "Xóa số", glyph: "⌫" },
  same: { word: "Như cũ", glyph: "=" },
  error: { word: "Lỗi", glyph: "✕" },
  locked: { word: "Khóa", glyph: "■" },
  outside: { word: "Ngoài bảng", glyph: "?" },
  waiting: { word: "Chờ trả lời", glyph: "…" },
};
