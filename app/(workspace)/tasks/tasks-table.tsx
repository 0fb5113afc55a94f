import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import { periodWords, personWords } from "@/lib/tasks/labels";
import { TaskBadge } from "./_parts/task-badge";
import type { TasksModel } from "./load";

/** One line a conclusion, what is still to be done first, by its day. */
export function TasksTable({ rows }: Pick<TasksModel, "rows">) {
  return (
    <div className="card overflow-hidden p-0!">
      <ScrollRegion label="Danh sách nhiệm vụ">
        <table className="data-table data-table-stack md:min-w-[46rem]">
          <caption className="sr-only">Danh sách nhiệm vụ</caption>
          <thead>
            <tr>
              <th scope="col">Kết luận</th>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Giao cho</th>
              <th scope="col">Thời hạn</th>
              <th scope="col">Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="max-w-md">
                  <Link className="link line-clamp-3 font-medium" href={`/tasks/${row.id}`}>
                    {row.text}
                  </Link>
                  <span className="sub">Họp ngày {formatLocalDate(row.concludedOn)}</span>
                </th>
                <td data-label="Chỉ tiêu">
                  {row.indicator.name}
                  <span className="sub">{periodWords(row.period)}</span>
                </td>
                {row.assignee === null || row.dueOn === null ? (
                  // On a phone a label without words says nothing.
                  <td colSpan={2} className="max-md:hidden" />
                ) : (
                  <>
                    <td data-label="Giao cho">{personWords(row.assignee)}</td>
                    <td data-label="Thời hạn" className="whitespace-nowrap">
                      {formatLocalDate(row.dueOn)}
                    </td>
                  </>
                )}
                <td data-label="Tình trạng">
                  <TaskBadge state={row.shown} />
                  {row.mine ? <span className="sub font-semibold">chờ đồng chí</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
