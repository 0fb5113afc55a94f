import { and, eq, inArray, lt } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { storageEnv } from "@/db/env";
import type { Store } from "@/db/store";
import { JOB_KEEP_MS, JOB_SILENCE_MS } from "@/lib/jobs/job";
import { dropJobFile, dropJobFilesBefore } from "./job-files";
import { isUnderWayRow } from "./job-row";
import { liveJob } from "./running-jobs";

/**
 * Jobs whose process is gone become "interrupted", with a row in the trail; what is older than a week goes, with its
 * file. May run in several processes at once.
 */
export async function sweepJobs(store: Store, communeId: string, now: number, env = storageEnv()): Promise<void> {
  const old = await store.inTransaction(async (tx) => {
    const { jobs: j } = tx.t;
    const silent = await tx.db
      .select({ id: j.id, kind: j.kind, title: j.title, state: j.state })
      .from(j)
      .where(and(eq(j.communeId, communeId), isUnderWayRow(tx), lt(j.heartbeatAt, now - JOB_SILENCE_MS)));
    for (const { id, kind, title, state } of silent) {
      // A computer that slept: its own jobs go on.
      if (liveJob(id)) continue;
      const isSilent = and(eq(j.communeId, communeId), eq(j.id, id));
      await tx.db.update(j).set({ state: "interrupted", endedAt: now }).where(isSilent);
      const about = { jobKind: kind, jobTitle: title };
      await recordAudit(tx, {
        ...{ communeId, actorId: null, action: "job:interrupted", entity: "job", entityId: id },
        before: { ...about, state: `job-${state}` },
        after: { ...about, state: "job-interrupted" },
      });
    }
    const ended = inArray(j.state, ["done", "failed", "cancelled", "interrupted"]);
    return tx.db
      .delete(j)
      .where(and(eq(j.communeId, communeId), ended, lt(j.createdAt, now - JOB_KEEP_MS)))
      .returning({ id: j.id });
  });
  for (const { id } of old) await dropJobFile(env.dataDir, id);
  await dropJobFilesBefore(env.dataDir, now - JOB_KEEP_MS);
}
