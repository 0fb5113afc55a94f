import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import type { Connection } from "@/db/store";
import type { Origin } from "@/lib/indicators/figure";
import type { Supply } from "@/lib/indicators/supply";
import type { CellEntry } from "@/lib/sheets/schema";
import { type Mover, moveSheetAs, type OpenSheet, sheetEntityId } from "./open-sheet";
import { type ActualRow, cellColumns, readLastSequences } from "./sheet-cells";

/** Where a written figure comes from: typed by an account, or reckoned by the program (no account) from a source. */
export type Written = { origin: Origin; source: string | null; supply: Supply | null; recordedBy: string | null };

export type SavedCell = { entry: CellEntry; before: ActualRow | null; after: ActualRow };

/** One cell against the version it was decided on, inside an open sheet's transaction. */
export async function writeCell(
  tx: Connection,
  { key, now }: OpenSheet,
  entry: CellEntry,
  before: ActualRow | null,
  { origin, source, supply, recordedBy }: Written,
): Promise<ActualRow> {
  const { actuals } = tx.t;
  const columns = {
    ...cellColumns(entry.value, entry.certainty),
    ...{ origin, source, qualifier: "exact" as const, recordedBy, recordedAt: now },
    suppliedBy: supply?.suppliedBy ?? null,
    suppliedVia: supply?.via ?? null,
  };
  const written = before
    ? await tx.db
        .update(actuals)
        .set({ ...columns, version: before.version + 1 })
        .where(
          and(
            eq(actuals.communeId, key.communeId),
            eq(actuals.year, key.year),
            eq(actuals.indicatorId, entry.indicatorId),
            eq(actuals.unitId, key.unitId),
            eq(actuals.quarter, key.quarter),
            eq(actuals.version, entry.version),
          ),
        )
        .returning()
    : await tx.db
        .insert(actuals)
        .values({ ...key, indicatorId: entry.indicatorId, ...columns, version: 1 })
        .returning();
  const [row] = written;
  if (!row) throw new Error("the cell changed inside its own transaction");
  return row;
}

/** History of each saved cell, the state of the sheet, and one audit row for the batch. */
export async function keepTrail(tx: Connection, mover: Mover, sheet: OpenSheet, saved: SavedCell[]): Promise<void> {
  const sequences = await readLastSequences(tx, sheet.key);
  await tx.db.insert(tx.t.actualChanges).values(
    saved.map(({ after: { recordedBy, recordedAt, ...cell } }) => {
      const sequence = (sequences.get(cell.indicatorId) ?? 0) + 1;
      sequences.set(cell.indicatorId, sequence);
      return { ...cell, sequence, event: "recorded" as const, actorId: recordedBy, at: recordedAt };
    }),
  );
  if (sheet.state === "not-started" || sheet.state === "excused") {
    await moveSheetAs(tx, mover, sheet, { to: "in-progress", change: { reason: null } });
  }
  const figures = (pick: (cell: SavedCell) => ActualRow | null) =>
    Object.fromEntries(saved.map((cell) => [cell.entry.indicatorId, trailOf(pick(cell))]));
  await recordAudit(tx, {
    communeId: sheet.key.communeId,
    ...mover,
    entity: "sheet",
    entityId: sheetEntityId(sheet.key),
    before: figures((cell) => cell.before),
    after: figures((cell) => cell.after),
  });
}

function trailOf(row: ActualRow | null) {
  if (row === null) return null;
  const supply = decodeSupply(row);
  return { ...decodeCell(row), certainty: row.certainty, version: row.version, ...(supply && { supply }) };
}
