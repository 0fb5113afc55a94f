import { CELL_STATUS_LABELS, type CellStatus } from "@/lib/sheets/entry/cell-status";

const TONES = {
  muted: "text-muted",
  error: "text-error",
  actual: "text-actual",
  reached: "text-reached",
  behind: "text-behind",
  "at-risk": "text-at-risk",
} as const;

/** The state of a cell: glyph and word, never colour alone. */
export function EntryStatus({ status }: { status: CellStatus }) {
  const { glyph, word, tone } = CELL_STATUS_LABELS[status];
  return (
    <span className={`entry-mark ${TONES[tone]}`}>
      <span aria-hidden>{glyph} </span>
      {word}
    </span>
  );
}
