import { Client } from "pg";
import type { Written } from "./writer";

/** What a writer process left in a PostgreSQL database, read past our own modules. */
export async function readWrittenPostgres(url: string): Promise<Omit<Written, "integrity">> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<keyof Omit<Written, "integrity">, number>>(
      `SELECT (SELECT coalesce(max(version), 0) FROM actuals)::int AS cell,
         (SELECT count(*) FROM actual_changes)::int AS changes,
         (SELECT coalesce(max(sequence), 0) FROM actual_changes)::int AS "lastChange",
         (SELECT count(*) FROM audit_entries WHERE entity = 'actual')::int AS audits`,
    );
    const [row] = rows;
    if (!row) throw new Error("nothing was read");
    return row;
  } finally {
    await client.end();
  }
}
