import { and, asc, desc, eq, gt, inArray, lt } from "drizzle-orm";
import { type AnySQLiteColumn, alias } from "drizzle-orm/sqlite-core";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import type { Connection } from "@/db/store";
import type {
  EarlierVersion,
  FigureOrigin,
  UnitOrigin,
  UnitSeries,
  WorkingCell,
  YearUnitSeries,
} from "@/lib/indicators/figure-origin";
import type { FigureScope } from "@/lib/indicators/view-choice";
import { endOfDay, type LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { isInForce } from "@/lib/periods/quarter-span";
import { decodeCell } from "./decode-cell";
import { decodeSupply } from "./decode-supply";
import { assignmentsOn, type CellsAsked, cellsOn, type PastDay, thenOf } from "./past-day";
import { readSheetStates } from "./sheet-states";
import { cellsThen, cellThenColumns } from "./then";

type FigureKey = { indicatorId: string; year: number; quarter: Quarter | 0 } & PastDay;

/**
 * Each unit's approved cell behind one figure: who entered it, who approved it and what was approved before. Units
 * assigned in the quarter, or the commune itself for a year-level figure (quarter 0). With `entered` also what stands on
 * the sheets unapproved; the caller has made sure that this person may see it. Three statements, four then, and the
 * states of the sheets (`readSheetStates`).
 */
export async function readFigureOrigin(
  c: Connection,
  communeId: string,
  key: FigureKey,
  scope: FigureScope = "approved",
): Promise<FigureOrigin> {
  const cells = await (key.day ? listCellsThen(c, communeId, key, key.day) : listApprovedCells(c, communeId, key));
  const working = scope === "entered" ? await listWorkingCells(c, communeId, key) : null;
  const earlier = await listEarlierVersions(c, communeId, key);
  const units: UnitOrigin[] = (await listReportingUnits(c, communeId, key)).map((unit) => {
    const cell = cells.get(unit.unitId);
    const history = earlier.filter((each) => each.unitId === unit.unitId);
    const typed = working?.get(unit.unitId);
    return {
      ...unit,
      approved: cell ? cell.approved : null,
      working: typed && typed.version !== cell?.version ? typed.working : null,
      earlier: history.filter((each) => each.version !== cell?.version).map((each) => each.earlier),
    };
  });
  const { indicatorId, year, quarter } = key;
  return { indicatorId, year, quarter, units };
}

async function listReportingUnits(c: Connection, communeId: string, key: FigureKey) {
  const { db, t } = c;
  const { orgUnits: u } = t;
  if (key.quarter === 0) {
    const rows = await db
      .select({ unitId: u.id, unitName: u.name })
      .from(u)
      .where(and(eq(u.communeId, communeId), eq(u.kind, "commune")));
    return rows.map((row) => ({ ...row, predecessor: false, sheetState: "approved" as const }));
  }
  const a = assignmentsOn(c, communeId, key.day);
  const rows = await db
    .select({ unitId: u.id, unitName: u.name, kind: u.kind })
    .from(a)
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(
      and(
        eq(a.communeId, communeId),
        eq(a.indicatorId, key.indicatorId),
        isAssignedIn(a, quarterIndex(key.year, key.quarter)),
      ),
    )
    .orderBy(asc(u.sortOrder), asc(u.name));
  const stateOf = await readSheetStates(c, communeId, { years: [key.year], day: key.day });
  return rows.map(({ unitId, unitName, kind }) => ({
    unitId,
    unitName,
    predecessor: kind === "predecessor",
    sheetState: stateOf(key.year, key.quarter, unitId) ?? ("not-started" as const),
  }));
}

async function listApprovedCells({ db, t }: Connection, communeId: string, key: FigureKey) {
  const { approvedActuals: x, accounts } = t;
  const recorder = alias(accounts, "recorder");
  const approver = alias(accounts, "approver");
  const rows = await db
    .select({ cell: x, recordedBy: recorder.displayName, approvedBy: approver.displayName })
    .from(x)
    .leftJoin(recorder, and(eq(recorder.communeId, x.communeId), eq(recorder.id, x.recordedBy)))
    .leftJoin(approver, and(eq(approver.communeId, x.communeId), eq(approver.id, x.approvedBy)))
    .where(isFigure(x, communeId, key));
  return byUnit(rows);
}

/** The same as it stood at the end of a day: who typed it and when is told by the version's own row of the history. */
async function listCellsThen(c: Connection, communeId: string, key: FigureKey, day: LocalDate) {
  const { actualChanges: h, accounts } = c.t;
  const x = cellsThen(c, { ...thenOf(communeId, [key.year], day), indicatorIds: [key.indicatorId] });
  const recorder = alias(accounts, "recorder");
  const approver = alias(accounts, "approver");
  const isTyped = and(
    ...[eq(h.communeId, communeId), eq(h.year, x.year), eq(h.indicatorId, x.indicatorId), eq(h.unitId, x.unitId)],
    ...[eq(h.quarter, x.quarter), eq(h.version, x.version), eq(h.event, "recorded")],
  );
  const rows = await c.db
    .select({
      cell: cellThenColumns(x),
      typedAt: h.at,
      recordedBy: recorder.displayName,
      approvedBy: approver.displayName,
    })
    .from(x)
    .leftJoin(h, isTyped)
    .leftJoin(recorder, and(eq(recorder.communeId, communeId), eq(recorder.id, h.actorId)))
    .leftJoin(approver, and(eq(approver.communeId, communeId), eq(approver.id, x.approvedBy)))
    .where(eq(x.quarter, key.quarter));
  return byUnit(
    rows.map(({ cell, typedAt, ...names }) => ({
      ...names,
      cell: { ...cell, recordedAt: typedAt ?? cell.approvedAt },
    })),
  );
}

type StoredCell = Pick<
  Connection["t"]["approvedActuals"]["$inferSelect"],
  "unitId" | "certainty" | "origin" | "qualifier" | "source" | "recordedAt" | "approvedAt" | "version"
> &
  Parameters<typeof decodeCell>[0] &
  Parameters<typeof decodeSupply>[0];

function byUnit(rows: { cell: StoredCell; recordedBy: string | null; approvedBy: string | null }[]) {
  return new Map(
    rows.map(({ cell, recordedBy, approvedBy }) => {
      const { certainty, origin, qualifier, source, recordedAt, approvedAt, version } = cell;
      const approved = {
        ...{ cell: decodeCell(cell), certainty, origin, qualifier, source },
        ...{ recordedBy, supply: decodeSupply(cell), recordedAt, approvedBy, approvedAt },
      };
      return [cell.unitId, { version, approved }];
    }),
  );
}

type KeyColumns = Record<"communeId" | "year" | "indicatorId" | "quarter", AnySQLiteColumn>;

/** The rows of one figure: every unit's cell of an indicator in a quarter. */
function isFigure(of: KeyColumns, communeId: string, key: FigureKey) {
  return and(
    ...[eq(of.communeId, communeId), eq(of.year, key.year)],
    ...[eq(of.indicatorId, key.indicatorId), eq(of.quarter, key.quarter)],
  );
}

async function listWorkingCells({ db, t }: Connection, communeId: string, key: FigureKey) {
  const { actuals: x, accounts } = t;
  const rows = await db
    .select({ cell: x, recordedBy: accounts.displayName })
    .from(x)
    .leftJoin(accounts, and(eq(accounts.communeId, x.communeId), eq(accounts.id, x.recordedBy)))
    .where(isFigure(x, communeId, key));
  return new Map(
    rows.map(({ cell, recordedBy }) => {
      const { certainty, origin, recordedAt, version } = cell;
      const working: WorkingCell = {
        ...{ cell: decodeCell(cell), certainty, origin, recordedBy, recordedAt, supply: decodeSupply(cell) },
      };
      return [cell.unitId, { version, working }];
    }),
  );
}

async function listEarlierVersions({ db, t }: Connection, communeId: string, key: FigureKey) {
  const { actualChanges: h, accounts } = t;
  const rows = await db
    .select({ change: h, approvedBy: accounts.displayName })
    .from(h)
    .leftJoin(accounts, and(eq(accounts.communeId, h.communeId), eq(accounts.id, h.actorId)))
    .where(and(isFigure(h, communeId, key), eq(h.event, "approved"), key.day ? lt(h.at, endOfDay(key.day)) : undefined))
    .orderBy(desc(h.sequence));
  return rows.map(({ change, approvedBy }) => {
    const earlier: EarlierVersion = {
      cell: decodeCell(change),
      certainty: change.certainty,
      approvedBy,
      approvedAt: change.at,
    };
    return { unitId: change.unitId, version: change.version, earlier };
  });
}

type SeriesQuery = {
  indicatorIds: readonly string[];
  scope?: FigureScope;
  /** Of one unit alone. */
  unitId?: string;
} & PastDay;

/** Every unit assigned to the indicators in the year, with its four quarters of cells, see below. */
export function readUnitSeries(
  c: Connection,
  communeId: string,
  { year, ...query }: SeriesQuery & { year: number },
): Promise<UnitSeries[]> {
  return readUnitSeriesOfYears(c, communeId, { ...query, from: year, to: year });
}

function isOf(row: { unitId: AnySQLiteColumn }, unitId: string | undefined) {
  return unitId === undefined ? undefined : eq(row.unitId, unitId);
}

/**
 * The same of several years, the earliest first; a unit stands in the years in which it was assigned. Two statements,
 * and the states of the sheets (`readSheetStates`).
 */
export async function readUnitSeriesOfYears(
  c: Connection,
  communeId: string,
  { indicatorIds, from, to, scope = "approved", day, unitId: only }: SeriesQuery & { from: number; to: number },
): Promise<YearUnitSeries[]> {
  if (indicatorIds.length === 0) return [];
  const { orgUnits: u } = c.t;
  const ids = [...indicatorIds];
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const a = assignmentsOn(c, communeId, day);
  const assignments = await c.db
    .select({
      ...{ indicatorId: a.indicatorId, fromQuarter: a.fromQuarter, toQuarter: a.toQuarter },
      ...{ unitId: u.id, unitName: u.name, kind: u.kind },
    })
    .from(a)
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(
      and(
        ...[eq(a.communeId, communeId), inArray(a.indicatorId, ids)],
        ...[isAssignedIn(a, quarterIndex(from, 1), quarterIndex(to, 4)), isOf(a, only)],
      ),
    )
    .orderBy(asc(u.sortOrder), asc(u.name));
  const cellOf = await readSeriesCells(c, communeId, { years, indicatorIds, source: scope, day, only });
  const stateOf = await readSheetStates(c, communeId, { years, day });
  const pairs = new Map<string, typeof assignments>();
  for (const row of assignments) {
    const key = `${row.indicatorId} ${row.unitId}`;
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return years.flatMap((year) =>
    [...pairs].flatMap(([key, spans]): YearUnitSeries[] => {
      const [first] = spans;
      if (!first || !spans.some((span) => isInForce(span, quarterIndex(year, 1), quarterIndex(year, 4)))) return [];
      const { indicatorId, unitId, unitName, kind } = first;
      const quarters = QUARTERS.map((quarter) => {
        const assigned = spans.some((span) => isInForce(span, quarterIndex(year, quarter)));
        const stored = assigned ? cellOf.get(`${key} ${year} ${quarter}`) : undefined;
        const excused = stateOf(year, quarter, unitId) === "excused";
        return { quarter, assigned, excused, cell: null, ...stored };
      });
      return [{ indicatorId, unitId, unitName, year, predecessor: kind === "predecessor", quarters }];
    }),
  );
}

/** Cells of some indicators and years by "indicator unit year quarter", and whether records gave them. One statement. */
async function readSeriesCells(
  c: Connection,
  communeId: string,
  asked: CellsAsked & { indicatorIds: readonly string[]; only?: string | undefined },
) {
  const { years, indicatorIds, only } = asked;
  const x = cellsOn(c, communeId, asked);
  const cells = await c.db
    .select({
      ...{ indicatorId: x.indicatorId, unitId: x.unitId, year: x.year, quarter: x.quarter, kind: x.kind },
      ...{ value: x.value, numerator: x.numerator, denominator: x.denominator, noDataReason: x.noDataReason },
      origin: x.origin,
    })
    .from(x)
    .where(
      and(
        ...[eq(x.communeId, communeId), inArray(x.year, [...years])],
        ...[inArray(x.indicatorId, [...indicatorIds]), gt(x.quarter, 0), isOf(x, only)],
      ),
    );
  return new Map(
    cells.map((row) => [
      `${row.indicatorId} ${row.unitId} ${row.year} ${row.quarter}`,
      { cell: decodeCell(row), ...(row.origin === "meetings" ? { fromRecords: true } : {}) },
    ]),
  );
}
