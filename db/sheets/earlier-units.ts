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
import { type EarlierFigures, HISTORY_QUARTERS } from "@/lib/sheets/sheet-row";
import type { Assigned, QuarterKey } from "./assigned-indicators";
import type { ActualRow } from "./sheet-cells";
import { listApprovedCells, listUnitCells } from "./sheet-sources";

type Past = { unitId: string; quarter: number; reporters: Reporters };
type Assignments = Connection["t"]["indicatorAssignments"]["$inferSelect"];
type Stored = {
  names: ReadonlyMap<string, string>;
  /** Quarters in which a unit reported an indicator. */
  assignments: readonly Assignments[];
  working: ReadonlyMap<string, CellValue>;
  approved: ReadonlyMap<string, CellValue>;
};

/**
 * What units that came of others compare with in the quarters before their own first one: the figures of those others
 * put together. By unit; a unit that has always been the same is left out. Two statements where no unit changed.
 */
export async function readEarlierFigures(
  c: Connection,
  key: QuarterKey,
  assigned: readonly Assigned[],
): Promise<Map<string, EarlierFigures>> {
  const successions = await listSuccessions(c, key.communeId);
  if (successions.length === 0) return new Map();
  const units = new Map((await listUnits(c, key.communeId)).map((each) => [each.id, each]));
  const now = quarterIndex(key.year, key.quarter);
  const quarters = Array.from({ length: HISTORY_QUARTERS }, (_, back) => now - 1 - back);
  const past = assigned.flatMap(({ unit }) =>
    quarters.flatMap((quarter): Past[] => {
      const reporters = reportersIn(unit.id, quarter, successions, units);
      const same = reporters.unitIds.length === 1 && reporters.unitIds[0] === unit.id;
      return same ? [] : [{ unitId: unit.id, quarter, reporters }];
    }),
  );
  if (past.length === 0) return new Map();
  const unitIds = [...new Set(past.flatMap(({ reporters }) => reporters.unitIds))];
  const ids = [...new Set(assigned.flatMap(({ indicators }) => indicators.map((each) => each.id)))];
  const stored: Stored = {
    names: new Map([...units].map(([id, { name }]) => [id, name])),
    assignments: await listAssignments(c, key, unitIds, ids),
    working: byCell(await listUnitCells(c, key, unitIds, ids)),
    approved: byCell(await listApprovedCells(c, { ...key, year: key.year - 1 }, unitIds, ids)),
  };
  const found = new Map<string, EarlierFigures>();
  for (const { unit, indicators } of assigned) {
    const own = past.filter((each) => each.unitId === unit.id);
    if (own.length > 0) found.set(unit.id, figuresOf(indicators, own, now - 4, stored));
  }
  return found;
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

async function listAssignments(c: Connection, key: QuarterKey, unitIds: string[], indicatorIds: string[]) {
  const { indicatorAssignments: a } = c.t;
  return c.db
    .select()
    .from(a)
    .where(and(eq(a.communeId, key.communeId), inArray(a.unitId, unitIds), inArray(a.indicatorId, indicatorIds)));
}
