import { and, asc, eq, inArray } from "drizzle-orm";
import { decodeCell } from "@/db/indicators/decode-cell";
import { decodeSupply } from "@/db/indicators/decode-supply";
import { findPeriod, listDeadlines } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { OrgUnitKind } from "@/lib/org-units/org-unit";
import { dueOnFor } from "@/lib/periods/deadline";
import type { Quarter } from "@/lib/periods/period";
import type { CellChange, Sheet, SheetEvent } from "@/lib/sheets/sheet";
import { type ContentCell, isSameContent } from "@/lib/sheets/sheet-content";
import { buildSheetRows, type UnitCell } from "@/lib/sheets/sheet-row";
import { listNames } from "./account-names";
import { listAssignedIndicators, type SheetKey } from "./assigned-indicators";
import { listCellNotes } from "./note-queries";
import { type ChangeRow, hashContent, listRecordedChanges, readCells, sheetContent } from "./sheet-cells";
import { readSheetPlans } from "./sheet-plans";
import { statusOf } from "./sheet-status";

type SheetColumns = Connection["t"]["sheets"]["$inferSelect"];
type EventColumns = Connection["t"]["sheetEvents"]["$inferSelect"];

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
  const key: SheetKey = { communeId, unitId, year, quarter };
  const period = await findPeriod(c, communeId, year, quarter);
  const { indicators, groups } = await listAssignedIndicators(c, key);
  const unit = await findUnit(c, key);
  if (!period || !unit || indicators.length === 0) return null;
  const deadlines = await listDeadlines(c, communeId, year, quarter);
  const ids = indicators.map((indicator) => indicator.id);
  const { sheets } = c.t;
  const [stored] = await c.db
    .select()
    .from(sheets)
    .where(
      and(
        eq(sheets.communeId, communeId),
        eq(sheets.year, year),
        eq(sheets.quarter, quarter),
        eq(sheets.unitId, unitId),
      ),
    );
  const events = await listEvents(c, key);
  const content = sheetContent(ids, await readCells(c, key, ids));
  const cells = await listUnitCells(c, key, ids);
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
      plans: await readSheetPlans(c, key, ids),
      cells,
      approvedLastYear: await listApprovedLastYear(c, key, ids),
    }),
    ...statusOf(stored ?? null, await listNames(c, communeId, peopleOf(stored))),
    events: await namedEvents(c, communeId, events),
    notes: await listCellNotes(c, key),
    changes: await listChanges(c, key, events, content),
    contentHash: hashContent(key, content),
  };
}

type Unit = { id: string; name: string; kind: OrgUnitKind };

async function findUnit(c: Connection, { communeId, unitId }: SheetKey): Promise<Unit | null> {
  const { orgUnits: u } = c.t;
  const [row] = await c.db
    .select({ id: u.id, name: u.name, kind: u.kind })
    .from(u)
    .where(and(eq(u.communeId, communeId), eq(u.id, unitId)));
  return row ?? null;
}

function peopleOf(row: SheetColumns | undefined): (string | null)[] {
  return row ? [row.submittedBy, row.reviewerId, row.approvedBy] : [];
}

/** The unit's working cells of this year and the two before: eight quarters back. */
async function listUnitCells(c: Connection, key: SheetKey, ids: string[]): Promise<UnitCell[]> {
  const { actuals: x } = c.t;
  const rows = await c.db
    .select()
    .from(x)
    .where(
      and(
        eq(x.communeId, key.communeId),
        inArray(x.year, [key.year - 2, key.year - 1, key.year]),
        inArray(x.indicatorId, ids),
        eq(x.unitId, key.unitId),
        inArray(x.quarter, [1, 2, 3, 4]),
      ),
    );
  const names = await listNames(
    c,
    key.communeId,
    rows.map((row) => row.recordedBy),
  );
  return rows.map((row) => toUnitCell(row, names));
}

async function listApprovedLastYear(c: Connection, key: SheetKey, ids: string[]): Promise<UnitCell[]> {
  const { approvedActuals: x } = c.t;
  const rows = await c.db
    .select()
    .from(x)
    .where(
      and(
        eq(x.communeId, key.communeId),
        eq(x.year, key.year - 1),
        inArray(x.indicatorId, ids),
        eq(x.unitId, key.unitId),
        eq(x.quarter, key.quarter),
      ),
    );
  return rows.map((row) => toUnitCell(row, new Map()));
}

type StoredCell = Omit<Connection["t"]["actuals"]["$inferSelect"], "version"> & { version: number };

function toUnitCell(row: StoredCell, names: ReadonlyMap<string, string>): UnitCell {
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

async function listEvents(c: Connection, key: SheetKey): Promise<EventColumns[]> {
  const { sheetEvents: e } = c.t;
  return c.db
    .select()
    .from(e)
    .where(
      and(eq(e.communeId, key.communeId), eq(e.year, key.year), eq(e.quarter, key.quarter), eq(e.unitId, key.unitId)),
    )
    .orderBy(asc(e.at));
}

async function namedEvents(c: Connection, communeId: string, events: EventColumns[]): Promise<SheetEvent[]> {
  const names = await listNames(
    c,
    communeId,
    events.map((event) => event.actorId),
  );
  return events.map(({ fromState, toState, actorId, at, reason }) => ({
    fromState,
    toState,
    actorName: names.get(actorId ?? "") ?? null,
    at,
    reason,
  }));
}

/**
 * What differs from the submission the reviewer saw before: while a submission is on the table that is the one
 * before it, otherwise the last one. Null when there is none.
 */
async function listChanges(
  c: Connection,
  key: SheetKey,
  events: EventColumns[],
  content: ContentCell[],
): Promise<CellChange[] | null> {
  const submissions = events.filter((event) => event.toState === "submitted");
  const state = events.at(-1)?.toState;
  const onTable = state === "submitted" || state === "reviewing" || state === "approved";
  const base = submissions.at(onTable ? -2 : -1);
  if (!base) return null;
  const history = await listRecordedChanges(c, key);
  const then = new Map<string, { value: CellValue; certainty: Certainty }>();
  const last = new Map<string, ChangeRow>();
  for (const row of history) {
    if (row.at <= base.at) then.set(row.indicatorId, { value: decodeCell(row), certainty: row.certainty });
    last.set(row.indicatorId, row);
  }
  const names = await listNames(
    c,
    key.communeId,
    [...last.values()].map((row) => row.actorId),
  );
  return content.flatMap(({ indicatorId, value, certainty }) => {
    const before = then.get(indicatorId) ?? { value: { kind: "blank" as const }, certainty: "final" as const };
    const after = { value, certainty };
    if (isSameContent(before, after)) return [];
    const by = last.get(indicatorId);
    return [
      {
        ...{ indicatorId, before, after },
        changedByName: names.get(by?.actorId ?? "") ?? null,
        supply: by ? decodeSupply(by) : null,
      },
    ];
  });
}
