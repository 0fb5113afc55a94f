import type { Dialect } from "@/db/dialect";
import { ORIGINS, QUALIFIERS } from "@/lib/indicators/figure";
import {
  COMPARATORS,
  DIRECTIONS,
  ENTRY_MODES,
  FREQUENCIES,
  PARENT_MODES,
  PERCENT_RULES,
  PERIOD_RULES,
  UNIT_RULES,
} from "@/lib/indicators/indicator";
import { ORG_UNIT_KINDS } from "@/lib/org-units/org-unit";
import { PLAN_BASES } from "@/lib/plans/plan";
import { PERIOD_STATES } from "@/lib/sheets/sheet-state";
import { oneOf, withinLimit } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Indicators, who reports them, periods, and what was planned. */
export function defineCatalogue(d: Dialect, { communes, orgUnits }: ReturnType<typeof defineOrganisation>) {
  const indicatorGroups = d.table(
    "indicator_groups",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      id: d.text("id").notNull(),
      code: d.text("code").notNull(),
      name: d.text("name").notNull(),
      sortOrder: d.integer("sort_order").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.uniqueIndex("indicator_groups_code").on(t.communeId, t.code),
    ],
  );

  const indicators = d.table(
    "indicators",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      code: d.text("code").notNull(),
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
      entryMode: d.text("entry_mode", { enum: ENTRY_MODES }).notNull().default("in-period"),
      partOfWhole: d.boolean("part_of_whole").notNull().default(false),
      definition: d.text("definition").notNull(),
      headline: d.boolean("headline").notNull(),
      sortOrder: d.integer("sort_order").notNull(),
      searchKey: d.text("search_key").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.uniqueIndex("indicators_code").on(t.communeId, t.code),
      d.foreignKey({
        columns: [t.communeId, t.groupId],
        foreignColumns: [indicatorGroups.communeId, indicatorGroups.id],
      }),
      d.check("indicators_period_rule", oneOf(t.periodRule, PERIOD_RULES)),
      d.check("indicators_direction", oneOf(t.direction, DIRECTIONS)),
      d.check("indicators_entry_mode", oneOf(t.entryMode, ENTRY_MODES)),
    ],
  );

  const assignmentColumns = () => ({
    communeId: d.text("commune_id").notNull(),
    indicatorId: d.text("indicator_id").notNull(),
    unitId: d.text("unit_id").notNull(),
    fromQuarter: d.integer("from_quarter").notNull(),
    toQuarter: d.integer("to_quarter"),
    /** Since when the row says this; null = from before it was kept. */
    recordedAt: d.instant("recorded_at"),
  });

  /** Which unit reports what, from one quarter to another (quarterIndex; to = null: still). */
  const indicatorAssignments = d.table("indicator_assignments", assignmentColumns(), (t) => [
    d.primaryKey({ columns: [t.communeId, t.indicatorId, t.unitId, t.fromQuarter] }),
    d.index("indicator_assignments_unit").on(t.communeId, t.unitId),
    d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
    d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
  ]);

  /** Append-only: assignments that were changed or taken away, as they stood until then. */
  const supersededAssignments = d.table(
    "superseded_assignments",
    { ...assignmentColumns(), endedAt: d.instant("ended_at").notNull() },
    (t) => [d.primaryKey({ columns: [t.communeId, t.indicatorId, t.unitId, t.fromQuarter, t.endedAt] })],
  );

  /** Quarter 1–4; quarter 0 is the year itself, which carries "Chốt đánh giá năm". */
  const periods = d.table(
    "periods",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      year: d.integer("year").notNull(),
      quarter: d.integer("quarter").notNull(),
      state: d.text("state", { enum: PERIOD_STATES }).notNull(),
      dataFrom: d.text("data_from").notNull(),
      dataTo: d.text("data_to").notNull(),
      dueOn: d.text("due_on").notNull(),
      assessmentClosedOn: d.text("assessment_closed_on"),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.quarter] }),
      d.check("periods_state", oneOf(t.state, PERIOD_STATES)),
    ],
  );

  /** A deadline of its own for one kind of unit (cells earlier than offices); without a row the period's due_on. */
  const periodDeadlines = d.table(
    "period_deadlines",
    {
      communeId: d.text("commune_id").notNull(),
      year: d.integer("year").notNull(),
      quarter: d.integer("quarter").notNull(),
      unitKind: d.text("unit_kind", { enum: ORG_UNIT_KINDS }).notNull(),
      dueOn: d.text("due_on").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.quarter, t.unitKind] }),
      d.foreignKey({
        columns: [t.communeId, t.year, t.quarter],
        foreignColumns: [periods.communeId, periods.year, periods.quarter],
      }),
      d.check("period_deadlines_unit_kind", oneOf(t.unitKind, ORG_UNIT_KINDS)),
    ],
  );

  const planDocuments = d.table(
    "plan_documents",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      id: d.text("id").notNull(),
      number: d.text("number").notNull(),
      issuedOn: d.text("issued_on").notNull(),
      issuer: d.text("issuer").notNull(),
      title: d.text("title").notNull(),
      basis: d.text("basis", { enum: PLAN_BASES }).notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.id] })],
  );

  /** Append-only ledger: a revision supersedes a row and never changes it. Quarter 0 = the year. */
  const planValues = d.table(
    "plan_values",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      year: d.integer("year").notNull(),
      quarter: d.integer("quarter").notNull(),
      indicatorId: d.text("indicator_id").notNull(),
      unitId: d.text("unit_id").notNull(),
      comparator: d.text("comparator", { enum: COMPARATORS }).notNull(),
      planned: d.quantity("planned").notNull(),
      plannedUpper: d.quantity("planned_upper"),
      baseline: d.quantity("baseline"),
      documentId: d.text("document_id").notNull(),
      effectiveOn: d.text("effective_on").notNull(),
      reason: d.text("reason").notNull(),
      /** The row that was last before this one; no row is followed twice. */
      supersedesId: d.text("supersedes_id"),
      /** "Rút": the row that never counts again, with the reason; the figures are a copy of it. Null = a plan. */
      withdrawsId: d.text("withdraws_id"),
      origin: d.text("origin", { enum: ORIGINS }).notNull(),
      recordedBy: d.text("recorded_by"),
      recordedAt: d.instant("recorded_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("plan_values_year").on(t.communeId, t.year, t.unitId, t.indicatorId),
      d.uniqueIndex("plan_values_supersedes").on(t.communeId, t.supersedesId),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.foreignKey({
        columns: [t.communeId, t.documentId],
        foreignColumns: [planDocuments.communeId, planDocuments.id],
      }),
      d.check("plan_values_planned", withinLimit(t.planned)),
      d.check("plan_values_planned_upper", withinLimit(t.plannedUpper)),
      d.check("plan_values_baseline", withinLimit(t.baseline)),
    ],
  );

  const rateColumns = () => ({
    communeId: d.text("commune_id").notNull(),
    indicatorId: d.text("indicator_id").notNull(),
    year: d.integer("year").notNull(),
    percent: d.quantity("percent").notNull(),
    qualifier: d.text("qualifier", { enum: QUALIFIERS }).notNull(),
    source: d.text("source").notNull(),
    /** Since when the row says this; null = from before it was kept. */
    recordedAt: d.instant("recorded_at"),
  });

  /** Year-level percentages published without the figures behind them (chốt trước hệ thống). */
  const publishedRates = d.table("published_rates", rateColumns(), (t) => [
    d.primaryKey({ columns: [t.communeId, t.year, t.indicatorId] }),
    d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
    d.check("published_rates_percent", withinLimit(t.percent)),
  ]);

  /** Append-only: percentages that were imported anew or taken back, as they stood until then. */
  const supersededRates = d.table(
    "superseded_rates",
    { ...rateColumns(), endedAt: d.instant("ended_at").notNull() },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.indicatorId, t.endedAt] }),
      d.check("superseded_rates_percent", withinLimit(t.percent)),
    ],
  );

  return {
    indicatorGroups,
    indicators,
    indicatorAssignments,
    supersededAssignments,
    periods,
    periodDeadlines,
    planDocuments,
    planValues,
    publishedRates,
    supersededRates,
  };
}
