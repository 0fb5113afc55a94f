import { and, desc, eq } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { type Actor, authorize } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import { isUnderWay, type JobFile, type JobView } from "@/lib/jobs/job";
import { JOB_INTERRUPTED } from "@/lib/jobs/labels";
import { isJob, type StoredResult, stateAt } from "./job-row";
import { liveJob } from "./running-jobs";

/** On the list; older ones go after a week anyway. */
const LIST_LENGTH = 50;

/** Who started it, the office and the administrator. */
export function maySeeJob(actor: Actor, { accountId }: { accountId: string }): boolean {
  return accountId === actor.accountId || authorize(actor, "job:follow-any") !== null;
}

/** What it made needs the right it was started with. */
function mayUseResult(actor: Actor, { permission, unitId }: { permission: string; unitId: string | null }): boolean {
  return authorize(actor, permission as Permission, unitId === null ? {} : { unitId }) !== null;
}

/** One job, or null when there is none that this person may see. */
export async function findJob(c: Connection, actor: Actor, jobId: string, now: number): Promise<JobView | null> {
  const [row] = await selectJobs(c).where(isJob(c, { communeId: actor.communeId, id: jobId }));
  return row && maySeeJob(actor, row.job) ? viewOf(row, actor, now) : null;
}

/** Newest first: one's own, for the office and the administrator everybody's. */
export async function listJobs(c: Connection, actor: Actor, now: number): Promise<JobView[]> {
  const { jobs: j } = c.t;
  const inCommune = eq(j.communeId, actor.communeId);
  const all = authorize(actor, "job:follow-any") !== null;
  const rows = await selectJobs(c)
    .where(all ? inCommune : and(inCommune, eq(j.accountId, actor.accountId)))
    .orderBy(desc(j.createdAt), desc(j.id))
    .limit(LIST_LENGTH);
  return rows.map((row) => viewOf(row, actor, now));
}

/** The file of a finished job for whoever may see the job and has the right it was started with; else null. */
export async function findJobFile(c: Connection, actor: Actor, jobId: string, now: number): Promise<JobFile | null> {
  return (await findJob(c, actor, jobId, now))?.file ?? null;
}

function selectJobs(c: Connection) {
  const { jobs: j, accounts: a } = c.t;
  return c.db
    .select({ job: j, startedBy: a.displayName })
    .from(j)
    .leftJoin(a, and(eq(a.communeId, j.communeId), eq(a.id, j.accountId)));
}

type Row = { job: Connection["t"]["jobs"]["$inferSelect"]; startedBy: string | null };

function viewOf({ job, startedBy }: Row, actor: Actor, now: number): JobView {
  const state = stateAt(job, now);
  const underWay = isUnderWay(state);
  // This process knows its own jobs better than the last row it wrote.
  const live = underWay ? liveJob(job.id)?.progress : undefined;
  const result: StoredResult = job.result === null ? {} : JSON.parse(job.result);
  const mayUse = mayUseResult(actor, job);
  return {
    ...{ id: job.id, kind: job.kind, title: job.title, state, startedBy: startedBy ?? "Chương trình" },
    ...{ done: job.done, total: job.total, note: job.note, ...live },
    ...{ createdAt: job.createdAt, endedAt: job.endedAt },
    cancellable: underWay && job.cancellable && job.cancelRequestedAt === null,
    cancelRequested: job.cancelRequestedAt !== null,
    summary: state === "interrupted" ? JOB_INTERRUPTED : (result.summary ?? null),
    link: mayUse ? (result.link ?? null) : null,
    file: mayUse && state === "done" ? (result.file ?? null) : null,
  };
}
