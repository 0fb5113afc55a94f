import { migrate } from "@/db/migrate/migrate";
import { type Migration, parseMigration } from "@/db/migrate/migration-files";

/** A migration long enough to be killed in the middle: `node … migrate-process.ts long`, else the real ones. */
function longMigrations(): Migration[] {
  const tables = Array.from({ length: 300 }, (_, n) => `CREATE TABLE t${n} (id integer PRIMARY KEY, x text)`);
  const rows = `INSERT INTO t0 WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    SELECT i, 'row ' || i FROM n`;
  return [
    parseMigration(1, "first", "CREATE TABLE kept (id integer PRIMARY KEY)"),
    parseMigration(2, "long", [...tables, rows].join("\n--> statement-breakpoint\n")),
  ];
}

process.stdout.write("started\n");
const report = await (process.argv[2] === "long" ? migrate(undefined, longMigrations()) : migrate());
process.stdout.write(`${JSON.stringify(report)}\n`);
