import { and, asc, eq, inArray } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import type { Connection } from "@/db/store";
import type { Quarter } from "@/lib/periods/period";
import type { UnitCell } from "@/lib/sheets/sheet-row";
import { isOfQuarters, type QuarterKey, type QuartersKey } from "./assigned-indicators";
import type { ActualRow } from "./sheet-cells";

/** Rows behind the sheets of several units of some quarters; one statement each, however many there are. */
export type SheetColumns = Connection["t"]["sheets"]["$inferSelect"];
export type EventColumns = Connection["t"]["sheetEvents"]["$inferSelect"];

/** The sheets, each with what happened to it, oldest first: one row an event, or one without. */
export async function listStoredSheets(
  c: Connection,
  key: QuartersKey,
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
    .where(and(isOfQuarters(s, key), inArray(s.unitId, unitIds)))
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

/** The units' working cells of the quarters' years and the two before each: eight quarters back. */
export async function listUnitCells(
  c: Connection,
  { communeId, quarters }: QuartersKey,
  unitIds: string[],
  indicatorIds: string[],
): Promise<ActualRow[]> {
  const { actuals: x } = c.t;
  const years = new Set(quarters.flatMap(({ year }) => [year - 2, year - 1, year]));
  return c.db
    .select()
    .from(x)
    .where(
      and(
        eq(x.communeId, communeId),
        inArray(x.year, [...years]),
        inArray(x.indicatorId, indicatorIds),
        inArray(x.unitId, unitIds),
        inArray(x.quarter, [1, 2, 3, 4]),
      ),
    );
}

/** Approved cells of the quarters. */
export async function listApprovedCells(c: Connection, key: QuartersKey, unitIds: string[], indicatorIds: string[]) {
  const { approvedActuals: x } = c.t;
  return c.db
    .select()
    .from(x)
    .where(and(isOfQuarters(x, key), inArray(x.indicatorId, indicatorIds), inArray(x.unitId, unitIds)));
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
    computedFrom: row.origin === "meetings" ? row.source : null,
  };
}

type OfUnit = { unitId: string };
export type OfSheet = OfUnit & { year: number; quarter: number };

/** Rows by unit; a unit without rows has an empty list. */
export function groupByUnit<T extends OfUnit>(rows: readonly T[]): (unitId: string) => T[] {
  const group = grouped(rows, ({ unitId }) => unitId);
  return (unitId) => group.get(unitId) ?? [];
}

/** The same by sheet. */
export function groupBySheet<T extends OfSheet>(rows: readonly T[]): (sheet: OfSheet) => T[] {
  const group = grouped(rows, sheetKey);
  return (sheet) => group.get(sheetKey(sheet)) ?? [];
}

export function sheetKey({ unitId, year, quarter }: OfSheet): string {
  return `${unitId} ${year} ${quarter}`;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
