import { Badge } from "@/app/_ui/badge";
import { TASK_LABELS } from "@/lib/tasks/labels";
import type { ShownTaskState } from "@/lib/tasks/task";

export function TaskBadge({ state }: { state: ShownTaskState }) {
  return <Badge {...TASK_LABELS[state]} />;
}
