import type { Secret } from "@/db/accounts/new-secrets";
import type { Connection } from "@/db/store";
import { type Actor, assertGrant, type Grant } from "@/lib/access/grant";
import type { Permission } from "@/lib/access/policy";
import type { SignInSlip } from "@/lib/accounts/account";
import type { ImportPermission } from "@/lib/imports/import-kind";
import type { ImportLine } from "@/lib/imports/import-line";
import type { ReadTable } from "@/lib/imports/read-rows";
import type { LocalDate } from "@/lib/periods/local-date";
import type { JournalRow, JournalScope } from "./journal";

/** Refuses inside the transaction of an import: everything it wrote goes back. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
}

export type ImportContext = { actor: Actor; today: LocalDate; options: Readonly<Record<string, string>> };

export type Written = { slips: SignInSlip[] };

/** The rows of a file against the data as it stands, and how to write them. */
export type CheckedImport = {
  /** What is missing or wrong in the options, by field; nothing is written before that is mended. */
  errors: Record<string, string>;
  lines: ImportLine[];
  /** Rows of the database that `write` can touch. */
  scopes: JournalScope[];
  /** Writes every row that is new or changed, by the domain's own commands; throws ImportRefused. */
  write(tx: Connection, grant: Grant<ImportPermission>, secrets: readonly Secret[]): Promise<Written>;
};

/** Without its options a file says nothing yet. */
export function blockedBy(errors: Record<string, string>): CheckedImport {
  const write = () => Promise.reject(new Error("written before its options were right"));
  return { errors, lines: [], scopes: [], write };
}

export type ImportDomain = {
  check(c: Connection, context: ImportContext, table: ReadTable): Promise<CheckedImport>;
  /** What keeps an import from being taken back although its own rows are as it left them; null = nothing. */
  builtOn(tx: Connection, communeId: string, journal: readonly JournalRow[]): Promise<string | null>;
  /** Undoes the rows; nothing was built on them. Tables that only grow are answered by rows of their own. */
  takeBack(tx: Connection, grant: Grant<ImportPermission>, journal: readonly JournalRow[]): Promise<void>;
};

/** The grant as one of the domain's own permission; what is no such grant throws. */
export function grantOf<P extends Permission>(grant: Grant<ImportPermission>, permission: P): Grant<P> {
  const own = grant as unknown as Grant<P>;
  assertGrant(own, permission);
  return own;
}

export function idsOf(journal: readonly JournalRow[], table: JournalRow["table"]): string[] {
  return journal.filter((row) => row.table === table && row.before === null).map((row) => String(row.key[0]));
}
