import { and, eq, gte, inArray, isNull, lt, ne, or, type Placeholder, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import type { OrgUnitKind } from "@/lib/org-units/org-unit";

/**
 * Which of the append-only changes count when looking back: those of the years written before an instant. Values, or
 * placeholders of a statement that is kept.
 */
export type Then = {
  communeId: string | Placeholder;
  years: readonly (number | Placeholder)[];
  /** Milliseconds; what was written at this instant no longer counts. */
  before: number | Placeholder;
  /** Of these indicators, or of units of these kinds, only. */
  indicatorIds?: readonly string[];
  unitKinds?: readonly OrgUnitKind[];
};

/** What an approval says of a cell; who typed it and when stands in the row of its version. */
const CELL_COLUMNS = [
  ...(["communeId", "year", "indicatorId", "unitId", "quarter", "version"] as const),
  ...(["kind", "value", "numerator", "denominator", "noDataReason", "certainty"] as const),
  ...(["origin", "qualifier", "source", "suppliedBy", "suppliedVia"] as const),
] as const;

function pick<T, const K extends keyof T & string>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<T, K>;
}

/**
 * The approved cells as they stood: of each cell the last approval until then. A past figure that was taken back again
 * ("Bỏ lần nhập") leaves what its note in the history says, and no row where that is nothing.
 */
export function cellsThen({ db, t }: Connection, { communeId, years, before, indicatorIds, unitKinds = [] }: Then) {
  const { actualChanges: h, orgUnits: u } = t;
  const unitIds = db
    .select({ id: u.id })
    .from(u)
    .where(and(eq(u.communeId, communeId), inArray(u.kind, [...unitKinds])));
  const isTakenBack = sql`(${h.event} = 'recorded' and ${h.origin} = 'published' and ${h.source} is null)`;
  const ranked = db
    .select({
      ...pick(h, [...CELL_COLUMNS, "event", "actorId", "at"]),
      place: sql<number>`row_number() over (partition by ${h.year}, ${h.indicatorId}, ${h.unitId}, ${h.quarter}
        order by ${h.sequence} desc)`.as("place"),
    })
    .from(h)
    .where(
      and(
        eq(h.communeId, communeId),
        inArray(h.year, [...years]),
        indicatorIds === undefined ? undefined : inArray(h.indicatorId, [...indicatorIds]),
        unitKinds.length === 0 ? undefined : inArray(h.unitId, unitIds),
        lt(h.at, before),
        or(eq(h.event, "approved"), isTakenBack),
      ),
    )
    .as("approvals");
  return db
    .select({
      ...pick(ranked, CELL_COLUMNS),
      approvedBy: sql<string | null>`${ranked.actorId}`.as("approved_by"),
      approvedAt: sql<number>`${ranked.at}`.mapWith(Number).as("approved_at"),
    })
    .from(ranked)
    .where(and(eq(ranked.place, 1), or(eq(ranked.event, "approved"), ne(ranked.kind, "blank"))))
    .as("cells_then");
}

/** The columns to select, for statements that also read other tables. */
export function cellThenColumns(cells: ReturnType<typeof cellsThen>) {
  return pick(cells, [...CELL_COLUMNS, "approvedBy", "approvedAt"]);
}

/** The state of each sheet after its last step until then; a sheet without a step has no row. */
export function sheetsThen({ db, t: { sheetEvents: e } }: Connection, { communeId, years, before }: Then) {
  const steps = db
    .select({
      ...{ communeId: e.communeId, year: e.year, quarter: e.quarter, unitId: e.unitId, state: e.toState },
      place: sql<number>`row_number() over (partition by ${e.year}, ${e.quarter}, ${e.unitId}
        order by ${e.at} desc)`.as("place"),
    })
    .from(e)
    .where(and(eq(e.communeId, communeId), inArray(e.year, [...years]), lt(e.at, before)))
    .as("steps");
  return db
    .select(pick(steps, ["communeId", "year", "quarter", "unitId", "state"]))
    .from(steps)
    .where(eq(steps.place, 1))
    .as("sheets_then");
}

/** The assignments as they stood: those recorded until then, and those changed or taken away since. */
export function assignmentsThen({ db, t }: Connection, { communeId, before }: Omit<Then, "years">) {
  const { indicatorAssignments: a, supersededAssignments: old } = t;
  const columns = ["communeId", "indicatorId", "unitId", "fromQuarter", "toQuarter"] as const;
  const stood = (r: typeof a | typeof old) =>
    and(eq(r.communeId, communeId), or(isNull(r.recordedAt), lt(r.recordedAt, before)));
  const standing = db.select(pick(a, columns)).from(a).where(stood(a));
  const superseded = db
    .select(pick(old, columns))
    .from(old)
    .where(and(stood(old), gte(old.endedAt, before)));
  return unionAll(standing, superseded).as("assignments_then");
}
