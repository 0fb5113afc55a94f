import type { BackupFailure } from "@/lib/backup/backup-try";

const CODES: [RegExp, BackupFailure][] = [
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)$/, "disk-full"],
  [/^(EACCES|EPERM|EROFS|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/, "not-writable"],
  [/^NO_PG_TOOLS$/, "no-tools"],
  [/^OLD_PG_TOOLS$/, "old-tools"],
  [/^(NOT_EQUAL|SQLITE_CORRUPT.*|SQLITE_NOTADB)$/, "damaged"],
];

/** The copy is not what the source is. */
export class NotEqualError extends Error {
  readonly code = "NOT_EQUAL";
}

/** The copying process's error, with the code it had there. */
export class CopyProcessError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** By the code that the system, SQLite or we gave the error. */
export function failureOf(error: unknown): BackupFailure {
  const code = codeOf(error);
  return CODES.find(([pattern]) => pattern.test(code))?.[1] ?? "failed";
}

export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
