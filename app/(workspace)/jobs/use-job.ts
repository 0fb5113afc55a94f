"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isUnderWay, type JobView } from "@/lib/jobs/job";

const ASK_AGAIN_MS = 1000;
/** After this many answers that did not come the person is told. */
const FAILURES_TOLD = 3;

/**
 * The job as it stands now, asked for again each second while it is under way; the page is read anew when it ends.
 * `isLost`: the server has not answered for some seconds; it goes on asking.
 */
export function useJob(initial: JobView): { job: JobView; isLost: boolean } {
  const [asked, setAsked] = useState<JobView | null>(null);
  const [failures, setFailures] = useState(0);
  const router = useRouter();
  const job = asked !== null && isUnderWay(initial.state) ? asked : initial;
  const { id } = initial;
  const isGoingOn = isUnderWay(job.state);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setInterval(async () => {
      const answer = await fetch(`/api/jobs/${id}`, { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return setFailures((count) => count + 1);
      const found: JobView = await answer.json();
      setFailures(0);
      setAsked(found);
      if (!isUnderWay(found.state)) router.refresh();
    }, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [id, isGoingOn, router]);
  return { job, isLost: failures >= FAILURES_TOLD };
}
