import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import { Badge } from "./badge";

/** Verdict of an indicator in the tone of the status; "(ước)" where it rests on ước figures. */
export function StatusBadge({ status, estimated = false }: { status: AssessmentStatus; estimated?: boolean }) {
  return <Badge {...ASSESSMENT_LABELS[status]}>{estimated ? <span className="font-normal">(ước)</span> : null}</Badge>;
}
