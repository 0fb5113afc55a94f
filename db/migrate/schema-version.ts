import type { Connection } from "@/db/store";
import { listAppliedMigrations } from "./ledger";

/** The schema of the database: the number of its last migration, 0 when none was applied. */
export async function schemaVersion(c: Connection): Promise<number> {
  const applied = await listAppliedMigrations(c);
  return applied.at(-1)?.version ?? 0;
}
