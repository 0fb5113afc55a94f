import { rmSync } from "node:fs";
import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordAudit } from "./audit/record";
import { DATABASE_FILE } from "./client";
import { newId } from "./ids";
import { migrate } from "./migrate/migrate";
import { parseMigration, readMigrations } from "./migrate/migration-files";
import { recordCells } from "./sheets/record-cells";
import { readCells } from "./sheets/sheet-cells";
import { createScene, REF } from "./sheets/testing/sheet-scene";
import { openSqliteConnection, openSqliteStore } from "./sqlite";
import { isStorageFull } from "./storage-full";
import type { Store } from "./store";
import { grantFor } from "./testing/factories";
import { printCount } from "./testing/print-count";
import { canMountDisks, createDisk, fillDisk, freeDisk, unmountDisk } from "./testing/small-disk";
import { describeStorage, openTestStore } from "./testing/test-store";

const MEGABYTE = 1024 * 1024;

describe.skipIf(!canMountDisks())("a full disk (needs the right to mount one)", () => {
  let dataDir: string;
  let store: Store;
  const file = () => join(dataDir, DATABASE_FILE);
  beforeEach(async () => {
    const disk = createDisk(24 * MEGABYTE);
    if (disk === null) throw new Error("not mounted");
    dataDir = disk;
    const base = await openTestStore("sqlite");
    await base.store.close();
    await cp(join(base.env.dataDir, DATABASE_FILE), file());
    rmSync(base.env.dataDir, { recursive: true });
    store = openSqliteStore(file());
  });
  afterEach(async () => {
    await store.close();
    unmountDisk(dataDir);
  });

  const integrity = () => {
    const db = openSqliteConnection(file());
    const answer = db.pragma("integrity_check", { simple: true });
    db.close();
    return answer;
  };
  const failure = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

  it("refuses the save, keeps every acknowledged one, and saves again once there is room, without a restart", async () => {
    const scene = await createScene(store);
    const key = { communeId: scene.communeId, unitId: scene.unitId, ...REF };
    const read = async () => (await readCells(store, key, [scene.tax])).get(scene.tax);
    const save = (version: number) => {
      const value = { kind: "value" as const, value: (version + 1) * 1000 };
      const cells = [{ indicatorId: scene.tax, version, value, certainty: "final" as const }];
      const input = { ...REF, operationId: newId(), onBehalf: null, cells };
      return recordCells(store, grantFor(scene.reporter.actor, "sheet:enter", scene.unitId), input);
    };
    expect(await save(0)).toMatchObject({ ok: true });
    fillDisk(dataDir);
    let acknowledged = 1;
    let error: unknown = null;
    while (error === null && acknowledged < 2000) {
      error = await failure(save(acknowledged));
      if (error === null) acknowledged++;
    }
    expect(isStorageFull(error), String(error)).toBe(true);
    expect(isStorageFull(await failure(save(acknowledged)))).toBe(true);
    expect(await read()).toMatchObject({ version: acknowledged, value: acknowledged * 1000 });
    expect(integrity()).toBe("ok");
    freeDisk(dataDir);
    expect(await save(acknowledged)).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ version: acknowledged + 1 });
    printCount(`disk full: saves acknowledged=${acknowledged} present=${acknowledged}, next one saved once freed`);
  });

  it("keeps nothing of a batch that found no room in the middle, and all of it once freed", async () => {
    const rows = 3000;
    const batch = () =>
      store.inTransaction(async (tx) => {
        for (let n = 0; n < rows; n++) {
          const entry = { communeId: "c", actorId: null, action: "test", entity: "batch", entityId: String(n) };
          await recordAudit(tx, { ...entry, after: { text: "x".repeat(2000) } });
        }
      });
    const { auditEntries: t } = store.t;
    const kept = async () =>
      Number((await store.db.select({ n: sql<number>`count(*)` }).from(t).where(eq(t.entity, "batch")))[0]?.n);
    fillDisk(dataDir);
    expect(isStorageFull(await failure(batch()))).toBe(true);
    expect(await kept()).toBe(0);
    expect(integrity()).toBe("ok");
    freeDisk(dataDir);
    await batch();
    expect(await kept()).toBe(rows);
  });

  it.each([
    ["for the copy that comes first", 0],
    ["in the middle of the migration", 2 * MEGABYTE],
  ])("leaves the old schema whole when a migration finds no room %s", async (_, room) => {
    const known = readMigrations("sqlite");
    const many = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 9000)";
    const statements = ["CREATE TABLE large (id integer PRIMARY KEY, x text)"];
    const insert = `INSERT INTO large ${many} SELECT i, printf('%.1000c', 'x') FROM n`;
    const large = parseMigration(
      known.length + 1,
      "large",
      [...statements, insert].join("\n--> statement-breakpoint\n"),
    );
    const env = { dataDir, databaseUrl: null };
    const reserve = join(dataDir, "ballast-room");
    if (room > 0) await cp(file(), reserve);
    fillDisk(dataDir);
    if (room > 0) rmSync(reserve);
    expect(isStorageFull(await failure(migrate(env, [...known, large])))).toBe(true);
    expect(await migrate(env, known)).toMatchObject({ from: known.length, applied: [] });
    expect(integrity()).toBe("ok");
    if (room === 0) expect(await readdir(join(dataDir, "backups"))).toEqual([]);
    freeDisk(dataDir);
    expect(await migrate(env, [...known, large])).toMatchObject({ applied: ["large"] });
  });
});

describeStorage("a database that says it has no room", (store, engine) => {
  it("is recognised through the driver and drizzle, and other faults are not", async () => {
    const fail = (statement: string) =>
      store()
        .inTransaction(async (tx) => {
          const db = tx.db as unknown as { execute(text: string): Promise<unknown> };
          await (engine === "postgres" ? db.execute(statement) : tx.db.run(statement));
        })
        .catch((error: unknown) => error);
    expect(isStorageFull(await fail("SELECT nothing FROM nowhere"))).toBe(false);
    if (engine !== "postgres") return;
    expect(isStorageFull(await fail("DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$"))).toBe(
      true,
    );
  });
});
