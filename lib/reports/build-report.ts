import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { LocalDate } from "@/lib/periods/local-date";
import { type Period, periodKey } from "@/lib/periods/period";
import { indicatorAnnex } from "./annexes/indicators";
import type { CheckFoot, ReportDocument } from "./document";
import type { AnnexChoice, DraftFlag, DraftSection } from "./draft";
import type { Dress } from "./dress";
import { annexReference, letterhead, paperMarks, recipientLines } from "./letterhead";
import { reportBody } from "./report-body";
import type { ReportFigures } from "./report-figures";

/** What is typed in when a report is issued. */
export type ReportIssue = {
  /** "12-BC/ĐU". */
  number: string;
  issuedOn: LocalDate;
  capacity: string;
  position: string;
  signatory: string;
  check: CheckFoot;
};

export type ReportInput = Dress & {
  figures: ReportFigures;
  groups: readonly IndicatorGroup[];
  /** Instant of the last approval behind the figures; null when nothing is approved. */
  lastApprovedAt: number | null;
  /** As the office has written it so far; null = the built-in outline with all that the program says. */
  sections: readonly DraftSection[] | null;
  annexes: readonly AnnexChoice[];
  /** "Dự thảo lần n"; null while nobody writes it. */
  draftNumber: number | null;
  issue: ReportIssue | null;
};

/**
 * A report of any period as a document, and what of its draft the figures no longer bear out. Until it is issued
 * number and date stay blank; the office's own prose (phương hướng, kiến nghị) is not invented.
 */
export function buildReport(input: ReportInput): { document: ReportDocument; flags: DraftFlag[] } {
  const { figures, layout, keeper, signing, issue, annexes } = input;
  const { period, closed } = figures;
  const groups = input.groups.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const { body, notes, flags } = reportBody({ ...input, groups });
  const marks = paperMarks(input, period, issue);
  const reference = annexReference(input, marks);
  const document: ReportDocument = {
    kind: period.kind,
    periodKey: periodKey(period),
    layout,
    marks: marksOf(input),
    header: letterhead(input, marks),
    title: "BÁO CÁO",
    abstract: [
      `Kết quả ${layout.kind === "party" ? "lãnh đạo " : ""}thực hiện các chỉ tiêu, nhiệm vụ ${periodWords(period)}`,
      ...(isDraft(input) ? [`(${layout.draftMark.toLocaleLowerCase("vi")})`] : []),
    ],
    abstractRule: layout.title.rule,
    body,
    notes,
    recipients: { label: layout.recipients.label, lines: recipientLines(layout, keeper) },
    // A draft is signed by nobody yet.
    signature:
      issue === null
        ? { ...signing, name: closed ? signing.name : null }
        : { capacity: issue.capacity, position: issue.position, name: issue.signatory },
    annexes: annexes.flatMap(({ kind }) =>
      kind === "indicators" ? [indicatorAnnex(figures, groups, reference, input.lastApprovedAt)] : [],
    ),
    check: issue?.check ?? null,
  };
  return { document, flags };
}

function isDraft({ issue, draftNumber, figures }: ReportInput): boolean {
  return issue === null && (draftNumber !== null || !figures.closed);
}

function marksOf(input: ReportInput): string[] {
  const { draftNumber, layout, figures } = input;
  const draft = draftNumber === null ? layout.draftMark : `Dự thảo lần ${draftNumber}`;
  const illustrative = figures.results.some((result) => result.illustrative);
  return [...(isDraft(input) ? [draft] : []), ...(illustrative ? ["SỐ LIỆU MINH HỌA"] : [])];
}

function periodWords(period: Period): string {
  return period.kind === "quarter"
    ? `quý ${romanQuarter(period.quarter)} năm ${period.year}`
    : formatPeriodInSentence(period);
}
