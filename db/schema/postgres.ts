import { postgresSchema } from "./index";

/** Read by drizzle-kit only: one export a table. */
export const {
  communes,
  orgUnits,
  orgUnitSuccessions,
  accounts,
  accountRoles,
  accountScopes,
  sessions,
  signInAttempts,
  indicatorGroups,
  indicators,
  indicatorAssignments,
  periods,
  planDocuments,
  planValues,
  publishedRates,
  settings,
  sheets,
  actuals,
  approvedActuals,
  actualChanges,
  sheetEvents,
  auditEntries,
  operations,
} = postgresSchema;
