import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import { indicatorsIn } from "@/db/catalogue/in-force";
import { findPeriod, listDeadlines } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import { dueOnFor } from "@/lib/periods/deadline";
import type { LocalDate } from "@/lib/periods/local-date";
import { openQuarterOf } from "@/lib/periods/open-quarter";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import type { SheetSummary } from "@/lib/sheets/sheet";
import { listNames } from "./account-names";
import { isEntryDue } from "./assigned-indicators";
import { statusOf } from "./sheet-status";

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
  const period = await findPeriod(c, communeId, year, quarter);
  if (!period) return [];
  const deadlines = await listDeadlines(c, communeId, year, quarter);
  const due = await listDue(c, communeId, { year, quarter }, unitIds);
  const { sheets: s } = c.t;
  const stored = await c.db
    .select()
    .from(s)
    .where(and(eq(s.communeId, communeId), eq(s.year, year), eq(s.quarter, quarter)));
  const byUnit = new Map(stored.map((row) => [row.unitId, row]));
  const names = await listNames(
    c,
    communeId,
    stored.flatMap((row) => [row.submittedBy, row.reviewerId, row.approvedBy]),
  );
  const summaries = new Map<string, SheetSummary>();
  for (const row of due) {
    const known = summaries.get(row.unitId);
    if (known) {
      known.total += row.total;
      known.filled += row.filled;
      known.groupIds.push(row.groupId);
      continue;
    }
    summaries.set(row.unitId, {
      year,
      quarter,
      unit: { id: row.unitId, name: row.unitName },
      period: { state: period.state, dueOn: dueOnFor(period, deadlines, row.unitKind) },
      filled: row.filled,
      total: row.total,
      groupIds: [row.groupId],
      ...statusOf(byUnit.get(row.unitId) ?? null, names),
    });
  }
  return [...summaries.values()];
}

/** Cells due and filled, for each unit and lĩnh vực. */
async function listDue(
  c: Connection,
  communeId: string,
  { year, quarter }: { year: number; quarter: Quarter },
  unitIds: readonly string[] | undefined,
) {
  const { indicatorAssignments: a, orgUnits: u, actuals: x } = c.t;
  const i = indicatorsIn(c, communeId, year);
  return c.db
    .select({
      unitId: u.id,
      unitName: u.name,
      unitKind: u.kind,
      groupId: i.groupId,
      total: sql<number>`cast(count(*) as integer)`,
      filled: sql<number>`cast(sum(case when ${x.kind} is null or ${x.kind} = 'blank' then 0 else 1 end) as integer)`,
    })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .leftJoin(
      x,
      and(
        eq(x.communeId, a.communeId),
        eq(x.year, year),
        eq(x.indicatorId, a.indicatorId),
        eq(x.unitId, a.unitId),
        eq(x.quarter, quarter),
      ),
    )
    .where(
      and(
        eq(a.communeId, communeId),
        isEntryDue(c, i, year, quarter),
        unitIds === undefined ? undefined : inArray(a.unitId, [...unitIds]),
      ),
    )
    .groupBy(u.id, u.name, u.kind, u.sortOrder, u.searchKey, sql`${i.groupId}`)
    .orderBy(asc(u.sortOrder), asc(u.searchKey), asc(u.id));
}

/**
 * Sheets the units still have to submit in open quarters that have begun: the number beside "Việc của tôi". Two
 * statements, however many quarters are open.
 */
export async function countSheetsToDo(
  c: Connection,
  communeId: string,
  unitIds: readonly string[],
  today: LocalDate,
): Promise<number> {
  if (unitIds.length === 0) return 0;
  const open = (await listOpenQuarters(c, communeId)).filter(({ dataFrom }) => dataFrom <= today);
  const [first, ...more] = open.map((quarter) => unitsToDo(c, communeId, quarter, unitIds));
  if (first === undefined) return 0;
  const [second, ...rest] = more;
  return (await (second === undefined ? first : unionAll(first, second, ...rest))).length;
}

/** The units that have something to report in the quarter and have not handed it in. */
function unitsToDo(c: Connection, communeId: string, { year, quarter }: OpenQuarter, unitIds: readonly string[]) {
  const { indicatorAssignments: a, sheets: s } = c.t;
  const i = indicatorsIn(c, communeId, year);
  return c.db
    .selectDistinct({
      unitId: a.unitId,
      quarter: sql<number>`cast(${quarterIndex(year, quarter)} as integer)`.as("due_in"),
    })
    .from(a)
    .innerJoin(i, eq(i.id, a.indicatorId))
    .leftJoin(s, and(eq(s.communeId, a.communeId), eq(s.year, year), eq(s.quarter, quarter), eq(s.unitId, a.unitId)))
    .where(
      and(
        eq(a.communeId, communeId),
        inArray(a.unitId, [...unitIds]),
        isEntryDue(c, i, year, quarter),
        or(isNull(s.state), inArray(s.state, ["not-started", "in-progress", "returned"])),
      ),
    );
}
