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
  `SELECT i.code, i.name, i.unit_of_measure, x.quarter, sum(x.value) AS total, sum(x.numerator) AS numerator,
      sum(x.denominator) AS denominator, count(*) AS units,
      (SELECT p.planned FROM plan_values p JOIN org_units r ON r.commune_id = p.commune_id AND r.id = p.unit_id
        WHERE p.commune_id = i.commune_id AND p.year = x.year AND p.quarter = 0 AND p.indicator_id = i.id
          AND r.kind = 'commune' ORDER BY p.recorded_at DESC LIMIT 1) AS planned
    FROM indicators i CROSS JOIN approved_actuals x
    WHERE i.commune_id = 'duc-an' AND x.commune_id = i.commune_id AND x.year = 2026 AND x.indicator_id = i.id
      AND x.quarter BETWEEN 1 AND 3
    GROUP BY i.id, x.quarter ORDER BY i.sort_order`,
);
const before = database.prepare(
  "SELECT value, version FROM actuals WHERE commune_id = 'duc-an' AND year = 2026 AND quarter = 4 AND unit_id = 'phong-kinh-te' AND indicator_id = ?",
);
const change = database.prepare(
  "UPDATE actuals SET value = ?, version = version + 1, recorded_at = ? WHERE commune_id = 'duc-an' AND year = 2026 AND quarter = 4 AND unit_id = 'phong-kinh-te' AND indicator_id = ?",
);
const audit = database.prepare(
  "INSERT INTO audit_entries (commune_id, id, at, actor_id, action, entity, entity_id, before, after, mac) VALUES ('duc-an', ?, ?, 'phongkinhte', 'sheet:enter', 'actual', ?, ?, ?, ?)",
);
const save = database.transaction((indicatorId: string, value: number) => {
  const old = before.get(indicatorId);
  if (old === undefined) throw new Error(`no cell ${indicatorId}`);
  const after = JSON.stringify({ value });
  change.run(value, Date.now(), indicatorId);
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
