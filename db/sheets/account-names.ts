import { and, eq, inArray } from "drizzle-orm";
import type { Connection } from "@/db/store";

/** Display names of accounts of one commune; ids that are null or unknown are left out. */
export async function listNames(
  c: Connection,
  communeId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const { accounts } = c.t;
  const rows = await c.db
    .select({ id: accounts.id, name: accounts.displayName })
    .from(accounts)
    .where(and(eq(accounts.communeId, communeId), inArray(accounts.id, wanted)));
  return new Map(rows.map((row) => [row.id, row.name]));
}
