import { SHEET_STATE_LABELS, type SheetTone } from "@/lib/sheets/labels";
import type { SheetState } from "@/lib/sheets/sheet-state";

const TONE: Record<SheetTone, string> = {
  neutral: "tone-neutral",
  active: "tone-on-course",
  waiting: "tone-behind",
  attention: "tone-at-risk",
  done: "tone-reached",
};

export function SheetStateBadge({ state }: { state: SheetState }) {
  const { word, tone, glyph } = SHEET_STATE_LABELS[state];
  return (
    <span className={`badge ${TONE[tone]}`}>
      <span aria-hidden>{glyph}</span>
      {word}
    </span>
  );
}
