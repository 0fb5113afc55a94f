import { spawn } from "node:child_process";
import { join } from "node:path";
import { pgBinDir, pgToolEnv } from "@/db/env";

/** pg_dump and pg_restore of one installation. */
export type PgTools = { dump: string; restore: string; major: number; version: string };

/** No usable pg_dump: `NO_PG_TOOLS` none at all, `OLD_PG_TOOLS` only one that is older than the server. */
export class PgToolsError extends Error {
  readonly code: "NO_PG_TOOLS" | "OLD_PG_TOOLS";
  constructor(code: PgToolsError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The tools of the server's own major version where there are such, else newer ones (pg_dump reads older servers, never
 * newer): in `PG_BIN_DIR` when it is set, otherwise where Debian keeps that version and on the PATH, whose pg_dump may
 * be Debian's wrapper that chooses a version by itself.
 */
export async function findPgTools(serverMajor: number): Promise<PgTools> {
  const named = pgBinDir();
  const places = named === null ? [`/usr/lib/postgresql/${serverMajor}/bin`, ""] : [named];
  const found = (await Promise.all(places.map(readTools))).filter((tools) => tools !== null);
  const same = found.find(({ major }) => major === serverMajor);
  const usable = same ?? found.find(({ major }) => major > serverMajor);
  if (usable) return usable;
  const where = named ?? "the PATH";
  const [older] = found;
  if (older) {
    throw new PgToolsError("OLD_PG_TOOLS", `pg_dump ${older.version} in ${where}, but the server is ${serverMajor}`);
  }
  throw new PgToolsError("NO_PG_TOOLS", `no pg_dump and pg_restore in ${where}`);
}

async function readTools(folder: string): Promise<PgTools | null> {
  const [dump, restore] = [join(folder, "pg_dump"), join(folder, "pg_restore")];
  const [version, other] = await Promise.all([versionOf(dump), versionOf(restore)]);
  if (version === null || version !== other) return null;
  return { dump, restore, version, major: Number.parseInt(version, 10) };
}

/** "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)" → "15.18"; null where it does not run. */
function versionOf(program: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, ["--version"], { env: pgToolEnv(), stdio: ["ignore", "pipe", "ignore"] });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
    });
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code === 0 ? (/\(PostgreSQL\) (\d+[\w.]*)/.exec(text)?.[1] ?? null) : null));
  });
}
