import { parsePeriodKey } from "@/lib/periods/period";
import type { AnnexChoice, DraftSection, OutlineSection, ReportMove, ReportState } from "./draft";
import type { ReportKind } from "./report-kind";

/** A section as it stands, and who wrote it last. */
export type OpenSection = DraftSection & {
  version: number;
  updatedBy: string;
  updatedByName: string;
  updatedAt: number;
};

/** A report being written; `version` grows with every change of what it says. */
export type OpenReport = {
  id: string;
  kind: ReportKind;
  periodKey: string;
  /** Of a unit's summary; null = the committee's own. */
  unitId: string | null;
  state: ReportState;
  /** "Dự thảo lần n". */
  draftNumber: number;
  annexes: AnnexChoice[];
  /** The issued report it puts right; null = none. */
  correctsId: string | null;
  version: number;
  agreed: { name: string; at: number } | null;
  sections: OpenSection[];
};

export type ReportComment = {
  id: string;
  /** "" = on the whole report. */
  sectionId: string;
  text: string;
  writtenByName: string;
  writtenAt: number;
  resolved: { name: string; at: number } | null;
};

/** One step of its life; of `next-draft` the number of the draft that was handed round. */
export type ReportStep = { move: ReportMove; draftNumber: number; note: string; actorName: string; at: number };

/** What a report begins with: its sections, and the annexes behind it. */
export type Outline = { sections: OutlineSection[]; annexes: AnnexChoice[] };

/** The kind of report a key stands for; null for no period, or a unit's summary of anything but a year. */
export function kindOfReport(periodKey: string, unitId: string | null): ReportKind | null {
  const kind = parsePeriodKey(periodKey)?.kind ?? null;
  if (unitId === null) return kind;
  return kind === "year" ? "unit-summary" : null;
}
