import type { ShownState } from "@/lib/explanations/explanation";
import { EXPLANATION_LABELS } from "@/lib/explanations/labels";

export function ExplanationBadge({ state }: { state: ShownState }) {
  const { word, tone, glyph } = EXPLANATION_LABELS[state];
  return (
    <span className={`badge tone-${tone}`}>
      <span aria-hidden>{glyph}</span>
      {word}
    </span>
  );
}
