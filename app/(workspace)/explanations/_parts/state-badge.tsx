import { Badge } from "@/app/_ui/badge";
import type { ShownState } from "@/lib/explanations/explanation";
import { EXPLANATION_LABELS } from "@/lib/explanations/labels";

export function ExplanationBadge({ state }: { state: ShownState }) {
  return <Badge {...EXPLANATION_LABELS[state]} />;
}
