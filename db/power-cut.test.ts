import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_FILE } from "./client";
import { randomFrom } from "./seed/demo/random";
import { openSqliteConnection } from "./sqlite";
import { type DiskEvent, parseDiskLog, STRACE_ARGS } from "./testing/disk-log";
import { isFullRun } from "./testing/env";
import { printCount } from "./testing/print-count";
import { SimulatedDisk } from "./testing/simulated-disk";
import { openTestStore } from "./testing/test-store";

const ROOT = join(import.meta.dirname, "..");
/** Long enough for one checkpoint of the log into the database (after 1,000 pages). */
const COMMITS = isFullRun() ? 1500 : 320;
const CUTS = isFullRun() ? 400 : 100;
const SEED = "power cut 1";
const strace = ["/usr/bin/strace", "/usr/local/bin/strace"].find((path) => existsSync(path));

type Result = { lost: number; lossyCuts: number; checked: number; torn: number; unsound: number };

describe.skipIf(!strace)("the power goes (needs strace)", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-power-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Everything the real store wrote and synced during the commits, in order, and what the disk held before. */
  async function record(mode: "FULL" | "NORMAL") {
    const place = await openTestStore("sqlite");
    await place.store.close();
    const { dataDir } = place.env;
    const before = new Map([[join(dataDir, DATABASE_FILE), readFileSync(join(dataDir, DATABASE_FILE))]]);
    const log = join(folder, "strace.log");
    const program = join(ROOT, "db/testing/power-cut-process.ts");
    const args = [...STRACE_ARGS, "-o", log, process.execPath, "--import", "tsx", program, String(COMMITS), mode];
    spawnSync(strace ?? "", args, { cwd: ROOT, env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" } });
    const events = parseDiskLog(readFileSync(log, "latin1"), dataDir).filter(
      (event) => event.kind === "acknowledged" || !event.file.endsWith("-shm"),
    );
    await place.dispose();
    return { before, events };
  }

  /** What is left of a cut, as the program itself would open it. */
  function reopen(files: ReadonlyMap<string, Buffer>, acknowledged: number, result: Result): void {
    const place = join(folder, "after");
    mkdirSync(place);
    for (const [file, content] of files) writeFileSync(join(place, basename(file)), content);
    const db = openSqliteConnection(join(place, DATABASE_FILE));
    const read = (text: string) => db.prepare(text).pluck().get() as number;
    if (db.pragma("integrity_check", { simple: true }) !== "ok") result.unsound++;
    const of = "FROM audit_entries WHERE entity = 'power'";
    const last = read(`SELECT coalesce(max(CAST(entity_id AS integer)), 0) ${of}`);
    if (read(`SELECT count(*) ${of}`) !== last * 2) result.torn++;
    const lost = Math.max(0, acknowledged - last);
    result.lost += lost;
    result.lossyCuts += lost > 0 ? 1 : 0;
    result.checked += acknowledged;
    db.close();
    rmSync(place, { recursive: true });
  }

  /** Half of the cuts keep nothing that was not synced, half a random part of it, torn at 512 bytes. */
  function cut(before: ReadonlyMap<string, Buffer>, events: readonly DiskEvent[], cuts: number): Result {
    const random = randomFrom(SEED);
    const result: Result = { lost: 0, lossyCuts: 0, checked: 0, torn: 0, unsound: 0 };
    const points = Array.from({ length: cuts }, () => random.between(0, events.length)).sort((a, b) => a - b);
    const disk = new SimulatedDisk(before);
    let done = 0;
    let acknowledged = 0;
    for (const [index, point] of points.entries()) {
      for (const event of events.slice(done, point)) {
        disk.apply(event);
        if (event.kind === "acknowledged") acknowledged = event.n;
      }
      done = point;
      reopen(disk.afterCut(index % 2 === 0 ? () => false : () => random.chance(50)), acknowledged, result);
    }
    return result;
  }

  const count = (events: readonly DiskEvent[], kind: DiskEvent["kind"]) =>
    events.filter((event) => event.kind === kind).length;

  it("loses nothing acknowledged and tears nothing, wherever it goes", async () => {
    const { before, events } = await record("FULL");
    const result = cut(before, events, CUTS);
    const syncs = count(events, "sync");
    printCount(
      `power cut, FULL: commits=${COMMITS} syncs=${syncs} cuts=${CUTS} checked=${result.checked} lost=${result.lost} seed=“${SEED}”`,
    );
    expect(count(events, "acknowledged")).toBe(COMMITS);
    expect(events.some((event) => event.kind === "write" && event.file.endsWith(DATABASE_FILE))).toBe(true);
    expect(syncs).toBeGreaterThanOrEqual(COMMITS);
    expect(result.checked).toBeGreaterThan(COMMITS * CUTS * 0.3);
    expect(result).toMatchObject({ lost: 0, torn: 0, unsound: 0 });
  }, 300_000);

  it("would lose with synchronous=NORMAL (control)", async () => {
    const { before, events } = await record("NORMAL");
    const cuts = CUTS / 5;
    const result = cut(before, events, cuts);
    const syncs = count(events, "sync");
    printCount(
      `power cut, NORMAL (control): commits=${COMMITS} syncs=${syncs} cuts=${cuts} lost=${result.lost} at ${result.lossyCuts} cuts`,
    );
    expect(syncs).toBeLessThan(COMMITS / 10);
    expect(result.lossyCuts).toBeGreaterThan(cuts / 2);
    expect(result).toMatchObject({ torn: 0, unsound: 0 });
  }, 300_000);
});
