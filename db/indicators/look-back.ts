import { and, asc, count, desc, eq, gte, inArray, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { readKeptAnswers } from "@/db/data-versions/kept-answers";
import { listPeriods, type PeriodRecord } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { LookBackTouch } from "@/lib/indicators/look-back";
import type { YearBook } from "@/lib/indicators/year-book";
import { endOfDay, type LocalDate } from "@/lib/periods/local-date";
import { type PeriodStep, periodsBefore } from "@/lib/periods/past-periods";
import type { Quarter } from "@/lib/periods/period";
import { bookOf } from "./assemble-book";
import { frozen, mostlyApproved } from "./queries";
import { sheetsThen } from "./then";
import { bookInput, pastBookStatements } from "./year-book-statements";

/**
 * The year book as it was at the end of a day in Việt Nam, from what is only ever added to: the last approval of each
 * cell by then, the steps of the sheets, the plans and thresholds recorded by then. Kept under the day, apart from the
 * books of today. Eleven statements, then one, also after an approval.
 * @param assessmentClosedOn of the year as it stood then, see `readPastPeriods`
 */
export async function readPastBook(
  c: Connection,
  communeId: string,
  { year, day, assessmentClosedOn }: { year: number; day: LocalDate; assessmentClosedOn: LocalDate | null },
): Promise<YearBook> {
  const statements = pastBookStatements(c);
  const kept = await readKeptAnswers(c, communeId, [year - 1, year]);
  const input = (of: number) => ({ ...bookInput(communeId, of), before: endOfDay(day) });
  const make = async () => {
    const otherCells = await statements.otherCells.execute(input(year));
    return bookOf(year, {
      catalogue: await statements.catalogue.execute(input(year)),
      catalogueBefore: await statements.catalogue.execute(input(year - 1)),
      assigned: await statements.assigned.execute(input(year)),
      reporters: await statements.reporters.execute(input(year)),
      sheets: await statements.sheets.execute(input(year)),
      sums: [...(await statements.sums.execute(input(year - 1))), ...(await statements.sums.execute(input(year)))],
      yearFigures: otherCells,
      predecessors: otherCells,
      publishedRates: firstOfEach(await statements.publishedRates.execute(input(year))),
      plans: await statements.plans.execute(input(year)),
      thresholds: await statements.thresholds.execute(input(year)),
      assessmentClosedOn,
    });
  };
  // Once the day is over, what is approved from now on is of later days: the history the book is read from only grows.
  const untouchedBy = endOfDay(day) <= Date.now() ? ["approved_actuals", "sheets"] : [];
  return kept.made(`${day} ${assessmentClosedOn}`, async () => frozen(await make()), {
    shelf: statements,
    untouchedBy,
  });
}

/** Of each percentage the row that ended first. */
function firstOfEach<R extends { indicatorId: string; year: number; endedAt: number }>(rows: readonly R[]) {
  const seen = new Set<string>();
  return rows.flatMap(({ endedAt: _, ...rate }) => {
    const key = `${rate.indicatorId} ${rate.year}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [rate];
  });
}

/** What was changed since and is told as it is now: nothing dated keeps it. */
const TOUCHES: Record<string, LookBackTouch> = { indicator: "catalogue", org_unit: "units" };

/** The periods as they stood at the end of the day, and what else the trail says was changed since. Two statements. */
export async function readPastPeriods(
  c: Connection,
  communeId: string,
  day: LocalDate,
): Promise<{ periods: PeriodRecord[]; touched: LookBackTouch[] }> {
  const { auditEntries: a } = c.t;
  // Of the others it is enough that they were changed: what they hold would grow with the days looked back.
  const ofPeriod = (column: AnySQLiteColumn) => sql<string | null>`case when ${a.entity} = 'period' then ${column} end`;
  const rows = await c.db
    .select({ entity: a.entity, entityId: a.entityId, before: ofPeriod(a.before), after: ofPeriod(a.after) })
    .from(a)
    .where(
      and(eq(a.communeId, communeId), inArray(a.entity, ["period", ...Object.keys(TOUCHES)]), gte(a.at, endOfDay(day))),
    )
    .orderBy(asc(a.at), asc(a.id));
  const parsed = (json: string | null) => (json === null ? null : JSON.parse(json)) as PeriodStep["before"];
  const steps = rows
    .filter(({ entity }) => entity === "period")
    .map(({ entityId, before, after }) => ({ entityId, before: parsed(before), after: parsed(after) }));
  return {
    periods: periodsBefore(await listPeriods(c, communeId), steps, day),
    touched: [...new Set(rows.flatMap(({ entity }) => TOUCHES[entity] ?? []))].sort(),
  };
}

/** `findLastApprovedQuarter` as it was at the end of the day, looked for in the day's year and the one before. */
export async function findLastApprovedThen(
  c: Connection,
  communeId: string,
  day: LocalDate,
): Promise<{ year: number; quarter: Quarter } | null> {
  const year = Number(day.slice(0, 4));
  const s = sheetsThen(c, { communeId, years: [year - 1, year], before: endOfDay(day) });
  const rows = await c.db
    .select({ year: s.year, quarter: s.quarter, approved: count() })
    .from(s)
    .where(eq(s.state, "approved"))
    .groupBy(s.year, s.quarter)
    .orderBy(desc(s.year), desc(s.quarter))
    .limit(2);
  return mostlyApproved(rows);
}
