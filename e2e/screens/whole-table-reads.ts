import { join } from "node:path";
import Database from "better-sqlite3";
import { Client } from "pg";
import type { RunningServer } from "../server";

export type Statement = { sql: string; params: unknown[]; ms: number };

/** Tables that grow with units × indicators × years. */
const VALUES = ["actuals", "approved_actuals", "plan_values"];

/** Of statements that were sent: which of them read all values of the commune, by the engine's own plan. */
export async function wholeTableReads(server: RunningServer, statements: Statement[]): Promise<string[]> {
  const reads = statements.filter(
    ({ sql }) => /^\s*(select|with)/i.test(sql) && VALUES.some((name) => sql.includes(name)),
  );
  if (reads.length === 0) throw new Error("no statement read values");
  return server.databaseUrl === null
    ? sqliteReads(join(server.dataDir, "so-chi-tieu.db"), reads)
    : postgresReads(server.databaseUrl, reads);
}

type Step = { opcode: string; p1: number; p2: number; p4: string | null };
const WALKS = new Set(["Rewind", "Last", "Count"]);
const SEEKS = new Set(["SeekGE", "SeekGT", "SeekLE", "SeekLT"]);

/** From SQLite's program, where no alias hides the table: a walk from its end, or a seek by the commune alone. */
function sqliteReads(file: string, statements: Statement[]): string[] {
  const db = new Database(file, { readonly: true });
  try {
    const roots = new Map(
      (
        db.prepare("SELECT rootpage, tbl_name FROM sqlite_master WHERE rootpage > 0").all() as {
          rootpage: number;
          tbl_name: string;
        }[]
      ).map((row) => [row.rootpage, row.tbl_name]),
    );
    return statements.flatMap(({ sql, params }) => {
      const steps = db.prepare(`EXPLAIN ${sql}`).all(...params) as Step[];
      const cursors = new Map(
        steps.flatMap(({ opcode, p1, p2 }) => {
          const table = opcode === "OpenRead" ? roots.get(p2) : undefined;
          return table !== undefined && VALUES.includes(table) ? [[p1, table] as const] : [];
        }),
      );
      const wide = steps.filter(
        ({ opcode, p1, p4 }) => cursors.has(p1) && (WALKS.has(opcode) || (SEEKS.has(opcode) && Number(p4) < 2)),
      );
      return wide.map(({ opcode, p1 }) => `all of ${cursors.get(p1)} (${opcode}): ${sql}`);
    });
  } finally {
    db.close();
  }
}

const SEQUENTIAL = new RegExp(`Seq Scan on "?(${VALUES.join("|")})\\b`);
const INDEXED = new RegExp(`Index (Only )?Scan (using \\S+ )?on "?(${VALUES.join("|")})`);
const CONDITION = /^\s*Index Cond: /;

/** From PostgreSQL's plan: a sequential read, or an index without a condition. How much of one it uses hangs on how much the tables hold. */
async function postgresReads(url: string, statements: Statement[]): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // A handful of rows is always cheapest to scan: without the option the plan would say nothing about indexes.
    await client.query("SET enable_seqscan = off");
    const found: string[] = [];
    for (const { sql, params } of statements) {
      const { rows } = await client.query(`EXPLAIN (COSTS OFF) ${sql}`, params);
      const lines = rows.map((row) => String(row["QUERY PLAN"]));
      const wide = lines.filter((line, index) => {
        const condition = lines[index + 1] ?? "";
        return SEQUENTIAL.test(line) || (INDEXED.test(line) && !CONDITION.test(condition));
      });
      found.push(...wide.map((line) => `${line.trim()}: ${sql}`));
    }
    return found;
  } finally {
    await client.end();
  }
}
