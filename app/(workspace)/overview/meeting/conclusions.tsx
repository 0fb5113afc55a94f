import { Link } from "@/app/_ui/link";
import { formatLocalDate } from "@/lib/format/dates";
import type { LocalDate } from "@/lib/periods/local-date";
import { seenWords } from "@/lib/tasks/labels";
import { shownTaskState, type Task } from "@/lib/tasks/task";
import { TaskBadge } from "../../tasks/_parts/task-badge";
import type { MeetingModel } from "./load";

/** What was concluded about the indicator: at this meeting, and the last time with what has come of it. */
export function Conclusions({ now, earlier, today }: NonNullable<MeetingModel["conclusions"]>) {
  const lists = [
    { title: "Kết luận lần trước", tasks: earlier },
    { title: "Kết luận hôm nay", tasks: now },
  ];
  return lists.map(({ title, tasks }) =>
    tasks.length === 0 ? null : (
      <section key={title} aria-label={title} className="meeting-conclusions">
        <h2>{title}</h2>
        <ul className="grid gap-3">
          {tasks.map((task) => (
            <li key={task.id}>
              <Conclusion task={task} today={today} isOld={tasks === earlier} />
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}

function Conclusion({ task, today, isOld }: { task: Task; today: LocalDate; isOld: boolean }) {
  const { assignee, dueOn } = task;
  return (
    <>
      <p className="font-semibold">
        <Link href={`/tasks/${task.id}`} className="whitespace-pre-line break-words">
          {task.text}
        </Link>
      </p>
      {assignee === null || dueOn === null ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            Nhiệm vụ: {assignee.name}, hạn {formatLocalDate(dueOn)}
          </span>
          <TaskBadge state={shownTaskState(task, today)} />
        </p>
      )}
      {isOld ? (
        <p className="meeting-quiet">
          Ngày {formatLocalDate(task.concludedOn)}, {seenWords(task.seen)}
        </p>
      ) : null}
    </>
  );
}
