import { Client } from "pg";
import { afterEach, beforeEach, describe, inject } from "vitest";
import { openEmptyPlace, openTestStore, type TestStore } from "@/db/testing/test-store";

/** Each backup is three processes and a restore: seconds on a quiet machine, a minute on a busy one. */
export const WITH_TOOLS = { timeout: 180_000 };

/** A fresh migrated PostgreSQL with its pg_dump for each test; reported as skipped where it is not installed. */
export function describeWithTools(name: string, tests: (place: () => TestStore) => void): void {
  describe.skipIf(inject("postgresToolsBase") === null)(`${name} (PostgreSQL with pg_dump)`, WITH_TOOLS, () => {
    let current: TestStore | undefined;
    beforeEach(async () => {
      current = await openTestStore("postgres", true);
    });
    afterEach(async () => {
      await current?.dispose();
      current = undefined;
    });
    tests(() => {
      if (!current) throw new Error("the store is open only inside tests and hooks");
      return current;
    });
  });
}

/** An empty database and an empty data folder for the time of the work. */
export async function inEmptyPlace<T>(work: (url: string, dataDir: string) => Promise<T>): Promise<T> {
  const { env, dispose } = await openEmptyPlace("postgres", true);
  try {
    return await work(env.databaseUrl ?? "", env.dataDir);
  } finally {
    await dispose();
  }
}

/** Statements past our own modules; the rows of the last. */
export async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
