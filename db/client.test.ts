import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DATABASE_FILE, getStore, openStore } from "./client";
import { migrate } from "./migrate/migrate";
import { parseMigration, readMigrations } from "./migrate/migration-files";
import { schemaVersion } from "./migrate/schema-version";
import { ENGINES, openEmptyPlace } from "./testing/test-store";

/** The configured engine, as the server opens it. */
let place: Awaited<ReturnType<typeof openEmptyPlace>> | undefined;
async function configure(engine: (typeof ENGINES)[number]) {
  place = await openEmptyPlace(engine);
  vi.stubEnv("DATA_DIR", place.env.dataDir);
  vi.stubEnv("DATABASE_URL", place.env.databaseUrl ?? "");
  return place.env;
}

beforeEach(() => {
  place = undefined;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await place?.dispose();
});

it("refuses to open a database during next build", async () => {
  const env = await configure("sqlite");
  vi.stubEnv("NEXT_PHASE", "phase-production-build");
  expect(() => getStore()).toThrow("next build");
  expect(existsSync(join(env.dataDir, DATABASE_FILE))).toBe(false);
});

it("refuses a DATABASE_URL of another kind without repeating it", () => {
  vi.stubEnv("DATABASE_URL", "mysql://somebody:secret@host/x");
  expect(() => openStore()).toThrow("postgres://");
  expect(() => openStore()).not.toThrow("secret");
});

it.each(ENGINES)("refuses a database without or with a newer schema (%s)", async (engine) => {
  const env = await configure(engine);
  const readVersion = async () => {
    const store = openStore();
    return schemaVersion(store).finally(() => store.close());
  };
  const problemOf = (problem: string) => (error: unknown) =>
    [error, (error as Error).cause].some((each) => (each as { problem?: string } | undefined)?.problem === problem);
  await expect(readVersion()).rejects.toSatisfy(problemOf("outdated"));

  const known = readMigrations(engine);
  await migrate(env, known);
  expect(await readVersion()).toBe(known.length);

  const later = parseMigration(known.length + 1, "later", "CREATE TABLE later (id integer)");
  await migrate(env, [...known, later]);
  await expect(readVersion()).rejects.toSatisfy(problemOf("newer"));
});
