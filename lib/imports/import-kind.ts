import type { Permission } from "@/lib/access/policy";

/** What a workbook may bring in. */
export const IMPORT_KINDS = ["units", "accounts", "plans", "past-years", "meetings"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** `waiting` = uploaded and previewed, nothing written; `done`; `undone` = taken back as a whole. */
export const IMPORT_STATES = ["waiting", "done", "undone"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Each kind needs the right to its own data. */
export const IMPORT_PERMISSIONS = {
  units: "unit:manage",
  accounts: "account:manage",
  plans: "plan:record",
  "past-years": "history:record",
  meetings: "sheet:enter",
} as const satisfies Record<ImportKind, Permission>;
export type ImportPermission = (typeof IMPORT_PERMISSIONS)[ImportKind];

export function isImportKind(text: string): text is ImportKind {
  return IMPORT_KINDS.some((kind) => kind === text);
}

/** Days for which the rows of a file are kept; the import itself stays listed. */
export const CONTENT_DAYS = 30;
