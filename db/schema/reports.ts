import type { Dialect } from "@/db/dialect";
import { REPORT_MOVES, REPORT_STATES } from "@/lib/reports/draft";
import { REPORT_FILE_FORMATS } from "@/lib/reports/issued";
import { REPORT_KINDS } from "@/lib/reports/report-kind";
import { oneOf } from "./checks";
import type { defineOrganisation } from "./organisation";

/** Báo cáo: as it is written, and as it was issued. */
export function defineReports(d: Dialect, { accounts, orgUnits }: ReturnType<typeof defineOrganisation>) {
  /** A report being written; one that is not issued per kind, period and unit. */
  const reports = d.table(
    "reports",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      kind: d.text("kind", { enum: REPORT_KINDS }).notNull(),
      periodKey: d.text("period_key").notNull(),
      /** Of a unit's summary; null = the committee's report. */
      unitId: d.text("unit_id"),
      state: d.text("state", { enum: REPORT_STATES }).notNull(),
      /** "Dự thảo lần n". */
      draftNumber: d.integer("draft_number").notNull(),
      /** JSON of AnnexChoice[]. */
      annexes: d.text("annexes").notNull(),
      /** The issued report that this one puts right; null = none. */
      correctsId: d.text("corrects_id"),
      createdBy: d.text("created_by").notNull(),
      createdAt: d.instant("created_at").notNull(),
      agreedBy: d.text("agreed_by"),
      agreedAt: d.instant("agreed_at"),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("reports_period").on(t.communeId, t.periodKey),
      d.foreignKey({ columns: [t.communeId, t.unitId], foreignColumns: [orgUnits.communeId, orgUnits.id] }),
      d.foreignKey({ columns: [t.communeId, t.createdBy], foreignColumns: [accounts.communeId, accounts.id] }),
      d.check("reports_kind", oneOf(t.kind, REPORT_KINDS)),
      d.check("reports_state", oneOf(t.state, REPORT_STATES)),
    ],
  );

  /** Written one at a time, each under a version of its own, so that two people in different sections never meet. */
  const reportSections = d.table(
    "report_sections",
    {
      communeId: d.text("commune_id").notNull(),
      reportId: d.text("report_id").notNull(),
      id: d.text("id").notNull(),
      sortOrder: d.integer("sort_order").notNull(),
      level: d.integer("level").notNull(),
      heading: d.text("heading").notNull(),
      /** SectionSource; "" = the office's own prose alone. */
      source: d.text("source").notNull(),
      /** JSON of DraftItem[]. */
      items: d.text("items").notNull(),
      updatedBy: d.text("updated_by").notNull(),
      updatedAt: d.instant("updated_at").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.reportId, t.id] }),
      d.foreignKey({ columns: [t.communeId, t.reportId], foreignColumns: [reports.communeId, reports.id] }),
    ],
  );

  const reportComments = d.table(
    "report_comments",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      reportId: d.text("report_id").notNull(),
      sectionId: d.text("section_id").notNull(),
      text: d.text("text").notNull(),
      writtenBy: d.text("written_by").notNull(),
      writtenAt: d.instant("written_at").notNull(),
      resolvedBy: d.text("resolved_by"),
      resolvedAt: d.instant("resolved_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      d.index("report_comments_report").on(t.communeId, t.reportId),
      d.foreignKey({ columns: [t.communeId, t.reportId], foreignColumns: [reports.communeId, reports.id] }),
    ],
  );

  /** Append-only: drafts as they were handed round, agreement, issue. */
  const reportSteps = d.table(
    "report_steps",
    {
      communeId: d.text("commune_id").notNull(),
      reportId: d.text("report_id").notNull(),
      sequence: d.integer("sequence").notNull(),
      move: d.text("move", { enum: REPORT_MOVES }).notNull(),
      draftNumber: d.integer("draft_number").notNull(),
      /** JSON of DraftSection[] as they stood. */
      sections: d.text("sections").notNull(),
      note: d.text("note").notNull(),
      actorId: d.text("actor_id").notNull(),
      at: d.instant("at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.reportId, t.sequence] }),
      d.foreignKey({ columns: [t.communeId, t.reportId], foreignColumns: [reports.communeId, reports.id] }),
      d.check("report_steps_move", oneOf(t.move, REPORT_MOVES)),
    ],
  );

  /** The office's own outline for a kind of report; without a row the built-in one is offered. */
  const reportOutlines = d.table(
    "report_outlines",
    {
      communeId: d.text("commune_id").notNull(),
      kind: d.text("kind", { enum: REPORT_KINDS }).notNull(),
      /** JSON of OutlineSection[]. */
      sections: d.text("sections").notNull(),
      /** JSON of AnnexChoice[]. */
      annexes: d.text("annexes").notNull(),
      recordedBy: d.text("recorded_by").notNull(),
      recordedAt: d.instant("recorded_at").notNull(),
      version: d.integer("version").notNull().default(1),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.kind] }),
      d.check("report_outlines_kind", oneOf(t.kind, REPORT_KINDS)),
    ],
  );

  /** Append-only: the document and every figure in it as they were signed. */
  const issuedReports = d.table(
    "issued_reports",
    {
      communeId: d.text("commune_id").notNull(),
      id: d.text("id").notNull(),
      reportId: d.text("report_id").notNull(),
      kind: d.text("kind", { enum: REPORT_KINDS }).notNull(),
      periodKey: d.text("period_key").notNull(),
      unitId: d.text("unit_id"),
      /** "12-BC/ĐU". */
      number: d.text("number").notNull(),
      issuedOn: d.text("issued_on").notNull(),
      capacity: d.text("capacity").notNull(),
      position: d.text("position").notNull(),
      signatory: d.text("signatory").notNull(),
      /** Without hyphen; the same in no other commune. */
      checkCode: d.text("check_code").notNull(),
      /** JSON of ReportDocument. */
      document: d.text("document").notNull(),
      documentSha256: d.text("document_sha256").notNull(),
      /** JSON of FrozenFigure[]. */
      figures: d.text("figures").notNull(),
      /** JSON of FrozenPlan[]. */
      plans: d.text("plans").notNull(),
      /** Last seal of the audit trail before the issue. */
      auditHead: d.text("audit_head").notNull(),
      correctsId: d.text("corrects_id"),
      title: d.text("title").notNull(),
      /** Title, number and prose, folded, for the search of the archive. */
      searchKey: d.text("search_key").notNull(),
      issuedBy: d.text("issued_by").notNull(),
      issuedAt: d.instant("issued_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.id] }),
      // A paper carries its code alone: it must be the only one over all communes.
      d.uniqueIndex("issued_reports_code").on(t.checkCode),
      d.index("issued_reports_day").on(t.communeId, t.issuedOn),
      d.foreignKey({ columns: [t.communeId, t.reportId], foreignColumns: [reports.communeId, reports.id] }),
      d.foreignKey({ columns: [t.communeId, t.issuedBy], foreignColumns: [accounts.communeId, accounts.id] }),
      d.check("issued_reports_kind", oneOf(t.kind, REPORT_KINDS)),
    ],
  );

  /** Append-only: the very files that were signed, printed or sent. */
  const issuedFiles = d.table(
    "issued_files",
    {
      communeId: d.text("commune_id").notNull(),
      issuedId: d.text("issued_id").notNull(),
      format: d.text("format", { enum: REPORT_FILE_FORMATS }).notNull(),
      fileName: d.text("file_name").notNull(),
      size: d.integer("size").notNull(),
      sha256: d.text("sha256").notNull(),
      /** Base64: the builders both engines share have no column of bytes. */
      content: d.text("content").notNull(),
      madeAt: d.instant("made_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.communeId, t.issuedId, t.format] }),
      d.foreignKey({ columns: [t.communeId, t.issuedId], foreignColumns: [issuedReports.communeId, issuedReports.id] }),
      d.check("issued_files_format", oneOf(t.format, REPORT_FILE_FORMATS)),
    ],
  );

  return { reports, reportSections, reportComments, reportSteps, reportOutlines, issuedReports, issuedFiles };
}
