import type { Dialect } from "@/db/dialect";

/** Nhật ký: what was done, the chain of seals over it, and what came of checking the chain. All append-only. */
export function defineTrail(d: Dialect) {
  /** Every write, with what was there before. */
  const auditEntries = d.table(
    "audit_entries",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      at: d.instant("at").notNull(),
      actorId: d.text("actor_id"),
      action: d.text("action").notNull(),
      entity: d.text("entity").notNull(),
      entityId: d.text("entity_id").notNull(),
      before: d.text("before"),
      after: d.text("after"),
      /** HMAC of the content, made with it (db/audit/chain.ts); null = from before there was a chain. */
      mac: d.text("mac"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("audit_entries_at").on(t.communeId, t.at, t.id),
      d.index("audit_entries_entity").on(t.communeId, t.entity, t.entityId),
    ],
  );

  /** One link of a commune's chain for each entry: sequence 1, 2, 3 …, each made from the one before it. */
  const auditSeals = d.table(
    "audit_seals",
    {
      communeId: d.text("commune_id").notNull(),
      sequence: d.integer("sequence").notNull(),
      entryId: d.text("entry_id").notNull(),
      sealedAt: d.instant("sealed_at").notNull(),
      /** Which key made the hash; says nothing about the key itself. */
      keyId: d.text("key_id").notNull(),
      hash: d.text("hash").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.sequence] }),
      d.uniqueIndex("audit_seals_entry").on(t.communeId, t.entryId),
    ],
  );

  /** "Kiểm tra nhật ký": who checked when, and what was found. */
  const auditChecks = d.table(
    "audit_checks",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      at: d.instant("at").notNull(),
      /** null = checked by the command on the server. */
      actorId: d.text("actor_id"),
      whole: d.boolean("whole").notNull(),
      entries: d.integer("entries").notNull(),
      /** JSON of an AuditReport (lib/audit/report.ts). */
      report: d.text("report").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.id] }), d.index("audit_checks_at").on(t.communeId, t.at)],
  );

  return { auditEntries, auditSeals, auditChecks };
}
