import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import type { LocalDate } from "@/lib/periods/local-date";
import { periodWords } from "@/lib/tasks/labels";
import type { TaskThread } from "@/lib/tasks/task";
import { TaskFacts } from "./task-facts";
import { TaskTrail } from "./task-trail";

/** What meetings concluded about the figures of one indicator and what was done; it stays with them. */
export function IndicatorConclusions({ tasks, today }: { tasks: TaskThread[]; today: LocalDate }) {
  if (tasks.length === 0) return null;
  return (
    <Card id="ket-luan" title="Kết luận, nhiệm vụ" subtitle="của các số liệu trong năm">
      <ul className="grid gap-5">
        {tasks.map((task) => (
          <li key={task.id} className="grid gap-2">
            <TaskFacts task={task} today={today} />
            <p>
              <Link className="link" href={`/tasks/${task.id}`}>
                Xem, xử lý
                <span className="sr-only"> kết luận về số {periodWords(task.period)}</span>
              </Link>
            </p>
            {task.steps.length > 1 ? (
              <details>
                <summary className="link w-fit cursor-pointer">Diễn biến</summary>
                <div className="mt-2">
                  <TaskTrail steps={task.steps} />
                </div>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
