import { and, asc, eq, type Placeholder, sql } from "drizzle-orm";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import { readKeptAnswers } from "@/db/data-versions/kept-answers";
import { preparedOn } from "@/db/prepared";
import type { Connection } from "@/db/store";
import { type UnitSets, unitSetsOf } from "@/lib/indicators/unit-sets";
import { type Quarter, quarterIndex } from "@/lib/periods/period";
import { assignmentsOn, type PastDay } from "./past-day";

const statementOn = preparedOn(prepare);

/**
 * Which units report which indicators in a quarter; kept until anything counted is written. Two statements, then one.
 * Looking back it is one, never kept.
 */
export async function readUnitSets(
  c: Connection,
  communeId: string,
  { year, quarter, day }: { year: number; quarter: Quarter } & PastDay,
): Promise<UnitSets> {
  if (day)
    return unitSetsOf(await unitsBy(c, assignmentsOn(c, communeId, day), communeId, quarterIndex(year, quarter)));
  const statement = statementOn(c);
  const kept = await readKeptAnswers(c, communeId, [year]);
  return kept.made(`unit sets ${quarter}`, async () =>
    unitSetsOf(await statement.execute({ communeId, index: quarterIndex(year, quarter) })),
  );
}

function prepare(c: Connection) {
  return unitsBy(c, c.t.indicatorAssignments, sql.placeholder("communeId"), sql.placeholder("index")).prepare();
}

function unitsBy(
  { db, t: { orgUnits: u } }: Connection,
  a: Connection["t"]["indicatorAssignments"],
  communeId: string | Placeholder,
  index: number | Placeholder,
) {
  return db
    .select({ indicatorId: a.indicatorId, unitId: u.id, unitName: u.name })
    .from(a)
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(and(eq(a.communeId, communeId), isAssignedIn(a, index)))
    .orderBy(asc(u.sortOrder), asc(u.name));
}
