import { createServer, type Server } from "node:http";
import { join } from "node:path";
import Database from "better-sqlite3";

/**
 * The physical limit our pages are held against: plain node:http, one SQL query per request over the same database,
 * an HTML table made by hand. No session, no rights, no layout.
 */
export function startReference(dataDir: string): Promise<{ url: string; rows: number; stop: () => void }> {
  const database = new Database(join(dataDir, "so-chi-tieu.db"), { readonly: true });
  const query = database.prepare(
    `SELECT i.name, i.unit_of_measure, a.quarter, sum(a.value) AS total, count(*) AS units
       FROM approved_actuals a JOIN indicators i ON i.commune_id = a.commune_id AND i.id = a.indicator_id
      WHERE a.commune_id = (SELECT id FROM communes) AND a.year = 2026 GROUP BY i.id, a.quarter ORDER BY i.sort_order`,
  );
  const rows = query.all().length;
  const server: Server = createServer((_, response) => {
    const body = (query.raw().all() as unknown[][])
      .map((row) => `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join("")}</tr>`)
      .join("");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><table>${body}</table>`);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      resolve({
        url: `http://127.0.0.1:${port}/`,
        rows,
        stop: () => {
          server.close();
          database.close();
        },
      });
    });
  });
}
