import { existsSync } from "node:fs";

/** Debian's Chromium unless CHROMIUM_PATH names another; undefined lets Playwright use its own. */
export function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
}

/** As root, without a screen, and asking nothing of another host. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The environment of a started server: ours, without what would change its meaning. */
export function serverEnv(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DATA_DIR: _dir, PUBLIC_URL: _public, ...rest } = process.env;
  return { ...rest, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/** The cluster of a run on PostgreSQL (e2e/postgres.ts); null on SQLite. */
export function postgresRoot(): string | null {
  return process.env.E2E_POSTGRES_ROOT || null;
}

/** Whether servers of this run can make backups: on PostgreSQL not without its pg_dump. */
export function canBackUp(): boolean {
  return !onPostgres() || process.env.E2E_POSTGRES_TOOLS === "1";
}

/** Whether the journeys run on PostgreSQL (`npm run test:full`, second half). */
export function onPostgres(): boolean {
  return process.env.E2E_ENGINE === "postgres";
}
