import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import { indicatorsIn } from "@/db/catalogue/in-force";
import type { Connection } from "@/db/store";
import { reportsInQuarter } from "@/lib/indicators/indicator";
import type { OrgUnitKind } from "@/lib/org-units/org-unit";
import type { UnitDeadline } from "@/lib/periods/deadline";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import type { PeriodState, SheetState } from "@/lib/sheets/sheet-state";

/** A row of `periods`: quarter 1–4, or 0 for the year, which carries the closing of the assessment. */
export type PeriodRecord = {
  year: number;
  quarter: Quarter | 0;
  state: PeriodState;
  dataFrom: string;
  dataTo: string;
  dueOn: string;
  assessmentClosedOn: string | null;
  version: number;
};

export type ExpectedSheet = { unitId: string; unitName: string; unitKind: OrgUnitKind; state: SheetState };

/** All opened years and quarters, newest year first, quarters in order. */
export async function listPeriods(c: Connection, communeId: string): Promise<PeriodRecord[]> {
  const { periods } = c.t;
  const rows = await c.db
    .select()
    .from(periods)
    .where(eq(periods.communeId, communeId))
    .orderBy(desc(periods.year), asc(periods.quarter));
  return rows.map(toPeriod);
}

/** The day on which the assessment of the year was closed; it stands in the row of the year itself. */
export function closingOf(periods: readonly PeriodRecord[], year: number): LocalDate | null {
  return periods.find((each) => each.year === year && each.quarter === 0)?.assessmentClosedOn ?? null;
}

export async function findPeriod(
  c: Connection,
  communeId: string,
  year: number,
  quarter: Quarter | 0,
): Promise<PeriodRecord | null> {
  const { periods } = c.t;
  const [row] = await c.db
    .select()
    .from(periods)
    .where(and(eq(periods.communeId, communeId), eq(periods.year, year), eq(periods.quarter, quarter)));
  return row ? toPeriod(row) : null;
}

function toPeriod(row: Connection["t"]["periods"]["$inferSelect"]): PeriodRecord {
  return {
    year: row.year,
    quarter: row.quarter as Quarter | 0,
    state: row.state,
    dataFrom: row.dataFrom,
    dataTo: row.dataTo,
    dueOn: row.dueOn,
    assessmentClosedOn: row.assessmentClosedOn,
    version: row.version,
  };
}

/** Deadlines of their own that kinds of units have in the quarter. */
export async function listDeadlines(
  c: Connection,
  communeId: string,
  year: number,
  quarter: Quarter,
): Promise<UnitDeadline[]> {
  const { periodDeadlines: d } = c.t;
  return c.db
    .select({ unitKind: d.unitKind, dueOn: d.dueOn })
    .from(d)
    .where(and(eq(d.communeId, communeId), eq(d.year, year), eq(d.quarter, quarter)))
    .orderBy(asc(d.unitKind));
}

/** The same of several quarters, each row with its own. */
export async function listDeadlinesOf(
  c: Connection,
  communeId: string,
  quarters: readonly { year: number; quarter: Quarter }[],
): Promise<(UnitDeadline & { year: number; quarter: number })[]> {
  const { periodDeadlines: d } = c.t;
  const years = [...new Set(quarters.map(({ year }) => year))];
  if (years.length === 0) return [];
  return c.db
    .select({ year: d.year, quarter: d.quarter, unitKind: d.unitKind, dueOn: d.dueOn })
    .from(d)
    .where(and(eq(d.communeId, communeId), inArray(d.year, years)))
    .orderBy(asc(d.unitKind));
}

/** Every sheet's state in some years; no sheet yet = no entry. */
export async function listSheetStates(
  c: Connection,
  communeId: string,
  years: readonly number[],
): Promise<(year: number, quarter: number, unitId: string) => SheetState | null> {
  const { sheets: s } = c.t;
  const rows = await c.db
    .select({ year: s.year, quarter: s.quarter, unitId: s.unitId, state: s.state })
    .from(s)
    .where(and(eq(s.communeId, communeId), inArray(s.year, [...years])));
  const states = new Map(rows.map((row) => [`${row.year} ${row.quarter} ${row.unitId}`, row.state]));
  return (year, quarter, unitId) => states.get(`${year} ${quarter} ${unitId}`) ?? null;
}

/** One row for each unit that has at least one indicator to report in the quarter; no sheet yet = not started. */
export async function listExpectedSheets(
  c: Connection,
  communeId: string,
  year: number,
  quarter: Quarter,
  stateOf?: Awaited<ReturnType<typeof listSheetStates>>,
): Promise<ExpectedSheet[]> {
  const states = stateOf ?? (await listSheetStates(c, communeId, [year]));
  const { indicatorAssignments: assigned, orgUnits } = c.t;
  const indicators = indicatorsIn(c, communeId, year);
  const rows = await c.db
    .select({
      unitId: orgUnits.id,
      unitName: orgUnits.name,
      unitKind: orgUnits.kind,
      frequency: indicators.frequency,
    })
    .from(assigned)
    .innerJoin(indicators, eq(indicators.id, assigned.indicatorId))
    .innerJoin(orgUnits, and(eq(orgUnits.communeId, assigned.communeId), eq(orgUnits.id, assigned.unitId)))
    .where(and(eq(assigned.communeId, communeId), isAssignedIn(assigned, quarterIndex(year, quarter))))
    .orderBy(asc(orgUnits.sortOrder), asc(orgUnits.searchKey));
  const byUnit = new Map<string, ExpectedSheet>();
  for (const { frequency, ...unit } of rows) {
    const state = states(year, quarter, unit.unitId) ?? "not-started";
    if (reportsInQuarter(frequency, quarter)) byUnit.set(unit.unitId, { ...unit, state });
  }
  return [...byUnit.values()];
}
