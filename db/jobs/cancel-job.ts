import { recordAudit } from "@/db/audit/record";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import { isUnderWay } from "@/lib/jobs/job";
import type { CancelRefusal } from "@/lib/jobs/labels";
import { isJob, stateAt } from "./job-row";
import { maySeeJob } from "./queries";
import { liveJob } from "./running-jobs";

export type CancelAnswer = { ok: true } | { ok: false; reason: CancelRefusal };

/** Asks a job to stop at its next safe point; asking twice changes nothing. */
export async function cancelJob(
  store: Store,
  grant: Grant<"job:follow-own">,
  { jobId }: { jobId: string },
): Promise<CancelAnswer> {
  assertGrant(grant, "job:follow-own");
  const { actor } = grant;
  const key = { communeId: actor.communeId, id: jobId };
  const now = Date.now();
  const answer = await store.inTransaction(async (tx): Promise<CancelAnswer> => {
    const [job] = await tx.db.select().from(tx.t.jobs).where(isJob(tx, key));
    if (!job || !maySeeJob(actor, job)) return { ok: false, reason: "no-job" };
    if (!isUnderWay(stateAt(job, now))) return { ok: false, reason: "already-ended" };
    if (!job.cancellable) return { ok: false, reason: "not-cancellable" };
    if (job.cancelRequestedAt !== null) return { ok: true };
    await tx.db.update(tx.t.jobs).set({ cancelRequestedAt: now }).where(isJob(tx, key));
    const about = { jobKind: job.kind, jobTitle: job.title };
    await recordAudit(tx, {
      communeId: actor.communeId,
      actorId: actor.accountId,
      action: grant.permission,
      entity: "job",
      entityId: jobId,
      before: { ...about, state: `job-${job.state}` },
      after: { ...about, state: "job-stop-requested" },
    });
    return { ok: true };
  });
  const live = liveJob(jobId);
  if (answer.ok && live?.key.communeId === actor.communeId) live.cancelRequested = true;
  return answer;
}
