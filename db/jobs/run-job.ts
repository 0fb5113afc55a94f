import { recordAudit } from "@/db/audit/record";
import type { StorageEnv } from "@/db/env";
import type { Store } from "@/db/store";
import type { Grant } from "@/lib/access/grant";
import type { JobResult, JobState } from "@/lib/jobs/job";
import { JOB_CANCELLED, JOB_FAILED } from "@/lib/jobs/labels";
import { dropJobFile } from "./job-files";
import { isJob, type StoredResult } from "./job-row";
import { type Job, JobCancelled, JobRefused, type LiveJob } from "./live-job";

type End = { state: Extract<JobState, "done" | "failed" | "cancelled">; result: StoredResult };

const END_TRIES = 3;
const TRY_AGAIN_MS = 1000;

/** The whole life of a job after its answer was given; never rejects. */
export async function runJob(
  job: LiveJob,
  work: (job: Job) => Promise<JobResult>,
  { store, grant, env }: { store: Store; grant: Grant; env: StorageEnv },
): Promise<void> {
  const end = await doWork(store, job, work);
  await job.stop();
  try {
    if (end.state !== "done") await dropJobFile(env.dataDir, job.id);
    await tryAgain(() => writeEnd(store, grant, job, end));
  } catch (error) {
    // The row falls silent and is told as interrupted.
    logJobError(job.id, error);
  }
}

async function doWork(store: Store, job: LiveJob, work: (job: Job) => Promise<JobResult>): Promise<End> {
  try {
    await begin(store, job);
    job.stopIfCancelled();
    const result = await work(job);
    return { state: "done", result: job.file === null ? result : { ...result, file: job.file } };
  } catch (error) {
    if (error instanceof JobCancelled) return { state: "cancelled", result: { summary: JOB_CANCELLED } };
    if (error instanceof JobRefused) return { state: "failed", result: { summary: error.sentence } };
    logJobError(job.id, error);
    return { state: "failed", result: { summary: JOB_FAILED } };
  }
}

async function begin(store: Store, job: LiveJob): Promise<void> {
  const now = Date.now();
  const [row] = await store.inTransaction((tx) =>
    tx.db
      .update(tx.t.jobs)
      .set({ state: "running", startedAt: now, heartbeatAt: now })
      .where(isJob(tx, job.key))
      .returning({ cancelRequestedAt: tx.t.jobs.cancelRequestedAt }),
  );
  if (row?.cancelRequestedAt) job.cancelRequested = true;
}

/** Also over "interrupted": a computer that slept was only silent, and what is true wins. */
async function writeEnd(store: Store, grant: Grant, job: LiveJob, { state, result }: End): Promise<void> {
  const now = Date.now();
  await store.inTransaction(async (tx) => {
    const [before] = await tx.db.select().from(tx.t.jobs).where(isJob(tx, job.key));
    if (!before) return;
    const counted = state === "done" && job.progress.total > 0 ? job.progress.total : job.progress.done;
    await tx.db
      .update(tx.t.jobs)
      .set({ ...job.progress, done: counted, state, result: JSON.stringify(result), endedAt: now, heartbeatAt: now })
      .where(isJob(tx, job.key));
    const about = { jobKind: before.kind, jobTitle: before.title };
    await recordAudit(tx, {
      communeId: job.key.communeId,
      actorId: grant.actor.accountId,
      action: grant.permission,
      entity: "job",
      entityId: job.id,
      before: { ...about, state: `job-${before.state}` },
      after: { ...about, state: `job-${state}` },
    });
  });
}

/** A disk that is full for a moment must not turn finished work into an interrupted one. */
async function tryAgain(write: () => Promise<void>): Promise<void> {
  for (let left = END_TRIES - 1; ; left--) {
    try {
      return await write();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}

function logJobError(id: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the server's log; what the screen says is in Vietnamese and shorter
  console.error(`Việc ${id} không thành công:`, error);
}
