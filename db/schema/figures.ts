import type { Dialect } from "@/db/dialect";
import { CELL_KINDS, CERTAINTIES, ORIGINS, QUALIFIERS, SUPPLY_CHANNELS } from "@/lib/indicators/figure";
import { NOTIFICATION_KINDS } from "@/lib/notifications/notification";
import { SHEET_STATES } from "@/lib/sheets/sheet-state";
import type { defineCatalogue } from "./catalogue";
import { asKindSays, oneOf, withinLimit } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Sheets, the cells on them, the approved versions of the cells, and every change ever made. */
export function defineFigures(
  d: Dialect,
  { communes, orgUnits }: ReturnType<typeof defineOrganisation>,
  { indicators }: ReturnType<typeof defineCatalogue>,
) {
  const sheets = d.table(
    "sheets",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      year: d.integer("year").notNull(),
      quarter: d.integer("quarter").notNull(),
      unitId: d.text("unit_id").notNull(),
      state: d.text("state", { enum: SHEET_STATES }).notNull(),
      /** First submission decides punctuality and never moves. */
      firstSubmittedAt: d.instant("first_submitted_at"),
      submittedAt: d.instant("submitted_at"),
      submittedBy: d.text("submitted_by"),
      reviewerId: d.text("reviewer_id"),
      approvedAt: d.instant("approved_at"),
      approvedBy: d.text("approved_by"),
      /** The reviewer also entered or submitted: shown as "tự duyệt". */
      selfApproved: d.boolean("self_approved").notNull().default(false),
      /** Reason of the last return, reopening or excuse. */
      reason: d.text("reason"),
      /** Last day of a reopening; null otherwise. */
      reopenedUntil: d.text("reopened_until"),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.quarter, t.unitId] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.check("sheets_state", oneOf(t.state, SHEET_STATES)),
    ],
  );

  /** Shared by the working cell, its approved version and each change. */
  const cellColumns = () => ({
    kind: d.text("kind", { enum: CELL_KINDS }).notNull(),
    value: d.quantity("value"),
    numerator: d.quantity("numerator"),
    denominator: d.quantity("denominator"),
    /** "không có số liệu": why. */
    noDataReason: d.text("no_data_reason"),
    certainty: d.text("certainty", { enum: CERTAINTIES }).notNull(),
    origin: d.text("origin", { enum: ORIGINS }).notNull(),
    qualifier: d.text("qualifier", { enum: QUALIFIERS }).notNull().default("exact"),
    source: d.text("source"),
    /** Typed on behalf of the unit: who gave the figure, and how; both null when the unit typed it itself. */
    suppliedBy: d.text("supplied_by"),
    suppliedVia: d.text("supplied_via", { enum: SUPPLY_CHANNELS }),
  });

  const cellKey = () => ({
    communeId: d.text("commune_id").notNull(),
    year: d.integer("year").notNull(),
    indicatorId: d.text("indicator_id").notNull(),
    unitId: d.text("unit_id").notNull(),
    /** 1–4; 0 = a year-level figure "chốt trước hệ thống". */
    quarter: d.integer("quarter").notNull(),
  });

  /** The cell as last typed. One year of one commune is one short index range. */
  const actuals = d.table(
    "actuals",
    {
      ...cellKey(),
      ...cellColumns(),
      recordedBy: d.text("recorded_by"),
      recordedAt: d.instant("recorded_at").notNull(),
      version: d.integer("version").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.indicatorId, t.unitId, t.quarter] }),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.check("actuals_kind", oneOf(t.kind, CELL_KINDS)),
      d.check("actuals_shape", asKindSays(t)),
      d.check("actuals_value", withinLimit(t.value)),
      d.check("actuals_numerator", withinLimit(t.numerator)),
      d.check("actuals_denominator", withinLimit(t.denominator)),
    ],
  );

  /** The last approved version of each cell: the only thing overview, charts and reports read. */
  const approvedActuals = d.table(
    "approved_actuals",
    {
      ...cellKey(),
      ...cellColumns(),
      recordedBy: d.text("recorded_by"),
      recordedAt: d.instant("recorded_at").notNull(),
      approvedBy: d.text("approved_by"),
      approvedAt: d.instant("approved_at").notNull(),
      /** The version of the working cell that was approved. */
      version: d.integer("version").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.year, t.indicatorId, t.unitId, t.quarter] }),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.check("approved_actuals_kind", oneOf(t.kind, CELL_KINDS)),
      d.check("approved_actuals_shape", asKindSays(t)),
      d.check("approved_actuals_value", withinLimit(t.value)),
      d.check("approved_actuals_numerator", withinLimit(t.numerator)),
      d.check("approved_actuals_denominator", withinLimit(t.denominator)),
    ],
  );

  /** Append-only: each version of each cell, and each approval of a version. */
  const actualChanges = d.table(
    "actual_changes",
    {
      ...cellKey(),
      /** Orders the history of one cell. */
      sequence: d.integer("sequence").notNull(),
      event: d.text("event", { enum: ["recorded", "approved"] }).notNull(),
      version: d.integer("version").notNull(),
      ...cellColumns(),
      actorId: d.text("actor_id"),
      at: d.instant("at").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.year, t.indicatorId, t.unitId, t.quarter, t.sequence] })],
  );

  /** Append-only: who moved which sheet, from which state, why, and the hash of the content seen. */
  const sheetEvents = d.table(
    "sheet_events",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      year: d.integer("year").notNull(),
      quarter: d.integer("quarter").notNull(),
      unitId: d.text("unit_id").notNull(),
      fromState: d.text("from_state", { enum: SHEET_STATES }).notNull(),
      toState: d.text("to_state", { enum: SHEET_STATES }).notNull(),
      actorId: d.text("actor_id"),
      at: d.instant("at").notNull(),
      reason: d.text("reason"),
      contentHash: d.text("content_hash"),
      /** A return may point at cells: JSON array of indicator ids; null = none. */
      pointedCells: d.text("pointed_cells"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("sheet_events_sheet").on(t.communeId, t.year, t.quarter, t.unitId, t.at),
    ],
  );

  const sheetCellKey = () => ({
    communeId: d.text("commune_id").notNull(),
    id: d.text("id").notNull(),
    year: d.integer("year").notNull(),
    quarter: d.integer("quarter").notNull(),
    unitId: d.text("unit_id").notNull(),
    indicatorId: d.text("indicator_id").notNull(),
  });

  /** Ghi chú: the thread of one cell. A note may be reworded by its author while the sheet is in the unit's hands. */
  const cellNotes = d.table(
    "cell_notes",
    {
      ...sheetCellKey(),
      authorId: d.text("author_id").notNull(),
      text: d.text("text").notNull(),
      /** The version of the cell the note speaks of; 0 = no figure yet. */
      cellVersion: d.integer("cell_version").notNull(),
      createdAt: d.instant("created_at").notNull(),
      updatedAt: d.instant("updated_at").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("cell_notes_cell").on(t.communeId, t.year, t.quarter, t.unitId, t.indicatorId),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
    ],
  );

  /** Minh chứng: a file beside a cell. The bytes lie in DATA_DIR/files, outside the web root, under the row's id. */
  const cellFiles = d.table(
    "cell_files",
    {
      ...sheetCellKey(),
      fileName: d.text("file_name").notNull(),
      mediaType: d.text("media_type").notNull(),
      size: d.integer("size").notNull(),
      sha256: d.text("sha256").notNull(),
      uploadedBy: d.text("uploaded_by").notNull(),
      uploadedAt: d.instant("uploaded_at").notNull(),
      /** Taken off the cell; the row stays for the trail. */
      removedAt: d.instant("removed_at"),
      removedBy: d.text("removed_by"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("cell_files_cell").on(t.communeId, t.year, t.quarter, t.unitId, t.indicatorId),
      d.foreignKey({ columns: [t.communeId, t.indicatorId], foreignColumns: [indicators.communeId, indicators.id] }),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
    ],
  );

  /** Thông báo: the in-app inbox. `key` keeps the same notice from being given twice to one account. */
  const notifications = d.table(
    "notifications",
    {
      communeId: d
        .text("commune_id")
        .notNull()
        .references(() => communes.id),
      id: d.text("id").notNull(),
      accountId: d.text("account_id").notNull(),
      key: d.text("key").notNull(),
      kind: d.text("kind", { enum: NOTIFICATION_KINDS }).notNull(),
      title: d.text("title").notNull(),
      body: d.text("body").notNull(),
      /** A path of the program, e.g. /sheets/chi-bo-1/2026-Q4. */
      href: d.text("href").notNull(),
      createdAt: d.instant("created_at").notNull(),
      readAt: d.instant("read_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.uniqueIndex("notifications_key").on(t.communeId, t.accountId, t.key),
      d.index("notifications_account").on(t.communeId, t.accountId, t.createdAt),
      d.check("notifications_kind", oneOf(t.kind, NOTIFICATION_KINDS)),
    ],
  );

  /** A repeated click carries the same operation id and gets the first answer. */
  const operations = d.table(
    "operations",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      accountId: d.text("account_id").notNull(),
      action: d.text("action").notNull(),
      result: d.text("result").notNull(),
      at: d.instant("at").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.communeId, t.id] }), d.index("operations_at").on(t.at)],
  );

  return {
    sheets,
    actuals,
    approvedActuals,
    actualChanges,
    sheetEvents,
    cellNotes,
    cellFiles,
    notifications,
    operations,
  };
}
