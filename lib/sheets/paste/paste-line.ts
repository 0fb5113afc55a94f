import type { EntryIndicator, RawCell } from "../cell-form";

/** A row of the sheet as pasting sees it: what stands in its cell now, and whether it may be written. */
export type PasteTarget = { indicator: EntryIndicator; raw: RawCell; locked: boolean };

export type PastePart = "text" | "numerator" | "denominator";

export type PasteStatus =
  | "change"
  /** The block is empty where the cell holds a figure: offered, never ticked by itself. */
  | "clear"
  | "same"
  | "error"
  | "locked"
  /** Behind the end of the sheet, or a name the sheet does not have. */
  | "outside"
  /** Depends on a question not yet answered. */
  | "waiting";

export type PasteLine = {
  /** Line of the block, from 1. */
  line: number;
  target: PasteTarget | null;
  /** What the block calls the line, for lines without a target. */
  label: string;
  before: string;
  after: string;
  patch: Partial<RawCell> | null;
  status: PasteStatus;
  message?: string;
  /** How the text was understood where it does not say it itself: “1,5 tỷ” đổi từ tỷ sang triệu đồng. */
  converted?: string;
};

export const PASTE_STATUS_LABELS: Record<PasteStatus, { word: string; glyph: string }> = {
  change: { word: "Sẽ đổi", glyph: "→" },
  clear: { word: "Xóa số", glyph: "⌫" },
  same: { word: "Như cũ", glyph: "=" },
  error: { word: "Lỗi", glyph: "✕" },
  locked: { word: "Khóa", glyph: "■" },
  outside: { word: "Ngoài phiếu", glyph: "?" },
  waiting: { word: "Chờ trả lời", glyph: "…" },
};
