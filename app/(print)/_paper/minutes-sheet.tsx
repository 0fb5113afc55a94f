import "./fonts";
import "./paper.css";
import "./sheet-form.css";
import "./minutes-sheet.css";
import { formatShortPartyDate } from "@/lib/format/dates";
import { upperFirst } from "@/lib/format/first-letter";
import { periodWords, personWords, seenWords } from "@/lib/tasks/labels";
import type { Task } from "@/lib/tasks/task";
import { FormLetterhead, type PaperIssuer } from "./form-letterhead";

type Props = { day: string; conclusions: Task[]; issuer: PaperIssuer };

/** "Kết luận cuộc họp": what was typed that day, in order; runs over as many pages as it needs. */
export function MinutesSheet({ day, conclusions, issuer }: Props) {
  return (
    <article className="sheet-form minutes" lang="vi">
      <FormLetterhead issuer={issuer} title="KẾT LUẬN CUỘC HỌP">
        <p>{upperFirst(day)}</p>
      </FormLetterhead>
      {conclusions.length === 0 ? <p>Chưa ghi kết luận nào trong ngày này.</p> : null}
      <ol className="minutes-list">
        {conclusions.map((task) => (
          <li key={task.id}>
            <p className="sheet-form-strong">
              {task.indicator.name}, {periodWords(task.period)}
            </p>
            <p className="minutes-seen">
              {upperFirst(seenWords(task.seen))} ({task.seen.view}).
            </p>
            <p className="minutes-text">{task.text}</p>
            {task.assignee === null || task.dueOn === null ? null : (
              <p>
                Giao <span className="sheet-form-strong">{personWords(task.assignee)}</span> thực hiện, thời hạn{" "}
                {formatShortPartyDate(task.dueOn)}.
              </p>
            )}
          </li>
        ))}
      </ol>
      <div className="minutes-signatures">
        <p>NGƯỜI GHI</p>
        <p>CHỦ TRÌ</p>
      </div>
    </article>
  );
}
