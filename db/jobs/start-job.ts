import { recordAudit } from "@/db/audit/record";
import { type StorageEnv, storageEnv } from "@/db/env";
import { newId } from "@/db/ids";
import { oncePerOperation } from "@/db/operations";
import type { Store } from "@/db/store";
import { assertGrant, type Grant } from "@/lib/access/grant";
import type { JobKind, JobResult } from "@/lib/jobs/job";
import { type Job, LiveJob } from "./live-job";
import { runJob } from "./run-job";
import { enqueueJob } from "./running-jobs";

export type StartJobInput = {
  kind: JobKind;
  /** What a person reads, e.g. "Nhập kế hoạch năm 2027 từ Excel". */
  title: string;
  operationId: string;
  /** Its work calls `stopIfCancelled` where stopping leaves nothing half done. */
  cancellable: boolean;
  /** In the job's own counting unit; 0 = not known yet. */
  total: number;
};

export type JobWork = (job: Job) => Promise<JobResult>;

/** `settled` resolves, and never rejects, when the job's end is written; null for a repeated click. */
export type StartedJob = { ok: true; jobId: string; settled: Promise<void> | null };

/**
 * Answers as soon as the job stands in the database; `work` runs in this process afterwards. A repeated operation id
 * gives the same job and starts nothing. A job is no transaction: its work makes its own, and its last write and the
 * end of the job are two writes. Whoever may see the result must hold the permission of `grant`.
 */
export async function startJob(
  store: Store,
  grant: Grant,
  input: StartJobInput,
  work: JobWork,
  env: StorageEnv = storageEnv(),
): Promise<StartedJob> {
  assertGrant(grant, grant.permission);
  const { communeId, accountId } = grant.actor;
  let isFirst = false;
  const jobId = await store.inTransaction((tx) =>
    oncePerOperation(tx, grant, input.operationId, async () => {
      isFirst = true;
      const id = newId();
      const now = Date.now();
      await tx.db.insert(tx.t.jobs).values({
        ...{ communeId, id, accountId, permission: grant.permission, unitId: grant.target.unitId ?? null },
        ...{ kind: input.kind, title: input.title, cancellable: input.cancellable, total: input.total },
        ...{ state: "waiting", done: 0, note: "", createdAt: now, heartbeatAt: now },
      });
      const after = { jobKind: input.kind, jobTitle: input.title, state: "job-requested" };
      const trail = { communeId, actorId: accountId, action: grant.permission, entity: "job", entityId: id };
      await recordAudit(tx, { ...trail, after });
      return id;
    }),
  );
  if (!isFirst) return { ok: true, jobId, settled: null };
  const live = new LiveJob(store, env, { communeId, id: jobId }, input.total);
  return { ok: true, jobId, settled: enqueueJob(live, () => runJob(live, work, { store, grant, env })) };
}
