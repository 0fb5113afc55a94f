import { rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import Database from "better-sqlite3";
import { CHROMIUM_ARGS, chromiumPath } from "../env";
import { measureBatch } from "./batch";
import { measureBoard } from "./board";
import { measureBrowser } from "./browser";
import { measureStart } from "./cold-start";
import { copyDatabase, databaseOf, makeData } from "./data";
import { measureEntry } from "./entry";
import type { Plan } from "./load";
import { cookieOf, startOwn } from "./own-server";
import { measurePapers } from "./papers";
import { finish, warnWhenBusy } from "./print";
import { startBareNext, startNode } from "./references";
import { measureScreens } from "./screens";
import { measureReads, measureSaves } from "./throughput";

/**
 * Measures the built program at commune size beside a bare Next page and plain Node, in one run, interleaved, medians
 * of three. Prints limits and values and appends them to test-results/bench.jsonl; asserts nothing and needs no network.
 * `npm run bench`, `npm run bench -- <part> …`, `--quick` for a short one on a busy machine.
 */
const PARTS = ["screens", "reads", "saves", "batch", "browser", "start", "entry", "papers", "board"] as const;
const asked = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const unknown = asked.filter((each) => !PARTS.some((part) => part === each));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(", ")}; there are ${PARTS.join(", ")}`);
  process.exit(2);
}
const quick = process.argv.includes("--quick");
const wants = (...parts: (typeof PARTS)[number][]) => asked.length === 0 || parts.some((part) => asked.includes(part));
const plan: Plan = quick
  ? { rounds: 1, seconds: 2, connections: [10] }
  : { rounds: 3, seconds: 4, connections: [10, 50] };
const rounds = quick ? 1 : 3;

warnWhenBusy();
const { dataDir, values, seconds } = await makeData();
const copy = copyDatabase(dataDir);
console.log(`data set: ${values} values, made in ${seconds.toFixed(1)} s`);
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: CHROMIUM_ARGS,
});
try {
  if (wants("batch")) await measureBatch(copy, quick ? 20 : 120);
  if (wants("board")) await measureBoard(quick ? 20 : 200);
  if (wants("screens")) await measureScreens(browser, dataDir);
  if (wants("reads", "saves", "browser", "entry")) await measureServer();
  if (wants("start")) await measureStart(dataDir, rounds);
  if (wants("papers")) await measurePapers(browser);
  finish();
} finally {
  await browser.close();
  for (const folder of [dataDir, copy]) rmSync(folder, { recursive: true, force: true });
}

async function measureServer(): Promise<void> {
  const own = await startOwn(dataDir);
  const node = await startNode(copy);
  try {
    const cookies = {
      reader: await cookieOf(browser, own.url, "vanphong"),
      reporter: await cookieOf(browser, own.url, "phongkinhte"),
    };
    if (wants("reads")) {
      const bare = await startBareNext(dataDir);
      await measureReads({ own, bare, node, cookies }, plan).finally(bare.stop);
    }
    if (wants("saves")) await measureSaves({ own, node, cookies }, plan, cellsToSave());
    if (wants("browser")) await measureBrowser(browser, own.url, cookies.reader, rounds);
    if (wants("entry")) await measureEntry(browser, own.url, cookies.reporter);
  } finally {
    await own.stop();
    await node.stop();
  }
}

/** Ten figures of the open quarter, with their versions; 0 = nothing typed yet. */
function cellsToSave(): Map<string, number> {
  const database = new Database(databaseOf(dataDir), { readonly: true });
  const rows = database
    .prepare(
      `SELECT i.id, coalesce(x.version, 0) AS version
        FROM indicator_assignments a
        JOIN indicators i ON i.commune_id = a.commune_id AND i.id = a.indicator_id
        LEFT JOIN actuals x ON x.commune_id = a.commune_id AND x.year = 2026 AND x.indicator_id = i.id
          AND x.unit_id = a.unit_id AND x.quarter = 4
        WHERE a.commune_id = 'duc-an' AND a.unit_id = 'phong-kinh-te' AND a.to_quarter IS NULL
          AND i.parent_mode = 'entered' AND i.frequency = 'quarter' AND i.period_rule IN ('flow', 'stock')
        ORDER BY i.id LIMIT 10`,
    )
    .all() as { id: string; version: number }[];
  database.close();
  if (rows.length < 10) throw new Error(`${rows.length} cells to save`);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
