import { findPeriod, listDeadlines, type PeriodRecord } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { Quantity } from "@/lib/indicators/quantity";
import { dueOnFor, type UnitDeadline } from "@/lib/periods/deadline";
import type { Quarter } from "@/lib/periods/period";
import type { CellNote } from "@/lib/sheets/note";
import type { Sheet, SheetEvent } from "@/lib/sheets/sheet";
import { buildSheetRows, type EarlierFigures, type SheetPlan } from "@/lib/sheets/sheet-row";
import { listNames } from "./account-names";
import { type Assigned, listAssignedByUnit, type QuarterKey } from "./assigned-indicators";
import { readEarlierFigures } from "./earlier-units";
import { listLikeUnitsMedians } from "./like-units";
import { listNotesOfUnits } from "./note-queries";
import { type ActualRow, type ChangeRow, hashContent, listRecordedChanges, sheetContent } from "./sheet-cells";
import { changesSince, comparedSince } from "./sheet-changes";
import { readSheetPlans } from "./sheet-plans";
import {
  type EventColumns,
  groupByUnit,
  listApprovedCells,
  listStoredSheets,
  listUnitCells,
  type SheetColumns,
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
export async function readSheets(c: Connection, key: QuarterKey, unitIds: readonly string[]): Promise<Sheet[]> {
  if (unitIds.length === 0) return [];
  const { communeId, year, quarter } = key;
  const period = await findPeriod(c, communeId, year, quarter);
  if (!period) return [];
  const assigned = await listAssignedByUnit(c, key, unitIds);
  const units = assigned.map(({ unit }) => unit.id);
  const ids = [...new Set(assigned.flatMap(({ indicators }) => indicators.map((indicator) => indicator.id)))];
  if (ids.length === 0) return [];
  const found = await listStoredSheets(c, key, units);
  const stored = found.map(({ sheet }) => sheet);
  const events = groupByUnit(found.flatMap(({ event }) => event ?? []));
  const compared = units.filter((id) => comparedSince(events(id)) !== null);
  const history = await listRecordedChanges(c, key, compared);
  const cells = await listUnitCells(c, key, units, ids);
  const sources: Sources = {
    key,
    period,
    deadlines: await listDeadlines(c, communeId, year, quarter),
    stored: new Map(stored.map((row) => [row.unitId, row])),
    events,
    history: groupByUnit(history),
    cells: groupByUnit(cells),
    approvedLastYear: groupByUnit(await listApprovedCells(c, { ...key, year: year - 1 }, units, ids)),
    earlierUnits: await readEarlierFigures(c, key, assigned),
    plans: await readSheetPlans(c, key, units, ids),
    likeUnitsMedians: await listLikeUnitsMedians(c, key, units, ids),
    notes: await listNotesOfUnits(c, key, units),
    names: await listNames(c, communeId, [
      ...stored.flatMap((row) => [row.submittedBy, row.reviewerId, row.approvedBy]),
      ...units.flatMap((id) => events(id).map((event) => event.actorId)),
      ...history.map((row) => row.actorId),
      ...cells.map((row) => row.recordedBy),
    ]),
  };
  return assigned.map((each) => toSheet(each, sources));
}

type Sources = {
  key: QuarterKey;
  period: PeriodRecord;
  deadlines: UnitDeadline[];
  stored: ReadonlyMap<string, SheetColumns>;
  events: (unitId: string) => EventColumns[];
  history: (unitId: string) => ChangeRow[];
  cells: (unitId: string) => ActualRow[];
  approvedLastYear: (unitId: string) => ActualRow[];
  earlierUnits: ReadonlyMap<string, EarlierFigures>;
  plans: ReadonlyMap<string, ReadonlyMap<string, SheetPlan>>;
  likeUnitsMedians: ReadonlyMap<string, ReadonlyMap<string, Quantity>>;
  notes: ReadonlyMap<string, CellNote[]>;
  names: ReadonlyMap<string, string>;
};

function toSheet({ unit, indicators, groups }: Assigned, sources: Sources): Sheet {
  const { key, period, names } = sources;
  const { year, quarter } = key;
  const events = sources.events(unit.id);
  // What was counted before a break of the series is no measure for what is typed now.
  const first = new Map(indicators.map((indicator) => [indicator.id, indicator.comparableFrom ?? 0]));
  const isMeasure = (row: { indicatorId: string; year: number }) => row.year >= (first.get(row.indicatorId) ?? 0);
  const cells = sources.cells(unit.id).filter(isMeasure);
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
    period: { state: period.state, dueOn: dueOnFor(period, sources.deadlines, unit.kind) },
    groups,
    rows: buildSheetRows({
      year,
      quarter,
      indicators,
      plans: sources.plans.get(unit.id) ?? new Map(),
      cells: cells.map((row) => toUnitCell(row, names)),
      approvedLastYear: sources
        .approvedLastYear(unit.id)
        .filter(isMeasure)
        .map((row) => toUnitCell(row, names)),
      earlierUnits: sources.earlierUnits.get(unit.id),
      likeUnitsMedians: sources.likeUnitsMedians.get(unit.id) ?? new Map(),
    }),
    ...statusOf(sources.stored.get(unit.id) ?? null, names),
    events: events.map((event) => toEvent(event, names)),
    pointedCells: pointedCells(events),
    notes: sources.notes.get(unit.id) ?? [],
    changes: since === null ? null : changesSince(since, content, sources.history(unit.id), names),
    contentHash: hashContent({ ...key, unitId: unit.id }, content),
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
