import { readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readMigrations } from "@/db/migrate/migration-files";
import { createCommune } from "@/db/testing/factories";
import { printCount } from "@/db/testing/print-count";
import { createSubject, Writer } from "@/db/testing/writer";
import { readWrittenPostgres } from "@/db/testing/written-postgres";
import { backup } from "../backup";
import { backupFolder, lastBackupAt, listBackups } from "../backup-files";
import { digestDatabase } from "./digest-database";
import { withDatabase } from "./libpq";
import { connectTo } from "./read-server";
import { restorePostgres } from "./restore-postgres";
import { scratchName } from "./scratch-database";
import { ownTools } from "./testing/own-tools";
import { describeWithTools, inEmptyPlace, query } from "./testing/postgres-place";

afterEach(() => {
  vi.unstubAllEnvs();
});

describeWithTools("a backup of PostgreSQL", (place) => {
  const url = () => place().env.databaseUrl ?? "";
  const folder = () => backupFolder(place().env.dataDir);
  const take = async (databaseUrl = url(), now = new Date()) => {
    const result = await backup({ ...place().env, databaseUrl }, now);
    if (!result.ok) throw new Error(`${result.reason}: ${result.error}`);
    return result;
  };
  const digestLive = async () => {
    const client = await connectTo(url());
    await client.query("BEGIN");
    const digests = await digestDatabase(client);
    await client.end();
    return Object.fromEntries([...digests].map(([name, { sha256 }]) => [name, sha256]));
  };
  /** Of this folder: another test file may be at work on the same server. */
  const scratches = () => query(url(), `SELECT datname FROM pg_database WHERE datname = '${scratchName(folder())}'`);

  it("was restored and compared, is private and known to the list, and leaves nothing on the server", async () => {
    await createCommune(place().store, { name: "xã Đức An" });
    // What a killed backup left under the same name is replaced.
    await query(url(), `CREATE DATABASE "${scratchName(folder())}"`);
    await query(withDatabase(url(), scratchName(folder())), "CREATE TABLE communes (x text)");
    const { path, manifest } = await take(url(), new Date("2026-11-22T17:30:00Z"));
    expect(path).toMatch(/so-chi-tieu-2026-11-23-003000\.dump$/);
    expect(manifest).toMatchObject({
      check: "restored",
      tool: expect.stringMatching(/^pg_dump \d+\.\d+$/),
      schemaVersion: readMigrations("postgres").length,
      tables: { communes: 1, org_units: 1 },
      digests: await digestLive(),
    });
    expect(readFileSync(path).subarray(0, 5).toString("latin1")).toBe("PGDMP");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await listBackups(place().env.dataDir)).toEqual([manifest]);
    const takenAt = Date.parse("2026-11-22T17:30:00.000Z");
    expect(await lastBackupAt(place().env, takenAt + 1000)).toBe(takenAt);
    expect((await readdir(folder())).filter((name) => name.startsWith(".unfinished"))).toEqual([]);
    expect(await scratches()).toEqual([]);
  });

  it("by a role that may create no database is read to its end; its password is on no command line", async () => {
    const { id } = await createCommune(place().store);
    const [password, role] = ["p@ss/ %mật", `reader_${id.replace(/\W/g, "").toLowerCase()}`];
    const grant = `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`;
    await query(url(), `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`, grant);
    const log = join(place().env.dataDir, "arguments");
    const noted = `echo "$@" >> ${log}\nexec "$REAL" "$@"`;
    vi.stubEnv("PG_BIN_DIR", await ownTools(join(place().env.dataDir, "bin"), { dump: noted, restore: noted }));
    const asReader = new URL(url());
    asReader.username = role;
    asReader.password = encodeURIComponent(password);
    const { manifest } = await take(asReader.href);
    await query(url(), `DROP OWNED BY ${role}`, `DROP ROLE ${role}`);
    const notRestored = "the role may not create a scratch database";
    expect(manifest).toMatchObject({
      check: "read",
      notRestored,
      tables: { communes: 1 },
      digests: await digestLive(),
    });
    const seen = readFileSync(log, "utf8");
    expect(seen).toContain(`--dbname=postgres://${role}@`);
    for (const word of [password, encodeURIComponent(password), "p@ss", "p%40ss"]) expect(seen).not.toContain(word);
  });

  const saying = (version: string) => `if [ "$1" = --version ]; then ${version}; exit; fi\n`;
  const own = saying('"$REAL" --version');
  // Tools that are newer than the server prove by reading.
  const newer = saying("echo 'pg_dump (PostgreSQL) 99.1'");
  it.each([
    ["loses rows and is restored", "--exclude-table-data=schema_migrations", own],
    ["loses rows that others need and cannot be restored", "--exclude-table-data=communes", own],
    ["loses a table and is read", "--exclude-table=notifications", newer],
  ])("is refused, and leaves nothing, when the dump %s", async (_, option, version) => {
    await createCommune(place().store);
    const scripts = { dump: `${version}exec "$REAL" ${option} "$@"`, restore: `${version}exec "$REAL" "$@"` };
    vi.stubEnv("PG_BIN_DIR", await ownTools(join(place().env.dataDir, "bin"), scripts));
    expect(await backup(place().env)).toMatchObject({ ok: false, reason: "damaged" });
    expect((await readdir(folder())).filter((name) => !/^\.(lock|last-try\.json)$/.test(name))).toEqual([]);
    expect(await scratches()).toEqual([]);
  });

  it("taken during writes is a whole prefix of what was acknowledged", async () => {
    const subject = await createSubject(place().store);
    // At most 20 writes a second.
    const writer = new Writer(place().env, subject, 1, 50);
    await writer.until(5);
    const begunAt = performance.now();
    const first = writer.lastAcknowledged;
    const snapshots: string[] = [];
    for (let n = 0; n < 3; n++) {
      const before = writer.lastAcknowledged;
      const { path, manifest } = await take();
      const after = writer.lastAcknowledged;
      await inEmptyPlace(async (target, dataDir) => {
        expect(await restorePostgres(path, target, dataDir)).toMatchObject({ ok: true });
        const inCopy = await readWrittenPostgres(target);
        snapshots.push(`${before}≤${inCopy.lastChange}≤${after + 1}`);
        expect(inCopy).toMatchObject({ changes: inCopy.lastChange, audits: inCopy.lastChange });
        expect(inCopy.cell).toBe(inCopy.lastChange);
        expect(inCopy.lastChange).toBeGreaterThanOrEqual(before);
        expect(inCopy.lastChange).toBeLessThanOrEqual(after + 1);
        expect(manifest.tables.actual_changes).toBe(inCopy.lastChange);
      });
    }
    await writer.kill();
    const seconds = (performance.now() - begunAt) / 1000;
    const rate = Math.round((writer.lastAcknowledged - first) / seconds);
    printCount(`PostgreSQL backups during ${rate} writes a second for ${seconds.toFixed(1)} s: ${snapshots.join(" ")}`);
    expect(writer.lastAcknowledged).toBeGreaterThan(15);
  });
});
