import { and, desc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { indicatorsIn } from "@/db/catalogue/in-force";
import { readSheetStates } from "@/db/indicators/sheet-states";
import { listDeadlinesOf, listPeriods } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { OrgUnitKind } from "@/lib/org-units/org-unit";
import { dueOnFor } from "@/lib/periods/deadline";
import type { LocalDate } from "@/lib/periods/local-date";
import { openQuarterOf } from "@/lib/periods/open-quarter";
import { type Quarter, quarterAt, quarterIndex } from "@/lib/periods/period";
import { isHandedIn } from "@/lib/sheets/board";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { listNames } from "./account-names";
import { isEntryDue } from "./assigned-indicators";
import { statusOf } from "./sheet-status";

type YearQuarter = { year: number; quarter: Quarter };

export type OpenQuarter = { year: number; quarter: Quarter; dataFrom: LocalDate; dueOn: LocalDate };

/** Quarters open for entry, the latest first. */
export async function listOpenQuarters(c: Connection, communeId: string): Promise<OpenQuarter[]> {
  const { periods: p } = c.t;
  const rows = await c.db
    .select({ year: p.year, quarter: p.quarter, dataFrom: p.dataFrom, dueOn: p.dueOn })
    .from(p)
    .where(and(eq(p.communeId, communeId), eq(p.state, "open"), ne(p.quarter, 0)))
    .orderBy(desc(p.year), desc(p.quarter));
  return rows.map((row) => ({ ...row, quarter: row.quarter as Quarter }));
}

/** The quarter to enter now, see `openQuarterOf`. */
export async function findOpenQuarter(c: Connection, communeId: string, today: LocalDate): Promise<OpenQuarter | null> {
  return openQuarterOf(await listOpenQuarters(c, communeId), today);
}

/**
 * The sheets of one quarter, one per unit that has something to report, in the order of the units; only those of
 * `unitIds` when given. Empty while the quarter is not opened.
 */
export async function listSheets(
  c: Connection,
  communeId: string,
  year: number,
  quarter: Quarter,
  unitIds?: readonly string[],
): Promise<SheetSummary[]> {
  return listSheetsOf(c, communeId, [{ year, quarter }], unitIds);
}

/** The same of several quarters, in the order given: six statements, and of a kept connection two. */
export async function listSheetsOf(
  c: Connection,
  communeId: string,
  quarters: readonly YearQuarter[],
  unitIds?: readonly string[],
): Promise<SheetSummary[]> {
  const periods = await listPeriods(c, communeId);
  const opened = quarters.flatMap(({ year, quarter }) => {
    const period = periods.find((each) => each.year === year && each.quarter === quarter);
    return period ? [{ year, quarter, period }] : [];
  });
  const deadlines = await listDeadlinesOf(c, communeId, opened);
  const due = await listDue(c, communeId, opened, unitIds);
  const filledOf = await countFilled(c, communeId, opened, unitIds);
  const stored = await listStored(c, communeId, opened);
  const names = await listNames(
    c,
    communeId,
    stored.flatMap((row) => [row.submittedBy, row.reviewerId, row.approvedBy]),
  );
  const key = (at: { year: number; quarter: number }, unitId: string) => `${at.year} ${at.quarter} ${unitId}`;
  const byUnit = new Map(stored.map((row) => [key(row, row.unitId), row]));
  return opened.flatMap(({ year, quarter, period }) => {
    const days = deadlines.filter((each) => each.year === year && each.quarter === quarter);
    const summaries = new Map<string, SheetSummary>();
    for (const row of due.filter((each) => each.due === quarterIndex(year, quarter))) {
      const known = summaries.get(row.unitId);
      const filled = filledOf(row);
      if (known) {
        known.total += row.total;
        known.filled += filled;
        known.groupIds.push(row.groupId);
        continue;
      }
      summaries.set(row.unitId, {
        year,
        quarter,
        unit: { id: row.unitId, name: row.unitName },
        period: { state: period.state, dueOn: dueOnFor(period, days, row.unitKind) },
        filled,
        total: row.total,
        groupIds: [row.groupId],
        ...statusOf(byUnit.get(key({ year, quarter }, row.unitId)) ?? null, names),
      });
    }
    return [...summaries.values()];
  });
}

async function listStored(c: Connection, communeId: string, quarters: readonly YearQuarter[]) {
  const { sheets: s } = c.t;
  if (quarters.length === 0) return [];
  const years = [...new Set(quarters.map(({ year }) => year))];
  return c.db
    .select()
    .from(s)
    .where(
      and(
        eq(s.communeId, communeId),
        inArray(s.year, years),
        or(...quarters.map(({ year, quarter }) => and(eq(s.year, year), eq(s.quarter, quarter)))),
      ),
    );
}

/** Cells due, for each quarter, unit and lĩnh vực, in the order of the units. */
async function listDue(
  c: Connection,
  communeId: string,
  quarters: readonly YearQuarter[],
  unitIds: readonly string[] | undefined,
) {
  const inOrder = [sql`unit_order`, sql`unit_key`, sql`unit_id`] as const;
  const [first, second, ...rest] = quarters.map((quarter) => dueIn(c, communeId, quarter, unitIds));
  if (first === undefined) return [];
  return second === undefined ? first.orderBy(...inOrder) : unionAll(first, second, ...rest).orderBy(...inOrder);
}

function dueIn(
  c: Connection,
  communeId: string,
  { year, quarter }: YearQuarter,
  unitIds: readonly string[] | undefined,
) {
  const { indicatorAssignments: a, orgUnits: u } = c.t;
  const i = indicatorsIn(c, communeId, year);
  return c.db
    .select({
      due: sql<number>`cast(${quarterIndex(year, quarter)} as integer)`.as("due_in"),
      unitId: sql<string>`${u.id}`.as("unit_id"),
      unitName: sql<string>`${u.name}`.as("unit_name"),
      unitKind: sql<OrgUnitKind>`${u.kind}`.as("unit_kind"),
      unitOrder: sql<number>`${u.sortOrder}`.as("unit_order"),
      unitKey: sql<string>`${u.searchKey}`.as("unit_key"),
      groupId: sql<string>`${i.groupId}`.as("group_id"),
      total: sql<number>`cast(count(*) as integer)`.as("total"),
    })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(
      and(
        eq(a.communeId, communeId),
        isEntryDue(c, i, year, quarter),
        unitIds === undefined ? undefined : inArray(a.unitId, [...unitIds]),
      ),
    )
    .groupBy(u.id, u.name, u.kind, u.sortOrder, u.searchKey, sql`${i.groupId}`);
}

type DuePart = { due: number; unitId: string; groupId: string };

/** How many of the cells due are filled; one statement. */
async function countFilled(
  c: Connection,
  communeId: string,
  quarters: readonly YearQuarter[],
  unitIds: readonly string[] | undefined,
): Promise<(part: DuePart) => number> {
  const years = [...new Set(quarters.map(({ year }) => year))];
  const [first, second, ...rest] = years.map((year) =>
    filledIn(
      c,
      communeId,
      quarters.filter((each) => each.year === year),
      unitIds,
    ),
  );
  if (first === undefined) return () => 0;
  const key = ({ due, unitId, groupId }: DuePart) => `${due} ${unitId} ${groupId}`;
  const rows = await (second === undefined ? first : unionAll(first, second, ...rest));
  const filled = new Map(rows.map((row) => [key(row), row.filled]));
  return (part) => filled.get(key(part)) ?? 0;
}

/** In quarters of one year. A cross join keeps SQLite on the order written: one short range of cells per assignment. */
function filledIn(
  c: Connection,
  communeId: string,
  quarters: readonly YearQuarter[],
  unitIds: readonly string[] | undefined,
) {
  const { indicatorAssignments: a, actuals: x } = c.t;
  const year = quarters[0]?.year ?? 0;
  const i = indicatorsIn(c, communeId, year);
  const due = sql<number>`(${x.year} * 4 + ${x.quarter} - 1)`;
  return c.db
    .select({
      due: due.as("due_in"),
      unitId: sql<string>`${a.unitId}`.as("unit_id"),
      groupId: sql<string>`${i.groupId}`.as("group_id"),
      filled: sql<number>`cast(count(*) as integer)`.as("filled"),
    })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
    .crossJoin(x)
    .where(
      and(
        ...[eq(a.communeId, communeId), eq(x.communeId, communeId), eq(x.year, year)],
        ...[eq(x.indicatorId, a.indicatorId), eq(x.unitId, a.unitId), ne(x.kind, "blank")],
        or(...quarters.map(({ quarter }) => and(eq(x.quarter, quarter), isEntryDue(c, i, year, quarter)))),
        unitIds === undefined ? undefined : inArray(a.unitId, [...unitIds]),
      ),
    )
    .groupBy(x.year, x.quarter, a.unitId, sql`${i.groupId}`);
}

/**
 * Sheets the units still have to submit in open quarters that have begun: the number beside "Việc của tôi". Two
 * statements, however many quarters are open, and the states of the sheets (`readSheetStates`).
 */
export async function countSheetsToDo(
  c: Connection,
  communeId: string,
  unitIds: readonly string[],
  today: LocalDate,
): Promise<number> {
  if (unitIds.length === 0) return 0;
  const open = (await listOpenQuarters(c, communeId)).filter(({ dataFrom }) => dataFrom <= today);
  const [first, second, ...rest] = open.map((quarter) => unitsDue(c, communeId, quarter, unitIds));
  if (first === undefined) return 0;
  const due = await (second === undefined ? first : unionAll(first, second, ...rest));
  const stateOf = await readSheetStates(c, communeId, { years: [...new Set(open.map(({ year }) => year))] });
  return due.filter(({ unitId, dueIn }) => {
    const { year, quarter } = quarterAt(dueIn);
    return !isHandedIn(stateOf(year, quarter, unitId) ?? "not-started");
  }).length;
}

/** The units that have something to report in the quarter. */
function unitsDue(c: Connection, communeId: string, { year, quarter }: OpenQuarter, unitIds: readonly string[]) {
  const { indicatorAssignments: a } = c.t;
  const i = indicatorsIn(c, communeId, year);
  return c.db
    .selectDistinct({
      unitId: a.unitId,
      dueIn: sql<number>`cast(${quarterIndex(year, quarter)} as integer)`.as("due_in"),
    })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
    .where(and(eq(a.communeId, communeId), inArray(a.unitId, [...unitIds]), isEntryDue(c, i, year, quarter)));
}
