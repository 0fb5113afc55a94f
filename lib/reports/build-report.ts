import { periodKey } from "@/lib/periods/period";
import { buildAnnexes, printedParts } from "./annexes/build-annexes";
import { ILLUSTRATIVE_MARK, type ReportDocument } from "./document";
import { annexReference, letterhead, paperMarks, recipientLines } from "./letterhead";
import { periodWords } from "./period-words";
import { type ReportBody, reportBody } from "./report-body";
import type { ReportInput } from "./report-input";

/**
 * A report of any period as a document, what of its draft the figures no longer bear out, and what the program says for
 * the editor. Until it is issued number and date stay blank; the office's own prose (phương hướng, kiến nghị) is not
 * invented.
 */
export function buildReport(input: ReportInput): { document: ReportDocument } & Pick<ReportBody, "flags" | "texts"> {
  const { figures, layout, keeper, signing, issue } = input;
  const { period } = figures;
  const groups = input.groups.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const parts = printedParts(input, groups);
  const { body, notes, flags, texts } = reportBody({ ...input, groups, printed: parts.map(({ kind }) => kind) });
  const marks = paperMarks(input, period, issue);
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
        ? { ...signing, name: isDraft(input) ? null : signing.name }
        : { capacity: issue.capacity, position: issue.position, name: issue.signatory },
    annexes: buildAnnexes(parts, annexReference(input, marks)),
    check: issue?.check ?? null,
  };
  return { document, flags, texts };
}

function isDraft({ issue, draftNumber, figures }: ReportInput): boolean {
  return issue === null && (draftNumber !== null || !figures.closed);
}

function marksOf(input: ReportInput): string[] {
  const { draftNumber, layout, figures } = input;
  const draft = draftNumber === null ? layout.draftMark : `Dự thảo lần ${draftNumber}`;
  const illustrative = figures.results.some((result) => result.illustrative);
  return [...(isDraft(input) ? [draft] : []), ...(illustrative ? [ILLUSTRATIVE_MARK] : [])];
}
