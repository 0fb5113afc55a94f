import { createHash } from "node:crypto";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import type { Connection } from "@/db/store";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import { type ContentCell, serializeSheetContent } from "@/lib/sheets/sheet-content";
import { isOfQuarters, type QuartersKey, type SheetKey } from "./assigned-indicators";

export type ActualRow = Connection["t"]["actuals"]["$inferSelect"];
export type ChangeRow = Connection["t"]["actualChanges"]["$inferSelect"];

/** Columns of a typed value; note, origin and source stay as they are. */
export function cellColumns(value: CellValue, certainty: Certainty) {
  return {
    kind: value.kind,
    value: value.kind === "value" ? value.value : null,
    numerator: value.kind === "rate" ? value.numerator : null,
    denominator: value.kind === "rate" ? value.denominator : null,
    noDataReason: value.kind === "no-data" ? value.reason : null,
    certainty,
  };
}

/** The working cells of one sheet. */
export async function readCells(c: Connection, key: SheetKey, indicatorIds: string[]): Promise<Map<string, ActualRow>> {
  const { actuals } = c.t;
  if (indicatorIds.length === 0) return new Map();
  const rows = await c.db
    .select()
    .from(actuals)
    .where(
      and(
        eq(actuals.communeId, key.communeId),
        eq(actuals.year, key.year),
        inArray(actuals.indicatorId, indicatorIds),
        eq(actuals.unitId, key.unitId),
        eq(actuals.quarter, key.quarter),
      ),
    );
  return new Map(rows.map((row) => [row.indicatorId, row]));
}

/** Every cell due on the sheet with what it says now; a cell nobody typed is blank, and part of the content. */
export function sheetContent(indicatorIds: string[], cells: ReadonlyMap<string, ActualRow>): ContentCell[] {
  return indicatorIds.map((indicatorId) => {
    const row = cells.get(indicatorId);
    return row
      ? { indicatorId, value: decodeCell(row), certainty: row.certainty, supply: decodeSupply(row) }
      : { indicatorId, value: { kind: "blank" }, certainty: "final", supply: null };
  });
}

/** SHA-256 of the content, what a reviewer approves. */
export function hashContent(key: SheetKey, content: readonly ContentCell[]): string {
  return createHash("sha256").update(serializeSheetContent(key, content)).digest("hex");
}

/** What was typed on the sheets of some units, oldest first. */
export async function listRecordedChanges(
  c: Connection,
  key: QuartersKey,
  unitIds: readonly string[],
): Promise<ChangeRow[]> {
  if (unitIds.length === 0) return [];
  const { actualChanges: h } = c.t;
  return c.db
    .select()
    .from(h)
    .where(and(isOfQuarters(h, key), inArray(h.unitId, [...unitIds]), eq(h.event, "recorded")))
    .orderBy(asc(h.sequence));
}

/** The last sequence number of each cell's history on the sheet. */
export async function readLastSequences(tx: Connection, key: SheetKey): Promise<Map<string, number>> {
  const { actualChanges } = tx.t;
  const rows = await tx.db
    .select({ indicatorId: actualChanges.indicatorId, last: sql<number>`max(${actualChanges.sequence})` })
    .from(actualChanges)
    .where(isOnSheet(tx, key))
    .groupBy(actualChanges.indicatorId);
  return new Map(rows.map((row) => [row.indicatorId, row.last]));
}

function isOnSheet({ t: { actualChanges } }: Connection, key: SheetKey) {
  return and(
    eq(actualChanges.communeId, key.communeId),
    eq(actualChanges.year, key.year),
    eq(actualChanges.unitId, key.unitId),
    eq(actualChanges.quarter, key.quarter),
  );
}
