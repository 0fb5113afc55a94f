import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatInstant } from "@/lib/format/dates";
import { isUnderWay, type JobView } from "@/lib/jobs/job";
import { JOB_KIND_LABELS, JOB_STATE_LABELS, jobStateWord, progressWords } from "@/lib/jobs/labels";

/** Newest first; each leads to its own page. */
export function JobsTable({ jobs }: { jobs: JobView[] }) {
  return (
    <ScrollRegion label="Các việc chạy lâu">
      <table className="data-table">
        <caption className="sr-only">Các việc chạy lâu, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Việc</th>
            <th scope="col">Loại</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Người bắt đầu</th>
            <th scope="col">Bắt đầu</th>
            <th scope="col">Kết thúc</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <tr key={job.id}>
              <th scope="row">
                <Link className="link" href={`/jobs/${job.id}`}>
                  {job.title}
                </Link>
              </th>
              <td className="whitespace-nowrap">{JOB_KIND_LABELS[job.kind]}</td>
              <td>
                <span className={`badge ${JOB_STATE_LABELS[job.state].tone}`}>{jobStateWord(job)}</span>
              </td>
              <td>{isUnderWay(job.state) ? progressWords(job) : job.summary}</td>
              <td className="whitespace-nowrap">{job.startedBy}</td>
              <td className="whitespace-nowrap">{formatInstant(job.createdAt)}</td>
              <td className="whitespace-nowrap">{job.endedAt === null ? null : formatInstant(job.endedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
