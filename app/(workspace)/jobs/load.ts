import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { findJob, listJobs } from "@/db/jobs/queries";
import { authorize } from "@/lib/access/grant";

/** One's own long work of the last days; the office and the administrator see everybody's. */
export async function loadJobs() {
  const { actor } = await requireGrant("job:follow-own");
  const jobs = await listJobs(getStore(), actor, Date.now());
  return { jobs, everybodys: authorize(actor, "job:follow-any") !== null };
}

/** One job, for whoever may see it; for everybody else there is no such page. */
export async function loadJob(jobId: string) {
  const { actor } = await requireGrant("job:follow-own");
  return (await findJob(getStore(), actor, jobId, Date.now())) ?? notFound();
}
