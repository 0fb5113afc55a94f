import { formatLocalDate } from "@/lib/format/dates";
import type { LocalDate } from "@/lib/periods/local-date";
import { personWords, seenWords } from "@/lib/tasks/labels";
import { shownTaskState, type Task } from "@/lib/tasks/task";
import { TaskBadge } from "./task-badge";

/** The conclusion itself, who does it until when, and the figure as it was then. */
export function TaskFacts({ task, today }: { task: Task; today: LocalDate }) {
  const { assignee, dueOn } = task;
  return (
    <div className="grid gap-1">
      <p className="whitespace-pre-line break-words font-semibold">{task.text}</p>
      {assignee === null || dueOn === null ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            Giao {personWords(assignee)}, hạn {formatLocalDate(dueOn)}
          </span>
          <TaskBadge state={shownTaskState(task, today)} />
        </p>
      )}
      <p className="text-sm text-muted">
        Họp ngày {formatLocalDate(task.concludedOn)} · {seenWords(task.seen)}
      </p>
    </div>
  );
}
