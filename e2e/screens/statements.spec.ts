import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { APIRequestContext } from "@playwright/test";
import { builtPages, DEMO_PAGES } from "../access/pages";
import { onPostgres } from "../env";
import { test as base, expect } from "../fixtures";
import { type RunningServer, startServer } from "../server";
import { writeRows } from "../stored";
import { type Statement, wholeTableReads } from "./whole-table-reads";

const MOST_STATEMENTS = 12;
const WATCH = pathToFileURL(join(import.meta.dirname, "../statement-log.mjs")).href;
/** Touches what an approval writes: cells that count and the state of their sheet. */
const APPROVAL = [
  "UPDATE approved_actuals SET approved_at = approved_at + 1 WHERE year = 2026 AND quarter = 3 AND unit_id = 'chi-bo-thon-1'",
  "UPDATE sheets SET state = CASE state WHEN 'approved' THEN 'reviewing' ELSE 'approved' END WHERE year = 2026 AND quarter = 3 AND unit_id = 'chi-bo-thon-1'",
];

/** Both read everything: openly, and by an index of which only the commune is given. */
const PLANTED: Statement[] = [
  { sql: "SELECT count(*) FROM approved_actuals", params: [], ms: 0 },
  { sql: "SELECT x.value FROM actuals AS x WHERE x.commune_id = 'duc-an'", params: [], ms: 0 },
];

type Seen = { method: string; path: string; statements: Statement[] };

const test = base.extend<object, { log: string; demo: RunningServer }>({
  log: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "so-chi-tieu-statements-"));
      await use(join(folder, "statements.jsonl"));
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  demo: [
    async ({ log }, use) => {
      const server = await startServer("demo", { env: { STATEMENT_LOG: log, NODE_OPTIONS: `--import ${WATCH}` } });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
});
test.use({ dataset: "statements" });
// Some two hundred requests: seconds on a free machine, a minute or two on a busy one.
test.setTimeout(300_000);

/** Opens an address and gives what it sent to the database. */
async function ask(request: APIRequestContext, log: string, path: string): Promise<Statement[]> {
  writeFileSync(log, "");
  const answer = await request.get(path, { maxRedirects: 0 });
  expect([200, 303, 307], path).toContain(answer.status());
  let seen: Seen | undefined;
  await expect(() => {
    const lines = readFileSync(log, "utf8").split("\n").filter(Boolean);
    seen = lines.map((line) => JSON.parse(line) as Seen).find((each) => each.path === path && each.method === "GET");
    expect(seen, path).toBeDefined();
  }).toPass({ timeout: 10_000 });
  return seen?.statements ?? [];
}

test("no page sends more than 12 statements, also just after an approval, and none reads a whole table of values", async ({
  page,
  demo,
  log,
  signIn,
}) => {
  expect(DEMO_PAGES.map((each) => each.route).sort()).toEqual(builtPages());
  const faults: string[] = [];
  const all = new Map<string, Statement>();
  const most = { warm: 0, after: 0 };
  const sent: Record<string, Record<string, Statement[]>> = {};
  for (const account of new Set(DEMO_PAGES.map((each) => each.seenBy))) {
    if (account === null) await page.context().clearCookies();
    else await signIn(page, account);
    // Nothing of the screen it came from may still be asking.
    await page.goto("about:blank");
    for (const { route, path } of DEMO_PAGES.filter((each) => each.seenBy === account)) {
      const first = await ask(page.request, log, path);
      const warm = await ask(page.request, log, path);
      for (const statement of APPROVAL) expect(await writeRows(demo, statement), statement).toBeGreaterThan(0);
      const after = await ask(page.request, log, path);
      for (const statement of [...first, ...after]) all.set(statement.sql, statement);
      sent[route] = { first, warm, after };
      most.warm = Math.max(most.warm, warm.length);
      most.after = Math.max(most.after, after.length);
      console.log(`${route}: ${first.length} first, ${warm.length} again, ${after.length} after an approval`);
      const sending = Math.max(warm.length, after.length);
      if (sending > MOST_STATEMENTS) faults.push(`${route}: ${sending} statements, at most ${MOST_STATEMENTS}`);
    }
  }
  // For whoever has to find out which.
  writeFileSync(join(import.meta.dirname, "../../test-results/statements.json"), JSON.stringify(sent, null, 1));
  expect(all.size, "the statements were seen").toBeGreaterThan(50);
  console.log(`statements: at most ${most.warm} a page, ${most.after} after an approval; ${all.size} different ones`);
  expect(await wholeTableReads(demo, PLANTED), "the check can fail").toHaveLength(onPostgres() ? 1 : PLANTED.length);
  faults.push(...(await wholeTableReads(demo, [...all.values()])));
  expect(faults).toEqual([]);
});
