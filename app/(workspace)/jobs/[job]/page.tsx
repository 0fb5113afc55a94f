import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { JOB_KIND_LABELS, jobTimes } from "@/lib/jobs/labels";
import { JobProgress } from "../job-progress";
import { loadJob } from "../load";

export const metadata: Metadata = { title: "Tiến độ công việc" };

export default async function JobPage({ params }: { params: Promise<{ job: string }> }) {
  const job = await loadJob((await params).job);
  return (
    <>
      <p className="mb-2 text-sm">
        <Link className="link" href="/jobs">
          Các việc chạy lâu
        </Link>
      </p>
      <PageHeader title={job.title} subtitle={jobTimes(job)} />
      <Card title={JOB_KIND_LABELS[job.kind]} className="max-w-3xl">
        <JobProgress key={job.id} job={job} />
      </Card>
    </>
  );
}
