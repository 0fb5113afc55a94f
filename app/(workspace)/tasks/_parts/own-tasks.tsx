import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { formatLocalDate } from "@/lib/format/dates";
import type { LocalDate } from "@/lib/periods/local-date";
import { periodWords } from "@/lib/tasks/labels";
import { shownTaskState } from "@/lib/tasks/task";
import type { OwnTask } from "../own-tasks.load";
import { ReportForm } from "./report-form";
import { TaskBadge } from "./task-badge";

/** On somebody's first screen: what was given to them, reported right here. */
export function OwnTasks({ tasks, today }: { tasks: OwnTask[]; today: LocalDate }) {
  if (tasks.length === 0) return null;
  return (
    <Card id="nhiem-vu" title="Nhiệm vụ của tôi" className="no-print mb-4 border-l-4 !border-l-actual">
      <ul className="grid gap-4">
        {tasks.map((task) => (
          <li key={task.id} className="max-w-3xl">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link className="link font-semibold" href={`/tasks/${task.id}`}>
                {task.text}
              </Link>
              <TaskBadge state={shownTaskState(task, today)} />
            </p>
            <p className="mb-1 text-sm text-muted">
              {task.indicator.name}, {periodWords(task.period)}
              {task.dueOn === null ? "" : ` · hạn ${formatLocalDate(task.dueOn)}`}
            </p>
            <ReportForm id={task.id} version={task.version} state={task.state} operationId={task.operationId} folded />
          </li>
        ))}
      </ul>
    </Card>
  );
}
