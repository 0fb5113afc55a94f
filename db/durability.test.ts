import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_FILE } from "./client";
import { openSqliteConnection } from "./sqlite";
import { isFullRun } from "./testing/env";
import { printCount } from "./testing/print-count";
import { openTestStore, type TestStore } from "./testing/test-store";
import { createSubject, readWritten, Writer } from "./testing/writer";

const ROOT = join(import.meta.dirname, "..");

/** An even number. */
const KILLS = isFullRun() ? 100 : 20;

/** Starts a writer, kills it after some 100 to 190 acknowledged writes, looks into the file, and again. */
async function killOften(place: TestStore, kills: number) {
  const subject = await createSubject(place.store);
  const file = join(place.env.dataDir, DATABASE_FILE);
  const total = { acknowledged: 0, unacknowledged: 0 };
  for (let kill = 1; kill <= kills; kill++) {
    const before = readWritten(file).lastChange;
    const writer = new Writer(place.env, subject, before + 1);
    await writer.until(before + 100 + ((kill * 37) % 90));
    await writer.kill();
    const after = readWritten(file);
    expect(after.integrity).toBe("ok");
    expect(after.lastChange, "an acknowledged write is gone").toBeGreaterThanOrEqual(writer.lastAcknowledged);
    expect(after, "a write is torn").toMatchObject({
      cell: after.lastChange,
      changes: after.lastChange,
      audits: after.lastChange,
    });
    total.acknowledged += writer.lastAcknowledged - before;
    total.unacknowledged += after.lastChange - writer.lastAcknowledged;
  }
  return total;
}

describe("SQLite keeps what it acknowledged", () => {
  let place: TestStore;
  beforeEach(async () => {
    place = await openTestStore("sqlite");
  });
  afterEach(() => place.dispose());

  // Two databases are killed side by side, because starting a process costs more than what it writes.
  it("loses no acknowledged write and tears none over kill -9", async () => {
    const second = await openTestStore("sqlite");
    const results = await Promise.all([killOften(place, KILLS / 2), killOften(second, KILLS / 2)]);
    await second.dispose();
    const sum = (key: "acknowledged" | "unacknowledged") => results.reduce((total, each) => total + each[key], 0);
    printCount(
      `kill -9: kills=${KILLS} acknowledged=${sum("acknowledged")} lost=0 torn=0 committed-unacknowledged=${sum("unacknowledged")}`,
    );
    expect(sum("acknowledged")).toBeGreaterThanOrEqual(KILLS * 100);
  }, 600_000);

  it("runs every connection with the pragmas that the promise rests on", () => {
    const connection = openSqliteConnection(join(place.env.dataDir, DATABASE_FILE));
    const read = (name: string) => connection.pragma(name, { simple: true });
    const inForce = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map(read);
    connection.close();
    expect(inForce).toEqual(["wal", 2, 1, 5000]);
  });

  it("syncs the disk at least once a commit (strace)", async ({ skip }) => {
    const strace = ["/usr/bin/strace", "/usr/local/bin/strace"].find((path) => existsSync(path));
    if (!strace) return skip("strace is not installed");
    const log = join(place.env.dataDir, "strace.log");
    const args = ["-f", "-e", "trace=fsync,fdatasync", "-o", log, process.execPath, "--import", "tsx"];
    const program = join(ROOT, "db/testing/commit-process.ts");
    execFileSync(strace, [...args, program, "50"], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: place.env.dataDir, DATABASE_URL: "" },
    });
    const syncs = readFileSync(log, "utf8").match(/f(data)?sync\(/g)?.length ?? -1;
    printCount(`synchronous=FULL: commits=50 syncs=${syncs}`);
    expect(syncs).toBeGreaterThanOrEqual(50);
  });
});
