import { and, asc, eq } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import type { Connection } from "@/db/store";
import { buildCellDetails, type CellDetails, type RecordedStep } from "@/lib/sheets/cell-details";
import { listNames } from "./account-names";
import type { SheetKey } from "./assigned-indicators";
import { listCellFiles } from "./file-queries";
import { readSheet } from "./read-sheet";

/** Everything the side panel shows of one cell to one account; null when the unit's sheet has no such cell. */
export async function readCellDetails(
  c: Connection,
  key: SheetKey,
  indicatorId: string,
  accountId: string,
): Promise<CellDetails | null> {
  const sheet = await readSheet(c, key.communeId, key.unitId, key.year, key.quarter);
  if (!sheet?.rows.some((row) => row.indicator.id === indicatorId)) return null;
  const steps = await listSteps(c, key, indicatorId);
  const files = await listCellFiles(c, key, indicatorId);
  return buildCellDetails({ sheet, indicatorId, steps, files }, accountId);
}

async function listSteps(c: Connection, key: SheetKey, indicatorId: string): Promise<RecordedStep[]> {
  const { actualChanges: h } = c.t;
  const rows = await c.db
    .select()
    .from(h)
    .where(
      and(
        eq(h.communeId, key.communeId),
        eq(h.year, key.year),
        eq(h.indicatorId, indicatorId),
        eq(h.unitId, key.unitId),
        eq(h.quarter, key.quarter),
      ),
    )
    .orderBy(asc(h.sequence));
  const names = await listNames(
    c,
    key.communeId,
    rows.map((row) => row.actorId),
  );
  return rows.map((row) => ({
    sequence: row.sequence,
    event: row.event,
    value: decodeCell(row),
    certainty: row.certainty,
    actorName: names.get(row.actorId ?? "") ?? null,
    supply: decodeSupply(row),
    at: row.at,
  }));
}
