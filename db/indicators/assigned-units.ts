import { and, asc, eq, sql } from "drizzle-orm";
import { isAssignedIn } from "@/db/catalogue/assigned-in";
import { readKeptAnswers } from "@/db/data-versions/kept-answers";
import type { Connection, Db } from "@/db/store";
import { type UnitSets, unitSetsOf } from "@/lib/indicators/unit-sets";
import { type Quarter, quarterIndex } from "@/lib/periods/period";

const prepared = new WeakMap<Db, ReturnType<typeof prepare>>();

/** Which units report which indicators in a quarter; kept until anything counted is written. Two statements, then one. */
export async function readUnitSets(
  c: Connection,
  communeId: string,
  year: number,
  quarter: Quarter,
): Promise<UnitSets> {
  const statement = prepared.get(c.db) ?? prepare(c);
  prepared.set(c.db, statement);
  const kept = await readKeptAnswers(c, communeId, [year]);
  return kept.made(`unit sets ${quarter}`, async () =>
    unitSetsOf(await statement.execute({ communeId, index: quarterIndex(year, quarter) })),
  );
}

function prepare(c: Connection) {
  const {
    db,
    t: { indicatorAssignments: a, orgUnits: u },
  } = c;
  return db
    .select({ indicatorId: a.indicatorId, unitId: u.id, unitName: u.name })
    .from(a)
    .innerJoin(u, and(eq(u.communeId, a.communeId), eq(u.id, a.unitId)))
    .where(and(eq(a.communeId, sql.placeholder("communeId")), isAssignedIn(c, sql.placeholder("index"))))
    .orderBy(asc(u.sortOrder), asc(u.name))
    .prepare();
}
