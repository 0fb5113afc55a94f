import type { Dialect } from "@/db/dialect";

/**
 * How often each table below was written, by commune and, where its rows have one, by year. Triggers count
 * (bin/generate-migrations.mjs), in the transaction of the change itself: no command can forget to, and none pays for a
 * summary. Whoever kept an answer asks here whether it still holds (db/data-versions).
 */
export function defineDataVersions(d: Dialect) {
  const dataVersions = d.table(
    "data_versions",
    {
      communeId: d.text("commune_id").notNull(),
      tableName: d.text("table_name").notNull(),
      /** 0 = the rows of this table have no year. */
      year: d.integer("year").notNull(),
      version: d.integer("version").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.tableName, t.year] })],
  );
  return { dataVersions };
}
