import { resolve } from "node:path";

/** Where data lives: `DATABASE_URL=postgres://…` chooses PostgreSQL, otherwise SQLite in `DATA_DIR` (default `.data`). */
export type StorageEnv = { dataDir: string; databaseUrl: string | null };

export function storageEnv(): StorageEnv {
  const url = process.env.DATABASE_URL;
  if (url !== undefined && url !== "" && !/^postgres(ql)?:\/\//.test(url)) {
    throw new Error("DATABASE_URL must start with postgres:// (leave it empty for SQLite in DATA_DIR)");
  }
  return {
    dataDir: resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || ".data"),
    databaseUrl: url ? url : null,
  };
}

/** `AUDIT_KEY` (32 characters or more) when several servers write into one trail; otherwise null. */
export function configuredAuditKey(): string | null {
  const text = process.env.AUDIT_KEY?.trim();
  if (!text) return null;
  if (text.length < 32) throw new Error("AUDIT_KEY must have at least 32 characters");
  return text;
}

/** `BACKUP_PASSPHRASE` opens an encrypted backup where nobody can type it; otherwise null. */
export function configuredPassphrase(): string | null {
  return process.env.BACKUP_PASSPHRASE || null;
}

/** `PG_BIN_DIR`: the folder of pg_dump and pg_restore; null = where Debian keeps them, or the PATH. */
export function pgBinDir(): string | null {
  return process.env.PG_BIN_DIR?.trim() || null;
}

/** What pg_dump and pg_restore may know of our environment: no secret of ours, but what libpq itself reads. */
export function pgToolEnv(): NodeJS.ProcessEnv {
  const known = /^(PATH|HOME|TMPDIR|TZ|SYSTEMROOT|APPDATA|PG[A-Z]+)$/i;
  const kept = Object.entries(process.env).filter(([name]) => known.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

/** `next build` must never open a database: a page that did would be frozen at build time. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}
