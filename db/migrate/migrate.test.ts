import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { DATABASE_FILE } from "@/db/client";
import type { StorageEnv } from "@/db/env";
import { startProgram, untilEnd } from "@/db/testing/child-process";
import { isFullRun } from "@/db/testing/env";
import { printCount } from "@/db/testing/print-count";
import { ENGINES, openEmptyPlace } from "@/db/testing/test-store";
import { type MigrationReport, migrate } from "./migrate";
import { parseMigration, readMigrations } from "./migration-files";

const BREAK = "\n--> statement-breakpoint\n";

const parents = parseMigration(
  1,
  "parents",
  [
    "CREATE TABLE parents (id integer PRIMARY KEY, name text)",
    "CREATE TABLE children (id integer PRIMARY KEY, parent_id integer NOT NULL REFERENCES parents (id) ON DELETE CASCADE)",
    "INSERT INTO parents VALUES (1, 'a'), (2, 'b')",
    "INSERT INTO children VALUES (1, 1), (2, 1), (3, 2)",
  ].join(BREAK),
);

/** What drizzle-kit generates when a column of a parent table changes. */
const rebuild = [
  "PRAGMA foreign_keys=OFF",
  "CREATE TABLE __new_parents (id integer PRIMARY KEY, name text NOT NULL)",
  "INSERT INTO __new_parents SELECT id, name FROM parents",
  "DROP TABLE parents",
  "ALTER TABLE __new_parents RENAME TO parents",
  "PRAGMA foreign_keys=ON",
];
const rebuildParents = parseMigration(2, "rebuild", rebuild.join(BREAK));

/** One statement on the database as it is, past our own modules. */
async function query(env: StorageEnv, text: string): Promise<Record<string, unknown>[]> {
  if (env.databaseUrl) {
    const client = new Client({ connectionString: env.databaseUrl });
    await client.connect();
    return client
      .query(text)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  }
  const db = new Database(join(env.dataDir, DATABASE_FILE));
  try {
    const statement = db.prepare(text);
    if (statement.reader) return statement.all() as Record<string, unknown>[];
    statement.run();
    return [];
  } finally {
    db.close();
  }
}

const countOf = async (env: StorageEnv, table: string) =>
  Number((await query(env, `SELECT count(*) AS rows FROM ${table}`))[0]?.rows);

describe.each(ENGINES)("migrate (%s)", (engine) => {
  let place: Awaited<ReturnType<typeof openEmptyPlace>>;
  beforeEach(async ({ skip }) => {
    if (engine === "postgres" && inject("postgresBase") === null) skip("no PostgreSQL");
    place = await openEmptyPlace(engine);
  });
  afterEach(() => place.dispose());

  it("brings an empty database to head, and a second call does nothing", async () => {
    const head = readMigrations(engine).length;
    expect(await migrate(place.env)).toMatchObject({ from: 0, to: head, snapshot: null });
    expect(await migrate(place.env)).toMatchObject({ from: head, to: head, applied: [] });
    expect(await countOf(place.env, "actuals")).toBe(0);
  });

  it("lets one of two starts migrate while the other waits", async () => {
    const starts = [1, 2, 3].map(() => untilEnd(startProgram("db/testing/migrate-process.ts", place.env)));
    const ends = await Promise.all(starts);
    expect(ends.map(({ code, stderr }) => `${code}${stderr}`)).toEqual(["0", "0", "0"]);
    const reports = ends.map(({ stdout }) => JSON.parse(stdout.split("\n")[1] ?? "") as MigrationReport);
    expect(reports.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
  });

  it("leaves everything as it was when a statement fails", async () => {
    await migrate(place.env, [parents]);
    const failing = parseMigration(
      2,
      "failing",
      ["CREATE TABLE extra (id integer)", "INSERT INTO nowhere VALUES (1)"].join(BREAK),
    );
    await expect(migrate(place.env, [parents, failing])).rejects.toThrow();
    expect(await countOf(place.env, "children")).toBe(3);
    expect(await countOf(place.env, "schema_migrations")).toBe(1);
    await expect(query(place.env, "SELECT * FROM extra")).rejects.toThrow();
  });

  it("refuses to lose rows unless the file says so", async () => {
    await migrate(place.env, [parents]);
    const careless = parseMigration(2, "careless", "DELETE FROM children WHERE id = 3");
    await expect(migrate(place.env, [parents, careless])).rejects.toMatchObject({ problem: "rows-lost" });
    expect(await countOf(place.env, "children")).toBe(3);
    const declared = parseMigration(2, "declared", "-- may-lose-rows: children\nDELETE FROM children WHERE id = 3");
    expect(await migrate(place.env, [parents, declared])).toMatchObject({ applied: ["declared"] });
    expect(await countOf(place.env, "children")).toBe(2);
  });

  it("refuses a database of a newer program, a changed history, and tables that are not its own", async () => {
    const next = parseMigration(2, "next", "CREATE TABLE extra (id integer)");
    await migrate(place.env, [parents, next]);
    await expect(migrate(place.env, [parents])).rejects.toMatchObject({ problem: "newer" });
    const changed = parseMigration(2, "next", "CREATE TABLE extra (id integer, more integer)");
    await expect(migrate(place.env, [parents, changed])).rejects.toMatchObject({ problem: "foreign" });
    await query(place.env, "DROP TABLE schema_migrations");
    await expect(migrate(place.env, [parents, next])).rejects.toMatchObject({ problem: "foreign" });
  });
});

describe("migrate on SQLite", () => {
  let place: Awaited<ReturnType<typeof openEmptyPlace>>;
  beforeEach(async () => {
    place = await openEmptyPlace("sqlite");
  });
  afterEach(() => place.dispose());

  it("keeps the children of a rebuilt parent table, and a copy of what was there before", async () => {
    await migrate(place.env, [parents]);
    const report = await migrate(place.env, [parents, rebuildParents]);
    expect(await countOf(place.env, "children")).toBe(3);
    expect(await countOf(place.env, "parents")).toBe(2);
    const snapshot = new Database(report.snapshot ?? "", { readonly: true });
    const rows = snapshot.prepare("SELECT sql FROM sqlite_master WHERE name = 'parents'").all() as { sql: string }[];
    snapshot.close();
    expect(rows[0]?.sql).not.toContain("NOT NULL");
  });

  it("would lose them if foreign keys were switched off inside the transaction only (control)", async () => {
    await migrate(place.env, [parents]);
    const db = new Database(join(place.env.dataDir, DATABASE_FILE));
    db.pragma("foreign_keys = ON");
    db.exec(`BEGIN; ${rebuild.join("; ")}; COMMIT;`);
    db.close();
    expect(await countOf(place.env, "children")).toBe(0);
  });

  it("refuses rows left without their parent", async () => {
    await migrate(place.env, [parents]);
    const orphan = parseMigration(2, "orphan", "INSERT INTO children VALUES (4, 99)");
    await expect(migrate(place.env, [parents, orphan])).rejects.toMatchObject({ problem: "broken-keys" });
    expect(await countOf(place.env, "children")).toBe(3);
  });

  it("is whole or not begun after kill -9 at a random instant", async () => {
    const kills = isFullRun() ? 30 : 6;
    let wholes = 0;
    for (let kill = 0; kill < kills; kill++) {
      const own = await openEmptyPlace("sqlite");
      const child = startProgram("db/testing/migrate-process.ts", own.env, ["long"]);
      const ended = untilEnd(child);
      await new Promise((resolve) => child.stdout?.once("data", resolve));
      await new Promise((resolve) => setTimeout(resolve, (120 * kill) / kills));
      child.kill("SIGKILL");
      await ended;
      const file = join(own.env.dataDir, DATABASE_FILE);
      const tables = existsSync(file)
        ? await query(own.env, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        : [];
      expect([0, 302]).toContain(tables.length);
      if (tables.length > 0) wholes++;
      const again = await untilEnd(startProgram("db/testing/migrate-process.ts", own.env, ["long"]));
      expect(again).toMatchObject({ code: 0 });
      expect(await countOf(own.env, "t0")).toBe(20_000);
      await own.dispose();
    }
    printCount(`migration kills=${kills} whole=${wholes} not-begun=${kills - wholes}`);
    expect(wholes).toBeLessThan(kills);
  }, 600_000);
});
