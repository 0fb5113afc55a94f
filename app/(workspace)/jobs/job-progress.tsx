"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice, type NoticeTone } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { useHydrated } from "@/app/_ui/use-hydrated";
import { isUnderWay, type JobState, type JobView } from "@/lib/jobs/job";
import { jobPercent, jobStateWord, progressWords } from "@/lib/jobs/labels";
import { cancelJobAction } from "./actions";
import { JobBar } from "./job-bar";
import { useJob } from "./use-job";

/** How a long work stands, live; what came of it; the button that stops it. Any screen may show it. */
export function JobProgress({ job: initial }: { job: JobView }) {
  const { job, isLost } = useJob(initial);
  const underWay = isUnderWay(job.state);
  return (
    <div className="grid gap-3">
      {/* Only the words of the state are announced, not every step. */}
      <p role="status" className="font-semibold">
        {jobStateWord(job)}
      </p>
      {underWay ? <Going job={job} /> : <Ended job={job} />}
      {isLost ? (
        <Notice tone="warning" title="Chưa liên lạc được với máy chủ">
          Trang sẽ tự hỏi lại. Việc vẫn tiếp tục nếu máy chủ đang chạy.
        </Notice>
      ) : null}
    </div>
  );
}

function Going({ job }: { job: JobView }) {
  const hydrated = useHydrated();
  return (
    <>
      <JobBar percent={jobPercent(job)} title={job.title} />
      <p className="tabular-nums">
        {[progressWords(job), job.note].filter((words) => words !== "").join(" · ") || "Đang chuẩn bị…"}
      </p>
      <p className="text-sm text-muted">
        Đồng chí có thể rời trang này hoặc làm việc khác; máy chủ vẫn làm tiếp.
        {hydrated ? null : (
          <>
            {" "}
            <Link className="link" href={`/jobs/${job.id}`}>
              Xem lại tiến độ
            </Link>
          </>
        )}
      </p>
      {job.cancellable ? <CancelForm job={job} /> : null}
    </>
  );
}

function CancelForm({ job }: { job: JobView }) {
  const [state, action] = useActionState(cancelJobAction, IDLE);
  return (
    <form action={action}>
      {state.status === "refused" ? <ErrorSummary state={state} /> : null}
      <input type="hidden" name="jobId" value={job.id} />
      <SubmitButton variant="danger" pendingText="Đang yêu cầu dừng…">
        Dừng việc này
      </SubmitButton>
    </form>
  );
}

const TONES: Partial<Record<JobState, NoticeTone>> = { done: "success", failed: "error", interrupted: "warning" };

function Ended({ job }: { job: JobView }) {
  return (
    <>
      {job.summary === null ? null : (
        <Notice tone={TONES[job.state] ?? "info"}>
          <p>{job.summary}</p>
        </Notice>
      )}
      {job.file === null && job.link === null ? null : (
        <p className="flex flex-wrap gap-2">
          {/* A plain link: the answer is a file, not a page. */}
          {job.file === null ? null : (
            <a className="btn btn-primary" href={`/api/jobs/${job.id}/file`} download>
              Tải tệp {job.file.name}
            </a>
          )}
          {job.link === null ? null : (
            <LinkButton variant={job.file === null ? "primary" : "secondary"} href={job.link.href}>
              {job.link.text}
            </LinkButton>
          )}
        </p>
      )}
    </>
  );
}
