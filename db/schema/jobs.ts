import type { Dialect } from "@/db/dialect";
import { JOB_KINDS, JOB_STATES } from "@/lib/jobs/job";
import { oneOf } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Long work that the server goes on with after it has answered. */
export function defineJobs(d: Dialect, { communes }: ReturnType<typeof defineOrganisation>) {
  const jobs = d.table(
    "jobs",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      id: d.text("id").notNull(),
      accountId: d.text("account_id").notNull(),
      /** The right, and for a right over a unit the unit, that its result needs. */
      permission: d.text("permission").notNull(),
      unitId: d.text("unit_id"),
      kind: d.text("kind", { enum: JOB_KINDS }).notNull(),
      title: d.text("title").notNull(),
      state: d.text("state", { enum: JOB_STATES }).notNull(),
      /** In the job's own counting unit; total 0 = not known. */
      done: d.integer("done").notNull(),
      total: d.integer("total").notNull(),
      note: d.text("note").notNull(),
      /** JSON: what it came to, the file it made. */
      result: d.text("result"),
      cancellable: d.boolean("cancellable").notNull(),
      createdAt: d.instant("created_at").notNull(),
      startedAt: d.instant("started_at"),
      heartbeatAt: d.instant("heartbeat_at").notNull(),
      endedAt: d.instant("ended_at"),
      cancelRequestedAt: d.instant("cancel_requested_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("jobs_created").on(t.communeId, t.createdAt),
      d.check("jobs_state", oneOf(t.state, JOB_STATES)),
    ],
  );
  return { jobs };
}
