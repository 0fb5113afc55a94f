import { type Actor, authorize } from "@/lib/access/grant";
import type { ExportTable } from "@/lib/exports/export-format";
import { EXPORT_TABLES } from "@/lib/exports/export-tables";

/** The tables that the account may read whole, now; a right over own units alone opens none of them. */
export function visibleTables(actor: Actor): ExportTable[] {
  return EXPORT_TABLES.filter((table) => authorize(actor, table.permission) !== null);
}
