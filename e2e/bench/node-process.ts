import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import Database from "better-sqlite3";

/*
 * The physical limit: plain node:http and better-sqlite3 over a copy of the same database, in a process of its own
 * (`tsx node-process.ts FILE`, prints its port). No session, no rights, no framework; the same pragmas.
 * GET /year: the question of /indicators/figures, one query a request. POST /cell: one cell with its audit entry.
 */
const database = new Database(process.argv[2] ?? "");
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.pragma("foreign_keys = ON");

const year = database.prepare(
  `WITH planned AS (
      SELECT p.indicator_id, p.planned, row_number() OVER (PARTITION BY p.indicator_id ORDER BY p.recorded_at DESC) AS place
        FROM plan_values p
        WHERE p.commune_id = 'duc-an' AND p.year = 2026 AND p.unit_id = 'xa-duc-an' AND p.quarter = 0),
    sums AS (
      SELECT x.indicator_id, x.quarter, sum(x.value) AS total, sum(x.numerator) AS numerator,
          sum(x.denominator) AS denominator, count(*) AS units
        FROM approved_actuals x
        WHERE x.commune_id = 'duc-an' AND x.year = 2026
        GROUP BY x.indicator_id, x.quarter)
    SELECT i.code, i.name, i.unit_of_measure, s.quarter, s.total, s.numerator, s.denominator, s.units, p.planned
      FROM sums s
      JOIN indicators i ON i.commune_id = 'duc-an' AND i.id = s.indicator_id
      LEFT JOIN planned p ON p.indicator_id = i.id AND p.place = 1
      ORDER BY i.sort_order, s.quarter`,
);
const before = database.prepare(
  "SELECT value, version FROM actuals WHERE commune_id = 'duc-an' AND year = 2026 AND quarter = 4 AND unit_id = 'phong-kinh-te' AND indicator_id = ?",
);
const change = database.prepare(
  `INSERT INTO actuals (commune_id, year, indicator_id, unit_id, quarter, kind, value, certainty, origin, qualifier, recorded_at, version)
    VALUES ('duc-an', 2026, ?, 'phong-kinh-te', 4, 'value', ?, 'final', 'entered', 'exact', ?, 1)
    ON CONFLICT DO UPDATE SET kind = 'value', value = excluded.value, numerator = NULL, denominator = NULL,
      no_data_reason = NULL, version = version + 1, recorded_at = excluded.recorded_at`,
);
const audit = database.prepare(
  "INSERT INTO audit_entries (commune_id, id, at, actor_id, action, entity, entity_id, before, after, mac) VALUES ('duc-an', ?, ?, 'phongkinhte', 'sheet:enter', 'actual', ?, ?, ?, ?)",
);
const save = database.transaction((indicatorId: string, value: number) => {
  const old = before.get(indicatorId) ?? null;
  const after = JSON.stringify({ value });
  change.run(indicatorId, value, Date.now());
  const mac = createHash("sha256").update(after).digest("hex");
  audit.run(randomUUID(), Date.now(), indicatorId, JSON.stringify(old), after, mac);
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

const server = createServer(async (request, response) => {
  response.setHeader("content-type", "application/json");
  if (request.method === "GET") {
    response.end(JSON.stringify(year.raw().all()));
    return;
  }
  const { indicatorId, value } = JSON.parse(await bodyOf(request)) as { indicatorId: string; value: number };
  save.immediate(indicatorId, value);
  response.end(JSON.stringify({ saved: true }));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(typeof address === "object" && address ? address.port : 0);
});
