import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "@playwright/test";
import Database from "better-sqlite3";
import { DEMO_PAGES } from "../access/pages";
import { databaseOf } from "./data";
import { cookieOf, startOwn } from "./own-server";
import { fact, goal } from "./print";

const WATCH = pathToFileURL(join(import.meta.dirname, "../statement-log.mjs")).href;
const APPROVED =
  "UPDATE approved_actuals SET approved_at = approved_at + 1 WHERE year = 2026 AND quarter = 3 AND unit_id = 'u7'";
/** Each page so often; the median counts, as a busy machine makes single queries slow. */
const TIMES = 3;

type Seen = { method: string; path: string; statements: { ms: number }[] };
type Cost = { ms: number; statements: number };

/** Time in the database of every page at commune size, read again and just after an approval. */
export async function measureScreens(browser: Browser, dataDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-bench-"));
  const log = join(folder, "statements.jsonl");
  const own = await startOwn(dataDir, { STATEMENT_LOG: log, NODE_OPTIONS: `--import ${WATCH}` });
  const database = new Database(databaseOf(dataDir), { timeout: 5000 });
  const rows: { route: string; again: Cost; after: Cost }[] = [];
  try {
    for (const account of new Set(DEMO_PAGES.map((page) => page.seenBy))) {
      const cookie = account === null ? "" : await cookieOf(browser, own.url, account);
      for (const { route, path } of DEMO_PAGES.filter((page) => page.seenBy === account)) {
        const [again, after]: [Cost[], Cost[]] = [[], []];
        await costOf(own.url, path, cookie, log);
        for (let time = 0; time < TIMES; time++) {
          again.push(await costOf(own.url, path, cookie, log));
          database.exec(APPROVED);
          after.push(await costOf(own.url, path, cookie, log));
        }
        rows.push({ route, again: middle(again), after: middle(after) });
      }
    }
  } finally {
    database.close();
    await own.stop();
    rmSync(folder, { recursive: true });
  }
  tell(rows);
}

const middle = (costs: Cost[]) =>
  costs.toSorted((a, b) => a.ms - b.ms)[Math.floor(costs.length / 2)] ?? { ms: 0, statements: 0 };

async function costOf(url: string, path: string, cookie: string, log: string): Promise<Cost> {
  writeFileSync(log, "");
  const answer = await fetch(url + path, { headers: { cookie }, redirect: "manual" });
  await answer.text();
  for (let wait = 0; wait < 500; wait++) {
    // The last line may be half written.
    const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(0, -1) : [];
    const seen = lines.map((line) => JSON.parse(line) as Seen).find((each) => each.path === path);
    if (seen) return { ms: seen.statements.reduce((sum, { ms }) => sum + ms, 0), statements: seen.statements.length };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`nothing was noted of ${path}`);
}

function tell(rows: { route: string; again: Cost; after: Cost }[]): void {
  console.log("\nqueries of a screen                        again          after an approval");
  const cost = ({ ms, statements }: Cost) => `${ms.toFixed(1).padStart(6)} ms (${statements})`;
  for (const { route, again, after } of rows.toSorted((a, b) => b.after.ms - a.after.ms))
    console.log(`${route.padEnd(40)} ${cost(again).padEnd(16)} ${cost(after)}`);
  fact("screens", rows);
  goal({
    name: "slowest screen's queries, read again",
    value: Math.max(...rows.map((row) => row.again.ms)),
    unit: "ms",
    atMost: 30,
  });
  goal({
    name: "slowest screen's queries, after an approval",
    value: Math.max(...rows.map((row) => row.after.ms)),
    unit: "ms",
    atMost: 30,
  });
}
