import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { decodeSum } from "@/db/decode-sum";
import type { Connection } from "@/db/store";
import type { Quantity } from "@/lib/indicators/quantity";
import { FEWEST_OTHERS } from "@/lib/sheets/checks/check-like-units";
import { isOfQuarters, type QuartersKey } from "./assigned-indicators";
import { sheetKey } from "./sheet-sources";

/**
 * For each unit, quarter and indicator the median of the same quarter's working figures over the other units of its
 * kind, by sheet (`sheetKey`) and indicator. Không phát sinh counts as a zero; a median of zero and the rates are left out, since nothing is
 * compared with them. Only the median leaves the database, never another unit's figure.
 */
export async function listLikeUnitsMedians(
  c: Connection,
  key: QuartersKey,
  unitIds: readonly string[],
  indicatorIds: readonly string[],
): Promise<Map<string, Map<string, Quantity>>> {
  const { actuals: x, orgUnits } = c.t;
  const unit = alias(orgUnits, "unit");
  const other = alias(orgUnits, "other");
  const figure = sql<number>`case when ${x.kind} = 'value' then ${x.value} else 0 end`;
  const ofRow = sql`partition by ${unit.id}, ${x.year}, ${x.quarter}, ${x.indicatorId}`;
  const ranked = c.db
    .select({
      ...{ unitId: unit.id, year: x.year, quarter: x.quarter, indicatorId: x.indicatorId },
      figure: figure.as("figure"),
      place: sql<number>`row_number() over (${ofRow} order by ${figure})`.as("place"),
      others: sql<number>`count(*) over (${ofRow})`.as("others"),
    })
    .from(unit)
    .innerJoin(other, and(eq(other.communeId, unit.communeId), eq(other.kind, unit.kind), ne(other.id, unit.id)))
    .innerJoin(x, and(eq(x.communeId, other.communeId), eq(x.unitId, other.id)))
    .where(
      and(
        eq(unit.communeId, key.communeId),
        inArray(unit.id, [...unitIds]),
        isOfQuarters(x, key),
        inArray(x.indicatorId, [...indicatorIds]),
        inArray(x.kind, ["value", "nothing-arose"]),
      ),
    )
    .as("ranked");
  // The middle one, or the two in the middle: their places, doubled, lie between the count and the count + 2.
  const isMiddle = sql`${ranked.place} * 2 between ${ranked.others} and ${ranked.others} + 2`;
  const rows = await c.db
    .select({
      ...{ unitId: ranked.unitId, year: ranked.year, quarter: ranked.quarter, indicatorId: ranked.indicatorId },
      median: sql<number | string>`(min(${ranked.figure}) + max(${ranked.figure})) / 2`,
    })
    .from(ranked)
    .where(and(isMiddle, sql`${ranked.others} >= ${FEWEST_OTHERS}`))
    .groupBy(ranked.unitId, ranked.year, ranked.quarter, ranked.indicatorId);
  const medians = new Map<string, Map<string, Quantity>>();
  for (const row of rows) {
    const median = decodeSum(row.median);
    if (median === null || median <= 0) continue;
    const ofSheet = medians.get(sheetKey(row)) ?? new Map<string, Quantity>();
    medians.set(sheetKey(row), ofSheet.set(row.indicatorId, median));
  }
  return medians;
}
