/** Tables of which triggers count every write (bin/generate-migrations.mjs, COUNTED; counting.test.ts holds both alike). */
export const COUNTED_TABLES: readonly string[] = [
  "approved_actuals",
  "sheets",
  "plan_values",
  "published_rates",
  "periods",
  "period_deadlines",
  "indicators",
  "indicator_versions",
  "indicator_retirements",
  "indicator_groups",
  "indicator_assignments",
  "org_units",
  "org_unit_successions",
  "plan_documents",
  "settings",
];
