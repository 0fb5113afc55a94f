import { and, eq, inArray } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import { listSuccessions, listUnits } from "@/db/org-units/queries";
import type { Connection } from "@/db/store";
import { type CombinedCell, combineCells } from "@/lib/indicators/combine-cells";
import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { type Reporters, reportersIn } from "@/lib/org-units/earlier-units";
import { quarterAt, quarterIndex } from "@/lib/periods/period";
import { isInForce } from "@/lib/periods/quarter-span";
import { type EarlierFigures, HISTORY_QUARTERS, type QuarterRef } from "@/lib/sheets/sheet-row";
import type { Assigned } from "./assigned-indicators";
import type { ActualRow } from "./sheet-cells";
import { sheetKey } from "./sheet-sources";

type Past = { unitId: string; quarter: number; reporters: Reporters };
type Assignments = Connection["t"]["indicatorAssignments"]["$inferSelect"];
type Stored = {
  names: ReadonlyMap<string, string>;
  /** Quarters in which a unit reported an indicator. */
  assignments: readonly Assignments[];
  working: ReadonlyMap<string, CellValue>;
  approved: ReadonlyMap<string, CellValue>;
};

/** Who reported in the place of units that came of others. */
export type EarlierReporters = {
  names: Stored["names"];
  /** By sheet (`sheetKey`): the quarters before the unit's own first one; a unit that has always been the same has none. */
  past: ReadonlyMap<string, readonly Past[]>;
  unitIds: string[];
};

/** A quarter with the units that have something to report in it. */
type Assignment = QuarterRef & { assigned: readonly Assigned[] };

/** Two statements, one where no unit changed. */
export async function findEarlierReporters(
  c: Connection,
  communeId: string,
  quarters: readonly Assignment[],
): Promise<EarlierReporters> {
  const successions = await listSuccessions(c, communeId);
  const units = successions.length === 0 ? [] : await listUnits(c, communeId);
  const known = new Map(units.map((each) => [each.id, each]));
  const found = sheetsOf(quarters).map(({ unit, year, quarter }) => {
    const now = quarterIndex(year, quarter);
    const past = Array.from({ length: HISTORY_QUARTERS }, (_, back) => now - 1 - back).flatMap((before): Past[] => {
      const reporters = reportersIn(unit.id, before, successions, known);
      const same = reporters.unitIds.length === 1 && reporters.unitIds[0] === unit.id;
      return same ? [] : [{ unitId: unit.id, quarter: before, reporters }];
    });
    return [sheetKey({ unitId: unit.id, year, quarter }), past] as const;
  });
  return {
    names: new Map(units.map(({ id, name }) => [id, name])),
    past: new Map(found.filter(([, past]) => past.length > 0)),
    unitIds: [...new Set(found.flatMap(([, past]) => past.flatMap(({ reporters }) => reporters.unitIds)))],
  };
}

/**
 * What those units compare with in the quarters before their own first one: the figures of the others put together, by
 * sheet. One statement, none where no unit changed.
 * @param cells of the others among them, working ones and the approved ones of the same quarter last year
 */
export async function readEarlierFigures(
  c: Connection,
  communeId: string,
  { names, past, unitIds }: EarlierReporters,
  quarters: readonly Assignment[],
  cells: { working: readonly ActualRow[]; approved: readonly ActualRow[] },
): Promise<Map<string, EarlierFigures>> {
  if (past.size === 0) return new Map();
  const { indicatorAssignments: a } = c.t;
  const stored: Stored = {
    names,
    assignments: await c.db
      .select()
      .from(a)
      .where(and(eq(a.communeId, communeId), inArray(a.unitId, unitIds))),
    working: byCell(cells.working),
    approved: byCell(cells.approved),
  };
  return new Map(
    sheetsOf(quarters).flatMap(({ unit, indicators, year, quarter }) => {
      const key = sheetKey({ unitId: unit.id, year, quarter });
      const own = past.get(key);
      return own ? [[key, figuresOf(indicators, own, quarterIndex(year, quarter) - 4, stored)] as const] : [];
    }),
  );
}

function sheetsOf(quarters: readonly Assignment[]) {
  return quarters.flatMap(({ year, quarter, assigned }) => assigned.map((each) => ({ ...each, year, quarter })));
}

function figuresOf(
  indicators: readonly Indicator[],
  past: readonly Past[],
  lastYear: number,
  stored: Stored,
): EarlierFigures {
  const samePeriod = new Map<string, CombinedCell>();
  const history = new Map<string, CellValue | null>();
  for (const { quarter, reporters } of past) {
    for (const indicator of indicators) {
      const typed = combined(indicator, quarter, reporters, stored, stored.working);
      history.set(`${indicator.id} ${quarter}`, typed.kind === "combined" ? typed.value : null);
      if (quarter !== lastYear) continue;
      samePeriod.set(indicator.id, combined(indicator, quarter, reporters, stored, stored.approved));
    }
  }
  return { samePeriod, history };
}

/** Over the units that were to report the indicator then; one that never had it is not missed. */
function combined(
  indicator: Indicator,
  quarter: number,
  { unitIds, divided }: Reporters,
  { names, assignments }: Stored,
  cells: ReadonlyMap<string, CellValue>,
): CombinedCell {
  const reporting = unitIds.filter((unitId) =>
    assignments.some((each) => each.unitId === unitId && each.indicatorId === indicator.id && isInForce(each, quarter)),
  );
  const { year, quarter: number } = quarterAt(quarter);
  const nameOf = (unitId: string) => names.get(unitId) ?? unitId;
  const parts = reporting.map((unitId) => ({
    unitName: nameOf(unitId),
    value: cells.get(cellKey(unitId, indicator.id, year, number)) ?? null,
  }));
  return combineCells(indicator, parts, divided.map(nameOf));
}

function byCell(rows: readonly ActualRow[]): Map<string, CellValue> {
  return new Map(rows.map((row) => [cellKey(row.unitId, row.indicatorId, row.year, row.quarter), decodeCell(row)]));
}

const cellKey = (...parts: (string | number)[]) => parts.join(" ");
