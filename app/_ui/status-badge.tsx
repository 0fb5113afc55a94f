import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";

/** Verdict of an indicator: glyph and word in the tone of the status; "(ước)" where it rests on ước figures. */
export function StatusBadge({ status, estimated = false }: { status: AssessmentStatus; estimated?: boolean }) {
  const { word, tone, glyph } = ASSESSMENT_LABELS[status];
  return (
    <span className={`badge tone-${tone}`}>
      <span aria-hidden>{glyph}</span>
      {word}
      {estimated ? <span className="font-normal">(ước)</span> : null}
    </span>
  );
}
