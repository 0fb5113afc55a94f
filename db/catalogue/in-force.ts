import { and, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Connection } from "@/db/store";
import type { CatalogueIndicator } from "@/lib/indicators/indicator";

/**
 * The commune's indicators as they stand in a year, to be used where a statement would name the table `indicators`:
 * of each the version in force, the first one being the row of `indicators` itself. No year changes what another shows.
 * @param before looking back: versions and retirements of years of which nothing was recorded until this instant do not
 *   count (milliseconds); one that was written again since stands in its words of today
 */
export function indicatorsIn(
  c: Connection,
  communeId: string | Placeholder,
  year: number | Placeholder,
  before?: number | Placeholder,
) {
  const { indicators: i, indicatorVersions: v } = c.t;
  const latest = sql`(select max(w.from_year) from ${v} as w
    where w.commune_id = ${i.communeId} and w.indicator_id = ${i.id} and w.from_year <= ${asInteger(year)}
    ${versionStood(before)})`;
  return c.db
    .select({
      id: i.id,
      code: i.code,
      entryMode: i.entryMode,
      revision: i.version,
      ...versioned(c),
      ...standing(c, year, before),
    })
    .from(i)
    .leftJoin(v, and(eq(v.communeId, i.communeId), eq(v.indicatorId, i.id), eq(v.fromYear, latest)))
    .where(eq(i.communeId, communeId))
    .as("indicator_in_force");
}

export type IndicatorsIn = ReturnType<typeof indicatorsIn>;

function versioned({ t: { indicators: i, indicatorVersions: v } }: Connection) {
  /** A name of its own: a bare `name` would be ambiguous beside the unit's and the group's. */
  const own = <T>(first: AnySQLiteColumn, later: AnySQLiteColumn) =>
    sql<T>`case when ${v.indicatorId} is null then ${first} else ${later} end`
      .mapWith((value: unknown) => first.mapFromDriverValue(value) as T)
      .as(`in_force_${first.name}`);
  return {
    name: own<CatalogueIndicator["name"]>(i.name, v.name),
    shortName: own<CatalogueIndicator["shortName"]>(i.shortName, v.shortName),
    groupId: own<CatalogueIndicator["groupId"]>(i.groupId, v.groupId),
    parentId: own<CatalogueIndicator["parentId"]>(i.parentId, v.parentId),
    parentMode: own<CatalogueIndicator["parentMode"]>(i.parentMode, v.parentMode),
    unitOfMeasure: own<CatalogueIndicator["unitOfMeasure"]>(i.unitOfMeasure, v.unitOfMeasure),
    decimals: own<CatalogueIndicator["decimals"]>(i.decimals, v.decimals),
    direction: own<CatalogueIndicator["direction"]>(i.direction, v.direction),
    periodRule: own<CatalogueIndicator["periodRule"]>(i.periodRule, v.periodRule),
    unitRule: own<CatalogueIndicator["unitRule"]>(i.unitRule, v.unitRule),
    percentRule: own<CatalogueIndicator["percentRule"]>(i.percentRule, v.percentRule),
    frequency: own<CatalogueIndicator["frequency"]>(i.frequency, v.frequency),
    defaultComparator: own<CatalogueIndicator["defaultComparator"]>(i.defaultComparator, v.defaultComparator),
    numeratorLabel: own<CatalogueIndicator["numeratorLabel"]>(i.numeratorLabel, v.numeratorLabel),
    denominatorLabel: own<CatalogueIndicator["denominatorLabel"]>(i.denominatorLabel, v.denominatorLabel),
    partOfWhole: own<CatalogueIndicator["partOfWhole"]>(i.partOfWhole, v.partOfWhole),
    definition: own<CatalogueIndicator["definition"]>(i.definition, v.definition),
    headline: own<CatalogueIndicator["headline"]>(i.headline, v.headline),
    sortOrder: own<CatalogueIndicator["sortOrder"]>(i.sortOrder, v.sortOrder),
  };
}

/** What a year knows about its version. */
function standing({ t }: Connection, year: number | Placeholder, before?: number | Placeholder) {
  const { indicators: i, indicatorVersions: v, indicatorRetirements: r } = t;
  const lastQuarter = sql`(${asInteger(year)} * 4 + 3)`;
  return {
    versionFrom: sql<number | null>`${v.fromYear}`.as("in_force_from_year"),
    breakNote: sql<string | null>`${v.breakNote}`.as("in_force_break_note"),
    comparableFrom: sql<number | null>`(select max(w.from_year) from ${v} as w
      where w.commune_id = ${i.communeId} and w.indicator_id = ${i.id} and w.break_note is not null
      and w.from_year <= ${asInteger(year)} ${versionStood(before)})`.as("in_force_comparable_from"),
    retiredFrom: sql<number | null>`(select max(r.from_quarter) from ${r} as r
      where r.commune_id = ${i.communeId} and r.indicator_id = ${i.id} and r.from_quarter <= ${lastQuarter}
      and (r.to_quarter is null or r.to_quarter >= ${lastQuarter})
      ${before === undefined ? sql`` : sql`and r.recorded_at < ${before}`})`.as("in_force_retired_from"),
  };
}

/** A field of `indicators`, joined in the statement, as the version in force in a year has it. */
export function inForceIn(
  { t: { indicators: i, indicatorVersions: v } }: Connection,
  field: "name" | "groupId",
  year: AnySQLiteColumn,
): SQL<string> {
  const later = { name: sql`w.name`, groupId: sql`w.group_id` }[field];
  return sql`coalesce((select ${later} from ${v} as w where w.commune_id = ${i.communeId}
    and w.indicator_id = ${i.id} and w.from_year <= ${year} order by w.from_year desc limit 1), ${i[field]})`;
}

function versionStood(before: number | Placeholder | undefined): SQL {
  return before === undefined ? sql`` : sql`and coalesce(w.first_recorded_at, w.recorded_at) < ${before}`;
}

/** PostgreSQL gives a placeholder in arithmetic no type of its own. */
function asInteger(year: number | Placeholder): SQL {
  return sql`cast(${year} as integer)`;
}

/** The columns to select, for statements that also read other tables. */
export function indicatorColumns(source: IndicatorsIn) {
  return {
    id: source.id,
    code: source.code,
    entryMode: source.entryMode,
    revision: source.revision,
    name: source.name,
    shortName: source.shortName,
    groupId: source.groupId,
    parentId: source.parentId,
    parentMode: source.parentMode,
    unitOfMeasure: source.unitOfMeasure,
    decimals: source.decimals,
    direction: source.direction,
    periodRule: source.periodRule,
    unitRule: source.unitRule,
    percentRule: source.percentRule,
    frequency: source.frequency,
    defaultComparator: source.defaultComparator,
    numeratorLabel: source.numeratorLabel,
    denominatorLabel: source.denominatorLabel,
    partOfWhole: source.partOfWhole,
    definition: source.definition,
    headline: source.headline,
    sortOrder: source.sortOrder,
    versionFrom: source.versionFrom,
    breakNote: source.breakNote,
    comparableFrom: source.comparableFrom,
    retiredFrom: source.retiredFrom,
  };
}

/** Lũy kế is a way of typing flows: in years in which the indicator is none, the quarter's own figure is typed. */
export function toIndicator(row: CatalogueIndicator): CatalogueIndicator {
  return row.periodRule === "flow" || row.entryMode === "in-period" ? row : { ...row, entryMode: "in-period" };
}
