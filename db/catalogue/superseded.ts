import { and, eq, type SQL } from "drizzle-orm";
import { insertMany } from "@/db/insert-many";
import type { Connection } from "@/db/store";

const KEPT = {
  indicatorAssignments: "supersededAssignments",
  publishedRates: "supersededRates",
} as const;

/**
 * Runs what changes rows of the table and keeps, of each row that it changed or took away, what the row said: without
 * it no past day could be looked back on. Who inserts or changes a row sets its `recordedAt`.
 * @param within holds for every row that `write` may touch: the others are not read
 */
export async function keepSuperseded<T>(
  tx: Connection,
  communeId: string,
  name: keyof typeof KEPT,
  write: () => Promise<T>,
  within?: SQL,
): Promise<T> {
  const table = tx.t[name] as Connection["t"]["indicatorAssignments"];
  const list = () =>
    tx.db
      .select()
      .from(table)
      .where(and(eq(table.communeId, communeId), within));
  const earlier = await list();
  const answer = await write();
  const now = new Set((await list()).map((row) => JSON.stringify(row)));
  const endedAt = Date.now();
  const gone = earlier.filter((row) => !now.has(JSON.stringify(row)) && (row.recordedAt ?? 0) < endedAt);
  await insertMany(
    tx,
    tx.t[KEPT[name]] as Connection["t"]["supersededAssignments"],
    gone.map((row) => ({ ...row, endedAt })),
  );
  return answer;
}
