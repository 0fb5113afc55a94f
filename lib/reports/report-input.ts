import type { UnitSeries } from "@/lib/indicators/figure-origin";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { LocalDate } from "@/lib/periods/local-date";
import type { PlanFigure } from "@/lib/plans/plan";
import type { OfferedCause } from "./causes";
import type { CellFigures } from "./cell-figures";
import type { CheckFoot } from "./document";
import type { AnnexChoice, DraftSection } from "./draft";
import type { Dress } from "./dress";
import type { ReportFigures } from "./report-figures";

/** What is typed in when a report is issued. */
export type ReportIssue = {
  /** "12-BC/ĐU". */
  number: string;
  issuedOn: LocalDate;
  capacity: string;
  position: string;
  signatory: string;
  /** null = looked at before it has a code. */
  check: CheckFoot | null;
};

/** All that a report is built from: nothing else is read on the way to paper. */
export type ReportInput = Dress & {
  figures: ReportFigures;
  groups: readonly IndicatorGroup[];
  /** Instant of the last approval behind the figures; null when nothing is approved. */
  lastApprovedAt: number | null;
  /** Plans of the next year by indicator id, as far as they are given. */
  nextPlans: ReadonlyMap<string, PlanFigure>;
  /** Approved cells by unit of what the annexes tell unit by unit. */
  units: readonly UnitSeries[];
  /** Meetings and ratings of cells; null = the commune keeps none. */
  cells: CellFigures | null;
  /** Accepted explanations of targets missed or in danger. */
  causes: readonly OfferedCause[];
  /** As the office has written it so far; null = the built-in outline with all that the program says. */
  sections: readonly DraftSection[] | null;
  annexes: readonly AnnexChoice[];
  /** "Dự thảo lần n"; null while nobody writes it. */
  draftNumber: number | null;
  issue: ReportIssue | null;
};
