import { listIndicators } from "@/db/catalogue/queries";
import type { Connection } from "@/db/store";
import { type ImportColumn, importColumns } from "@/lib/imports/import-columns";
import type { ImportKind } from "@/lib/imports/import-kind";
import { type LocalDate, quarterOfDate } from "@/lib/periods/local-date";

/** The columns of a kind; those of meetings are the meeting indicators of the catalogue of today's year. */
export async function columnsOf(
  c: Connection,
  communeId: string,
  kind: ImportKind,
  today: LocalDate,
): Promise<readonly ImportColumn[]> {
  if (kind !== "meetings") return importColumns(kind, []);
  const { year } = quarterOfDate(today);
  return importColumns(kind, await listIndicators(c, communeId, year));
}
