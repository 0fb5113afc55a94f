import { and, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/store";
import { JOB_SILENCE_MS, type JobFile, type JobResult, type JobState } from "@/lib/jobs/job";

export type JobKey = { communeId: string; id: string };

export function isJob({ t: { jobs: j } }: Connection, { communeId, id }: JobKey) {
  return and(eq(j.communeId, communeId), eq(j.id, id));
}

export function isUnderWayRow({ t: { jobs: j } }: Connection) {
  return inArray(j.state, ["waiting", "running"]);
}

/** What is kept of an end: of a failure the sentence only. */
export type StoredResult = Partial<JobResult> & { file?: JobFile };

type Signs = { state: JobState; heartbeatAt: number };

/** A row that says it runs and has been silent for long belongs to a process that is gone. */
export function stateAt({ state, heartbeatAt }: Signs, now: number): JobState {
  const silent = now - heartbeatAt > JOB_SILENCE_MS;
  return silent && (state === "waiting" || state === "running") ? "interrupted" : state;
}
