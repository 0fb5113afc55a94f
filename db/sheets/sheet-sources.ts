import { and, asc, eq, inArray } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import type { Connection } from "@/db/store";
import type { Quarter } from "@/lib/periods/period";
import type { UnitCell } from "@/lib/sheets/sheet-row";
import type { QuarterKey } from "./assigned-indicators";
import type { ActualRow } from "./sheet-cells";

/** Rows behind the sheets of several units of one quarter; one statement each, however many units. */
export type SheetColumns = Connection["t"]["sheets"]["$inferSelect"];
export type EventColumns = Connection["t"]["sheetEvents"]["$inferSelect"];

/** The sheets, each with what happened to it, oldest first: one row an event, or one without. */
export async function listStoredSheets(
  c: Connection,
  key: QuarterKey,
  unitIds: string[],
): Promise<{ sheet: SheetColumns; event: EventColumns | null }[]> {
  const { sheets: s, sheetEvents: e } = c.t;
  return c.db
    .select({ sheet: s, event: e })
    .from(s)
    .leftJoin(
      e,
      and(eq(e.communeId, s.communeId), eq(e.year, s.year), eq(e.quarter, s.quarter), eq(e.unitId, s.unitId)),
    )
    .where(
      and(eq(s.communeId, key.communeId), eq(s.year, key.year), eq(s.quarter, key.quarter), inArray(s.unitId, unitIds)),
    )
    .orderBy(asc(e.at));
}

/** What happened to the sheets, oldest first. */
export async function listSheetEvents(c: Connection, key: QuarterKey, unitIds: string[]): Promise<EventColumns[]> {
  const { sheetEvents: e } = c.t;
  return c.db
    .select()
    .from(e)
    .where(
      and(eq(e.communeId, key.communeId), eq(e.year, key.year), eq(e.quarter, key.quarter), inArray(e.unitId, unitIds)),
    )
    .orderBy(asc(e.at));
}

/** The units' working cells of this year and the two before: eight quarters back. */
export async function listUnitCells(
  c: Connection,
  key: QuarterKey,
  unitIds: string[],
  indicatorIds: string[],
): Promise<ActualRow[]> {
  const { actuals: x } = c.t;
  return c.db
    .select()
    .from(x)
    .where(
      and(
        eq(x.communeId, key.communeId),
        inArray(x.year, [key.year - 2, key.year - 1, key.year]),
        inArray(x.indicatorId, indicatorIds),
        inArray(x.unitId, unitIds),
        inArray(x.quarter, [1, 2, 3, 4]),
      ),
    );
}

/** Approved cells of one quarter. */
export async function listApprovedCells(c: Connection, key: QuarterKey, unitIds: string[], indicatorIds: string[]) {
  const { approvedActuals: x } = c.t;
  return c.db
    .select()
    .from(x)
    .where(
      and(
        eq(x.communeId, key.communeId),
        eq(x.year, key.year),
        inArray(x.indicatorId, indicatorIds),
        inArray(x.unitId, unitIds),
        eq(x.quarter, key.quarter),
      ),
    );
}

export function toUnitCell(row: ActualRow, names: ReadonlyMap<string, string>): UnitCell {
  return {
    indicatorId: row.indicatorId,
    year: row.year,
    quarter: row.quarter as Quarter,
    value: decodeCell(row),
    certainty: row.certainty,
    version: row.version,
    recordedByName: names.get(row.recordedBy ?? "") ?? null,
    recordedAt: row.recordedAt,
    supply: decodeSupply(row),
  };
}

/** Rows by unit; a unit without rows has an empty list. */
export function groupByUnit<T extends { unitId: string }>(rows: readonly T[]): (unitId: string) => T[] {
  const units = new Map<string, T[]>();
  for (const row of rows) {
    const known = units.get(row.unitId);
    if (known) known.push(row);
    else units.set(row.unitId, [row]);
  }
  return (unitId) => units.get(unitId) ?? [];
}
