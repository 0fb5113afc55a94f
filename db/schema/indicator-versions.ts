import type { Dialect } from "@/db/dialect";
import {
  COMPARATORS,
  DIRECTIONS,
  FREQUENCIES,
  PARENT_MODES,
  PERCENT_RULES,
  PERIOD_RULES,
  UNIT_RULES,
} from "@/lib/indicators/indicator";
import type { defineCatalogue } from "./catalogue";
import { oneOf } from "./checks";

/** What changes about an indicator from year to year, and when it was not followed. */
export function defineIndicatorVersions(
  d: Dialect,
  { indicators, indicatorGroups }: Pick<ReturnType<typeof defineCatalogue>, "indicators" | "indicatorGroups">,
) {
  /**
   * A whole copy of the changeable properties, in force from the first quarter of `from_year` until the next version.
   * The row of `indicators` is the first version, in force before the first row here; code and cách nhập stay there.
   */
  const indicatorVersions = d.table(
    "indicator_versions",
    {
      communeId: d.text("commune_id").notNull(),
      indicatorId: d.text("indicator_id").notNull(),
      fromYear: d.integer("from_year").notNull(),
      name: d.text("name").notNull(),
      shortName: d.text("short_name").notNull(),
      groupId: d.text("group_id").notNull(),
      parentId: d.text("parent_id"),
      parentMode: d.text("parent_mode", { enum: PARENT_MODES }).notNull(),
      unitOfMeasure: d.text("unit_of_measure").notNull(),
      decimals: d.integer("decimals").notNull(),
      direction: d.text("direction", { enum: DIRECTIONS }).notNull(),
      periodRule: d.text("period_rule", { enum: PERIOD_RULES }).notNull(),
      unitRule: d.text("unit_rule", { enum: UNIT_RULES }).notNull(),
      percentRule: d.text("percent_rule", { enum: PERCENT_RULES }).notNull(),
      frequency: d.text("frequency", { enum: FREQUENCIES }).notNull(),
      defaultComparator: d.text("default_comparator", { enum: COMPARATORS }).notNull(),
      numeratorLabel: d.text("numerator_label"),
      denominatorLabel: d.text("denominator_label"),
      partOfWhole: d.boolean("part_of_whole").notNull(),
      definition: d.text("definition").notNull(),
      headline: d.boolean("headline").notNull(),
      sortOrder: d.integer("sort_order").notNull(),
      /** Why the office changed it. */
      reason: d.text("reason").notNull(),
      /** Why this year's figures cannot be held against earlier ones; null = they still can. */
      breakNote: d.text("break_note"),
      recordedBy: d.text("recorded_by"),
      recordedAt: d.instant("recorded_at").notNull(),
      /** Of a version that was written again: when the year first got one of its own; null = `recorded_at`. */
      firstRecordedAt: d.instant("first_recorded_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.indicatorId, t.fromYear] }),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({
        columns: [t.communeId, t.groupId],
        foreignColumns: [indicatorGroups.communeId, indicatorGroups.id],
      }),
      d.check("indicator_versions_period_rule", oneOf(t.periodRule, PERIOD_RULES)),
      d.check("indicator_versions_direction", oneOf(t.direction, DIRECTIONS)),
    ],
  );

  /** "Ngừng theo dõi" from one quarter to another (quarterIndex; to = null: still). */
  const indicatorRetirements = d.table(
    "indicator_retirements",
    {
      communeId: d.text("commune_id").notNull(),
      indicatorId: d.text("indicator_id").notNull(),
      fromQuarter: d.integer("from_quarter").notNull(),
      toQuarter: d.integer("to_quarter"),
      reason: d.text("reason").notNull(),
      recordedBy: d.text("recorded_by"),
      recordedAt: d.instant("recorded_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.indicatorId, t.fromQuarter] }),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
    ],
  );

  return { indicatorVersions, indicatorRetirements };
}
