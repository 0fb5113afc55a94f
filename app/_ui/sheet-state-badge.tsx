import { SHEET_STATE_LABELS, type SheetTone } from "@/lib/sheets/labels";
import type { SheetState } from "@/lib/sheets/sheet-state";
import { Badge } from "./badge";

const TONE: Record<SheetTone, string> = {
  neutral: "neutral",
  active: "on-course",
  waiting: "behind",
  attention: "at-risk",
  done: "reached",
};

export function SheetStateBadge({ state }: { state: SheetState }) {
  const { word, tone, glyph } = SHEET_STATE_LABELS[state];
  return <Badge word={word} glyph={glyph} tone={TONE[tone]} />;
}
