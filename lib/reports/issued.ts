import type { LocalDate } from "@/lib/periods/local-date";
import type { FigureOrigin } from "./document";
import type { ReportKind } from "./report-kind";

/** Files kept with an issued report; the PDF comes from the server's Chromium, where there is one. */
export const REPORT_FILE_FORMATS = ["pdf", "docx", "xlsx"] as const;
export type ReportFileFormat = (typeof REPORT_FILE_FORMATS)[number];

/**
 * A printed number and where it came from, as it read on the day of issue. `column`: of the annex it stands in; null = in
 * the text.
 */
export type FrozenFigure = { origin: FigureOrigin; text: string; column: string | null };

/** The plan behind a figure: which document, from when. */
export type FrozenPlan = { indicatorCode: string; plan: string; documentNumber: string; effectiveFrom: LocalDate };

export type IssuedReport = {
  id: string;
  reportId: string;
  kind: ReportKind;
  periodKey: string;
  unitId: string | null;
  number: string;
  issuedOn: LocalDate;
  title: string;
  signatory: string;
  checkCode: string;
  correctsId: string | null;
  /** The issued report that puts this one right, if any. */
  correctedById: string | null;
  issuedByName: string;
  issuedAt: number;
};

/** A file as it was made of the document, before it is kept. */
export type NewFile = { format: ReportFileFormat; fileName: string; bytes: Uint8Array };

export type IssuedFile = { format: ReportFileFormat; fileName: string; size: number; sha256: string; madeAt: number };
