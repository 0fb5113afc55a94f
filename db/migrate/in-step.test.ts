import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DrizzleSnapshotJSON,
  type DrizzleSQLiteSnapshotJSON,
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { describe, expect, it } from "vitest";
import * as postgresTables from "@/db/schema/postgres";
import * as sqliteTables from "@/db/schema/sqlite";
import { MIGRATIONS_FOLDER, readMigrations } from "./migration-files";

/** The newest snapshot: what the generated files add up to. */
function snapshotOf(engine: "sqlite" | "postgres"): unknown {
  const last = String(readMigrations(engine).length - 1).padStart(4, "0");
  return JSON.parse(readFileSync(join(MIGRATIONS_FOLDER, engine, `meta/${last}_snapshot.json`), "utf8"));
}

describe("migrations are in step with the schema (else: npm run db:generate)", () => {
  it("on SQLite", async () => {
    const before = snapshotOf("sqlite") as DrizzleSQLiteSnapshotJSON;
    const now = await generateSQLiteDrizzleJson(sqliteTables, before.id);
    expect(await generateSQLiteMigration(before, now)).toEqual([]);
  });

  it("on PostgreSQL", async () => {
    const before = snapshotOf("postgres") as DrizzleSnapshotJSON;
    const now = generateDrizzleJson(postgresTables, before.id);
    expect(await generateMigration(before, now)).toEqual([]);
  });

  it("notices a table that no migration makes (control)", async () => {
    const before = snapshotOf("postgres") as DrizzleSnapshotJSON;
    const { communes: _, ...fewer } = postgresTables;
    expect(await generateMigration(before, generateDrizzleJson(fewer, before.id))).not.toEqual([]);
  });

  it("makes every SQLite table STRICT and the two tables of figures clustered", () => {
    const statements = readMigrations("sqlite").flatMap((migration) => migration.statements);
    const tables = statements.filter((statement) => statement.startsWith("CREATE TABLE"));
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => !/\) STRICT(, WITHOUT ROWID)?;$/.test(table))).toEqual([]);
    const clustered = tables.filter((table) => table.endsWith("WITHOUT ROWID;")).map((table) => table.split("`")[1]);
    expect(clustered).toEqual(["actuals", "approved_actuals"]);
  });
});
