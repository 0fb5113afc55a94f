import { and, asc, eq, inArray } from "drizzle-orm";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import { type KeptAnswers, readKeptAnswers } from "@/db/data-versions/kept-answers";
import { baseOf } from "@/db/data-versions/kept-connection";
import { closingOf, listPeriods } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { FigureScope } from "@/lib/indicators/view-choice";
import type { YearBook } from "@/lib/indicators/year-book";
import { QUARTERS, type Quarter, quarterIndex } from "@/lib/periods/period";
import { bookOf } from "./assemble-book";
import { assignmentsOn, type PastDay } from "./past-day";
import { keptSheetRows } from "./sheet-states";
import { bookInput, yearBookStatements } from "./year-book-statements";

/**
 * Everything approved about one year of a commune and the year before; with `entered` also what is typed or handed in
 * and not approved yet. One statement while nothing in it was written since it was last read; else that one and those
 * of the thirteen whose tables were written, for the year concerned (entered figures are read anew): the catalogue as each
 * of the two years has it, plans with their days of effect, sums per indicator and quarter over the units assigned in
 * that quarter (excused sheets left out), year-level figures. The working cells show only where the caller asks for them,
 * having made sure that this person may see them.
 */
export async function readYearBook(
  c: Connection,
  communeId: string,
  year: number,
  scope: FigureScope = "approved",
): Promise<YearBook> {
  const kept = await readKeptAnswers(c, communeId, [year - 1, year]);
  if (scope === "entered") return readBook(c, kept, { communeId, year, scope });
  return kept.made("year book", async () => frozen(await readBook(c, kept, { communeId, year, scope })));
}

type Asked = { communeId: string; year: number; scope: FigureScope };

async function readBook(c: Connection, kept: KeptAnswers, { communeId, year, scope }: Asked): Promise<YearBook> {
  const statements = yearBookStatements(baseOf(c));
  const lastYear = year - 1;
  const input = (of: number) => bookInput(communeId, of);
  const both = [lastYear, year];
  const rows = <R>(statement: Parameters<typeof kept.rows<R>>[0]) => kept.rows(statement, input(year), both);
  const ofBoth = async <R>(ask: (of: number) => Promise<R[]>) => [...(await ask(lastYear)), ...(await ask(year))];
  const otherCells = await rows(statements.otherCells);
  return bookOf(year, {
    catalogue: await kept.rows(statements.catalogue, input(year), [year]),
    catalogueBefore: await kept.rows(statements.catalogue, input(lastYear), [lastYear]),
    assigned: await rows(statements.assigned),
    reporters: await rows(statements.reporters),
    sheets: await ofBoth((of) => keptSheetRows(c, kept, communeId, of)),
    sums: await ofBoth(async (of) =>
      scope === "entered"
        ? await statements.enteredSums.execute(input(of))
        : kept.rows(statements.sums, input(of), [of]),
    ),
    yearFigures: otherCells,
    predecessors: scope === "entered" ? await statements.enteredOtherCells.execute(input(year)) : otherCells,
    publishedRates: await rows(statements.publishedRates),
    plans: await rows(statements.plans),
    thresholds: await rows(statements.thresholds),
    assessmentClosedOn: closingOf(await listPeriods(c, communeId), year),
  });
}

/** The book is shared by everyone who reads it: who tried to change it would be told. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value)) frozen(each);
  return value;
}

/**
 * What the overview opens on: the latest quarter in which at least half as many sheets are approved as in the quarter
 * before it, so that the first approval of a new quarter does not empty every leader's screen. Null before the first
 * approval. Of each year back to those two quarters what the year book asks about its sheets, and kept as there.
 */
export async function findLastApprovedQuarter(
  c: Connection,
  communeId: string,
): Promise<{ year: number; quarter: Quarter } | null> {
  const years = [...new Set((await listPeriods(c, communeId)).map((each) => each.year))];
  if (years.length === 0) return null;
  const kept = await readKeptAnswers(c, communeId, years);
  const found = [];
  for (const year of years) {
    const rows = await keptSheetRows(c, kept, communeId, year);
    for (const quarter of QUARTERS.toReversed()) {
      const approved = rows.filter((row) => row.quarter === quarter && row.state === "approved").length;
      if (approved > 0) found.push({ year, quarter, approved });
    }
    if (found.length > 1) break;
  }
  return mostlyApproved(found);
}

/** Of the last two quarters with approved sheets, newest first. */
export function mostlyApproved([last, before]: { year: number; quarter: number; approved: number }[]) {
  const chosen = last && before && last.approved * 2 < before.approved ? before : last;
  return chosen ? { year: chosen.year, quarter: chosen.quarter as Quarter } : null;
}

/** Who answers for an indicator in a quarter: the names of its units in the office's order. */
export type Responsible = { indicatorId: string; units: string[] };

/** Only of the indicators asked for: the whole commune's assignments are thousands of rows. */
export async function listResponsible(
  c: Connection,
  communeId: string,
  { year, quarter, indicatorIds, day }: { year: number; quarter: Quarter; indicatorIds: readonly string[] } & PastDay,
): Promise<Responsible[]> {
  if (indicatorIds.length === 0) return [];
  const { orgUnits: u } = c.t;
  const a = assignmentsOn(c, communeId, day);
  const rows = await c.db
    .select({ indicatorId: a.indicatorId, name: u.name })
    .from(a)
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(
      and(
        eq(a.communeId, communeId),
        inArray(a.indicatorId, [...indicatorIds]),
        isAssignedIn(a, quarterIndex(year, quarter)),
      ),
    )
    .orderBy(asc(u.sortOrder), asc(u.name));
  const found = new Map<string, Responsible>();
  for (const { indicatorId, name } of rows) {
    const known = found.get(indicatorId);
    if (known) known.units.push(name);
    else found.set(indicatorId, { indicatorId, units: [name] });
  }
  return [...found.values()];
}
