import { listDeadlines, listPeriods, type PeriodRecord } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { Quantity } from "@/lib/indicators/quantity";
import { dueOnFor, type UnitDeadline } from "@/lib/periods/deadline";
import type { Quarter } from "@/lib/periods/period";
import type { CellNote } from "@/lib/sheets/note";
import type { Sheet, SheetEvent } from "@/lib/sheets/sheet";
import { buildSheetRows, type EarlierFigures, type QuarterRef, type SheetPlan } from "@/lib/sheets/sheet-row";
import { listNames } from "./account-names";
import { type Assigned, listAssignedByUnit, type QuarterKey } from "./assigned-indicators";
import { findEarlierReporters, readEarlierFigures } from "./earlier-units";
import { listLikeUnitsMedians } from "./like-units";
import { listNotesOfUnits } from "./note-queries";
import { type ActualRow, type ChangeRow, hashContent, listRecordedChanges, sheetContent } from "./sheet-cells";
import { changesSince, comparedSince } from "./sheet-changes";
import { readSheetPlans } from "./sheet-plans";
import {
  type EventColumns,
  groupBySheet,
  groupByUnit,
  listApprovedCells,
  listStoredSheets,
  listUnitCells,
  type OfSheet,
  type SheetColumns,
  sheetKey,
  toUnitCell,
} from "./sheet-sources";
import { statusOf } from "./sheet-status";

/**
 * One unit's sheet of one quarter with everything its page shows: rows, working cells, trail, what changed since the
 * submission before, and the hash of exactly this content. Null when the period is not opened or the unit, of this
 * commune, reports nothing in it.
 */
export async function readSheet(
  c: Connection,
  communeId: string,
  unitId: string,
  year: number,
  quarter: Quarter,
): Promise<Sheet | null> {
  const [sheet] = await readSheets(c, { communeId, year, quarter }, [unitId]);
  return sheet ?? null;
}

/** The sheets of several units in one quarter, in the order of the units: as many statements as for one. */
export function readSheets(
  c: Connection,
  { communeId, ...quarter }: QuarterKey,
  unitIds: readonly string[],
  options?: ReadOptions,
): Promise<Sheet[]> {
  return readSheetsOf(c, communeId, [{ ...quarter, unitIds }], options);
}

/** `medians` false: nothing on the sheets is checked, so what like units gave is not asked, which is most of the work. */
type ReadOptions = { medians: boolean };

/**
 * The sheets of several quarters, in the order given. Each quarter more costs what its catalogue, plans and deadlines
 * cost: nothing on a kept connection while those stay as they are.
 */
export async function readSheetsOf(
  c: Connection,
  communeId: string,
  asked: readonly (QuarterRef & { unitIds: readonly string[] })[],
  { medians }: ReadOptions = { medians: true },
): Promise<Sheet[]> {
  const wanted = await listWanted(c, communeId, asked);
  if (wanted.length === 0) return [];
  const key = { communeId, quarters: wanted };
  const assigned = wanted.flatMap((each) => each.assigned);
  const units = [...new Set(assigned.map(({ unit }) => unit.id))];
  const ids = idsOf(assigned);
  const found = await listStoredSheets(c, key, units);
  const stored = found.map(({ sheet }) => sheet);
  const events = groupBySheet(found.flatMap(({ event }) => event ?? []));
  const compared = stored.filter((sheet) => comparedSince(events(sheet)) !== null).map(({ unitId }) => unitId);
  const history = await listRecordedChanges(c, key, compared);
  const earlier = await findEarlierReporters(c, communeId, wanted);
  const all = [...new Set([...units, ...earlier.unitIds])];
  const working = await listUnitCells(c, key, all, ids);
  const lastYears = wanted.map(({ year, quarter }) => ({ year: year - 1, quarter }));
  const approved = await listApprovedCells(c, { communeId, quarters: lastYears }, all, ids);
  const sources: Sources = {
    communeId,
    stored: new Map(stored.map((row) => [sheetKey(row), row])),
    events,
    history: groupBySheet(history),
    working: groupByUnit(working),
    approved: groupBySheet(approved),
    earlierFigures: await readEarlierFigures(c, communeId, earlier, wanted, { working, approved }),
    likeUnitsMedians: medians ? await listLikeUnitsMedians(c, key, units, ids) : new Map(),
    notes: groupBySheet(await listNotesOfUnits(c, key, units)),
    names: await listNames(c, communeId, [
      ...stored.flatMap((row) => [row.submittedBy, row.reviewerId, row.approvedBy]),
      ...found.flatMap(({ event }) => event?.actorId ?? []),
      ...history.map((row) => row.actorId),
      ...working.map((row) => row.recordedBy),
    ]),
  };
  return wanted.flatMap((quarter) => quarter.assigned.map((each) => toSheet(quarter, each, sources)));
}

/** An opened quarter in which some of the units asked for have something to report. */
type Wanted = QuarterRef & {
  period: PeriodRecord;
  deadlines: UnitDeadline[];
  assigned: Assigned[];
  /** By unit and indicator. */
  plans: ReadonlyMap<string, ReadonlyMap<string, SheetPlan>>;
};

async function listWanted(
  c: Connection,
  communeId: string,
  asked: readonly (QuarterRef & { unitIds: readonly string[] })[],
): Promise<Wanted[]> {
  const periods = await listPeriods(c, communeId);
  const wanted: Wanted[] = [];
  for (const { year, quarter, unitIds } of asked) {
    const period = periods.find((each) => each.year === year && each.quarter === quarter);
    if (!period || unitIds.length === 0) continue;
    const key = { communeId, year, quarter };
    const assigned = await listAssignedByUnit(c, key, unitIds);
    if (assigned.length === 0) continue;
    const deadlines = await listDeadlines(c, communeId, year, quarter);
    const units = assigned.map(({ unit }) => unit.id);
    wanted.push({
      year,
      quarter,
      period,
      deadlines,
      assigned,
      plans: await readSheetPlans(c, key, units, idsOf(assigned)),
    });
  }
  return wanted;
}

function idsOf(assigned: readonly Assigned[]): string[] {
  return [...new Set(assigned.flatMap(({ indicators }) => indicators.map((indicator) => indicator.id)))];
}

type Sources = {
  communeId: string;
  stored: ReadonlyMap<string, SheetColumns>;
  events: (sheet: OfSheet) => EventColumns[];
  history: (sheet: OfSheet) => ChangeRow[];
  working: (unitId: string) => ActualRow[];
  approved: (sheet: OfSheet) => ActualRow[];
  earlierFigures: ReadonlyMap<string, EarlierFigures>;
  likeUnitsMedians: ReadonlyMap<string, ReadonlyMap<string, Quantity>>;
  notes: (sheet: OfSheet) => { note: CellNote }[];
  names: ReadonlyMap<string, string>;
};

function toSheet(wanted: Wanted, { unit, indicators, groups }: Assigned, sources: Sources): Sheet {
  const { year, quarter, period, deadlines } = wanted;
  const { names } = sources;
  const at = { unitId: unit.id, year, quarter };
  const key = sheetKey(at);
  const events = sources.events(at);
  // What was counted before a break of the series is no measure for what is typed now.
  const first = new Map(indicators.map((indicator) => [indicator.id, indicator.comparableFrom ?? 0]));
  const isMeasure = (row: { indicatorId: string; year: number }) => row.year >= (first.get(row.indicatorId) ?? 0);
  const cells = sources.working(unit.id).filter(isMeasure);
  const current = cells.filter((row) => row.year === year && row.quarter === quarter);
  const content = sheetContent(
    indicators.map((indicator) => indicator.id),
    new Map(current.map((row) => [row.indicatorId, row])),
  );
  const since = comparedSince(events);
  return {
    year,
    quarter,
    unit: { id: unit.id, name: unit.name },
    period: { state: period.state, dueOn: dueOnFor(period, deadlines, unit.kind) },
    groups,
    rows: buildSheetRows({
      year,
      quarter,
      indicators,
      plans: wanted.plans.get(unit.id) ?? new Map(),
      cells: cells.map((row) => toUnitCell(row, names)),
      approvedLastYear: sources
        .approved({ ...at, year: year - 1 })
        .filter(isMeasure)
        .map((row) => toUnitCell(row, names)),
      earlierUnits: sources.earlierFigures.get(key),
      likeUnitsMedians: sources.likeUnitsMedians.get(key) ?? new Map(),
    }),
    ...statusOf(sources.stored.get(key) ?? null, names),
    events: events.map((event) => toEvent(event, names)),
    pointedCells: pointedCells(events),
    notes: sources.notes(at).map(({ note }) => note),
    changes: since === null ? null : changesSince(since, content, sources.history(at), names),
    contentHash: hashContent({ communeId: sources.communeId, ...at }, content),
  };
}

function toEvent(
  { fromState, toState, actorId, at, reason }: EventColumns,
  names: ReadonlyMap<string, string>,
): SheetEvent {
  return { fromState, toState, actorName: names.get(actorId ?? "") ?? null, at, reason };
}

/** The cells the last return pointed at, while the sheet lies with the unit because of it. */
function pointedCells(events: readonly EventColumns[]): string[] {
  const last = events.at(-1);
  return last?.toState === "returned" && last.pointedCells !== null ? (JSON.parse(last.pointedCells) as string[]) : [];
}
