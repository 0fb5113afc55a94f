import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { TASK_STEP_WORDS } from "@/lib/tasks/labels";
import type { TaskThread } from "@/lib/tasks/task";

/** Everything that was said of a conclusion, oldest first; an earlier wording stays where it was. */
export function TaskTrail({ steps }: Pick<TaskThread, "steps">) {
  return (
    <ol className="grid gap-3">
      {steps.map(({ step, text, at, actorName, assigneeName, dueOn }) => (
        <li key={at} className="border-l-2 border-line pl-3">
          <p className="text-sm text-muted">
            <b className="font-semibold">{actorName ?? "Tài khoản đã xóa"}</b> {TASK_STEP_WORDS[step]} lúc{" "}
            {formatInstant(at)}
            {dueOn === null || step === "report" || step === "accept" || step === "withdraw"
              ? ""
              : `, giao ${assigneeName ?? "tài khoản đã xóa"}, hạn ${formatLocalDate(dueOn)}`}
          </p>
          {text === "" ? null : <p className="whitespace-pre-line break-words">{text}</p>}
        </li>
      ))}
    </ol>
  );
}
