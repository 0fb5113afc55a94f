// npm run db:generate: SQL for both engines from the one schema definition.
// Migrations that an office may have applied are never touched; the one after them is made anew until it is released too.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, stop } from "./preflight.mjs";

/** Tables stored in the order of their key, so that one year of one commune is one short range (design §7). */
const CLUSTERED = ["actuals", "approved_actuals"];

/** Tables of which nothing is ever changed or taken away; the database itself refuses it (db/audit/append-only.test.ts). */
const APPEND_ONLY = [
  "plan_values",
  "superseded_assignments",
  "superseded_rates",
  "actual_changes",
  "sheet_events",
  "explanation_steps",
  "task_steps",
  "meeting_steps",
  "report_steps",
  "issued_reports",
  "issued_files",
  "audit_entries",
  "audit_seals",
  "audit_checks",
];

/** `changed` = the rows of one statement; a table's year is 0 where its rows have none. */
const COUNT_IN_POSTGRES = [
  ["count_change", "0", "changed", "GROUP BY commune_id"],
  ["count_change_of_year", "year", "changed", "GROUP BY commune_id, year ORDER BY commune_id, year"],
  ["count_change_of_row", "NEW.year", "(SELECT NEW.commune_id) AS one", ""],
].map(
  ([name, year, rows, grouped]) =>
    `CREATE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) SELECT commune_id, TG_TABLE_NAME, ${year}, 1 FROM ${rows} WHERE true ${grouped} ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = data_versions.version + 1; RETURN NULL; END $$;`,
);

const REFUSE_IN_POSTGRES = `CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;`;

/** Tables of which every write is counted in `data_versions`, so that a kept answer can be known to hold (db/data-versions). */
const COUNTED = {
  withYear: ["approved_actuals", "sheets", "plan_values", "published_rates", "periods", "period_deadlines"],
  withoutYear: [
    "indicators",
    "indicator_versions",
    "indicator_retirements",
    "indicator_groups",
    "indicator_assignments",
    "org_units",
    "org_unit_successions",
    "plan_documents",
    "settings",
    "accounts",
    "account_roles",
    "account_scopes",
  ],
};
/** Typing figures opens and touches a sheet; only another state shows in a year. */
const COUNTED_COLUMN = { sheets: "state" };

/** How many migrations are released: raise it when a version is given out, and name what comes next. */
const RELEASED = 2;
const NEXT = "reports";

/** The first release had none: the second brought them for all the tables it found. */
const FIRST_WITH_TRIGGERS = "0001_";

for (const engine of ["sqlite", "postgres"]) generate(engine);

function generate(engine) {
  const folder = join(ROOT, "db/migrations", engine);
  const before = mkdtempSync(join(tmpdir(), "so-chi-tieu-migrations-"));
  cpSync(folder, before, { recursive: true });
  dropUnreleased(folder);
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules/drizzle-kit/bin.cjs"),
      "generate",
      "--config",
      `db/drizzle.${engine}.config.ts`,
      "--name",
      NEXT,
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (run.status !== 0) {
    rmSync(folder, { recursive: true });
    cpSync(before, folder, { recursive: true });
    stop(`${run.stdout}\n${run.stderr}`);
  }
  const made = sqlFiles(folder).slice(RELEASED);
  if (engine === "sqlite") {
    const released = releasedColumns(folder);
    for (const file of made) finishTables(join(folder, file), released);
  }
  for (const file of made) addTriggers(join(folder, file), engine, file.startsWith(FIRST_WITH_TRIGGERS));
  // The same SQL as before: keep the old files, whose ids and dates would only make noise.
  const same = textOf(before) === textOf(folder);
  if (same) {
    rmSync(folder, { recursive: true });
    cpSync(before, folder, { recursive: true });
  }
  rmSync(before, { recursive: true });
  console.log(`${engine}: ${same ? "unchanged" : sqlFiles(folder).join(", ")}`);
}

/** Back to what is released: drizzle-kit adds to that what the schema has more. */
function dropUnreleased(folder) {
  for (const file of sqlFiles(folder).slice(RELEASED)) rmSync(join(folder, file));
  for (const file of readdirSync(join(folder, "meta"))) {
    if (/^\d+_snapshot/.test(file) && Number.parseInt(file, 10) >= RELEASED) rmSync(join(folder, "meta", file));
  }
  const journal = join(folder, "meta/_journal.json");
  if (!existsSync(journal)) return;
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, RELEASED) }, null, 2));
}

function sqlFiles(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();
}

function textOf(folder) {
  return sqlFiles(folder)
    .map((file) => `${file}\n${readFileSync(join(folder, file), "utf8")}`)
    .join("\n");
}

/** The columns of each table as it was released last. */
function releasedColumns(folder) {
  const name = `${String(RELEASED - 1).padStart(4, "0")}_snapshot.json`;
  const { tables } = JSON.parse(readFileSync(join(folder, "meta", name), "utf8"));
  return new Map(Object.values(tables).map((table) => [table.name, Object.keys(table.columns)]));
}

/**
 * What drizzle cannot say: STRICT (an integer column refuses 1.5 and text, as PostgreSQL does) for every table, WITHOUT
 * ROWID for the clustered ones. A rebuild of a table (`__new_…`) needs both too, and copies a column that is new from the
 * old table, which has none: the copy names the released ones alone.
 */
function finishTables(path, released) {
  const text = readFileSync(path, "utf8");
  const copied = text.replaceAll(
    /(INSERT INTO `__new_(\w+)`)\(.+?\) SELECT .+? FROM `\2`;/g,
    (statement, insert, name) => {
      const columns = (released.get(name) ?? [])
        .map((column) => `"${column}"`)
        .filter((each) => statement.includes(each));
      return `${insert}(${columns.join(", ")}) SELECT ${columns.join(", ")} FROM \`${name}\`;`;
    },
  );
  const finished = copied.replaceAll(/(CREATE TABLE `(\w+)` \(\n(?:\t.*\n)+\));/g, (_, table, name) =>
    CLUSTERED.includes(name.replace(/^__new_/, "")) ? `${table} STRICT, WITHOUT ROWID;` : `${table} STRICT;`,
  );
  if (finished !== text) writeFileSync(path, finished);
}

/**
 * The refusal of changes, which drizzle cannot say either. Tables of the first release get it here; one that is made or
 * rebuilt later (a rebuild drops its triggers) gets it where that happens.
 */
function addTriggers(path, engine, isFirst) {
  const text = readFileSync(path, "utf8");
  const made = (name) => new RegExp(`(CREATE TABLE|RENAME TO) [\`"]${name}[\`"]`).test(text);
  const tables = APPEND_ONLY.filter((name) => isFirst || made(name));
  const counted = [...COUNTED.withYear, ...COUNTED.withoutYear].filter((name) => isFirst || made(name));
  const statements =
    engine === "sqlite"
      ? [...tables.flatMap(sqliteTriggers), ...counted.flatMap(sqliteCounters)]
      : [...tables.map(postgresTrigger), ...counted.flatMap(postgresCounters)];
  if (engine === "postgres" && isFirst) statements.unshift(REFUSE_IN_POSTGRES, ...COUNT_IN_POSTGRES);
  if (statements.length > 0) writeFileSync(path, [text.trimEnd(), ...statements].join("--> statement-breakpoint\n"));
}

function sqliteTriggers(table) {
  return ["UPDATE", "DELETE"].map(
    (event) =>
      `CREATE TRIGGER \`${table}_no_${event.toLowerCase()}\` BEFORE ${event} ON \`${table}\` BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`,
  );
}

function postgresTrigger(table) {
  return `CREATE TRIGGER "${table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();`;
}

function sqliteCounters(table) {
  const year = (row) => (COUNTED.withYear.includes(table) ? `${row}.year` : "0");
  return [
    ["INSERT", "NEW"],
    ["UPDATE", "NEW"],
    ["DELETE", "OLD"],
  ].map(([event, row]) => {
    const column = event === "UPDATE" ? COUNTED_COLUMN[table] : undefined;
    const when = column ? ` OF ${column} ON \`${table}\` WHEN OLD.${column} <> NEW.${column}` : ` ON \`${table}\``;
    return `CREATE TRIGGER \`${table}_counted_${event.toLowerCase()}\` AFTER ${event}${when} BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (${row}.commune_id, '${table}', ${year(row)}, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;`;
  });
}

function postgresCounters(table) {
  const counter = COUNTED.withYear.includes(table) ? "count_change_of_year" : "count_change";
  return ["INSERT", "UPDATE", "DELETE"].map((event) => {
    const name = `"${table}_counted_${event.toLowerCase()}"`;
    const column = event === "UPDATE" ? COUNTED_COLUMN[table] : undefined;
    if (column) {
      return `CREATE TRIGGER ${name} AFTER UPDATE ON "${table}" FOR EACH ROW WHEN (OLD.${column} IS DISTINCT FROM NEW.${column}) EXECUTE FUNCTION "count_change_of_row"();`;
    }
    const rows = event === "DELETE" ? "OLD" : "NEW";
    return `CREATE TRIGGER ${name} AFTER ${event} ON "${table}" REFERENCING ${rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "${counter}"();`;
  });
}
