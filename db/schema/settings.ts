import type { Dialect } from "@/db/dialect";
import type { defineOrganisation } from "./organisation";

/**
 * What the office sets for itself. Dated rules have one row for each day from which a version applies; recording again
 * for the same day moves the earlier row to `superseded_settings`, so that the trail of a rule is never cut.
 */
export function defineSettings(d: Dialect, { communes }: ReturnType<typeof defineOrganisation>) {
  /** One dated version; value is JSON, validated by the reader's schema. */
  const version = () => ({
    communeId: d
      .text("commune_id")
      .notNull()
      .references(() => communes.id),
    key: d.text("key").notNull(),
    effectiveFrom: d.text("effective_from").notNull(),
    value: d.text("value").notNull(),
    /** Counts the recordings for this day; compared before it is replaced. */
    version: d.integer("version").notNull().default(1),
    /** 0 = installed with the program. */
    recordedAt: d.instant("recorded_at").notNull().default(0),
    recordedBy: d.text("recorded_by"),
    reason: d.text("reason"),
  });

  const settings = d.table("settings", version(), (t) => [
    d.primaryKey({ columns: [t.communeId, t.key, t.effectiveFrom] }),
  ]);

  /** Point tables, `key` says of what; a record scored under one names its day and version. */
  const rubrics = d.table("rubrics", version(), (t) => [
    d.primaryKey({ columns: [t.communeId, t.key, t.effectiveFrom] }),
  ]);

  const supersededSettings = d.table(
    "superseded_settings",
    {
      ...version(),
      endedAt: d.instant("ended_at").notNull(),
      endedBy: d.text("ended_by"),
      /** Taken back before its day came; false = recorded again for the same day. */
      withdrawn: d.boolean("withdrawn").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.key, t.effectiveFrom, t.version] })],
  );

  return { settings, rubrics, supersededSettings };
}
