import { formatPartyDate } from "@/lib/format/dates";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import type { LocalDate } from "@/lib/periods/local-date";
import { lastQuarterOf, type Period, periodKey } from "@/lib/periods/period";
import { indicatorAnnex } from "./annexes/indicators";
import { composeSection } from "./compose";
import type { Block, CheckFoot, HeaderLine, HeadingLevel, Note, ReportDocument } from "./document";
import type { AnnexChoice, DraftFlag, DraftSection } from "./draft";
import type { Dress, IssuerNames } from "./dress";
import type { LayoutRecord } from "./layout";
import { builtInOutline, numberHeadings } from "./outline";
import type { ReportFigures } from "./report-figures";
import { bodyNotes, tellSections } from "./section-texts";

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

/** Left blank for the clerk, who writes number and day by hand or at issue. */
const BLANK = "\u00a0".repeat(6);

/**
 * A report of any period as a document, and what of its draft the figures no longer bear out. Until it is issued
 * number and date stay blank; the office's own prose (phương hướng, kiến nghị) is not invented.
 */
export function buildReport(input: ReportInput): { document: ReportDocument; flags: DraftFlag[] } {
  const { figures, groups, layout, issuer, keeper, signing, issue, annexes } = input;
  const { period, closed } = figures;
  const ordered = groups.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const { body, notes, flags } = bodyOf({ ...input, groups: ordered });
  const number = issue?.number ?? `${BLANK}${layout.header.numberSymbol}`;
  const day = issue === null ? blankDay(period) : formatPartyDate(issue.issuedOn);
  const issuing =
    layout.kind === "party" ? `Ban Thường vụ ${issuer.committeeName}` : `Ủy ban nhân dân ${issuer.communeName}`;
  const reference = `(Kèm theo Báo cáo số${number.startsWith("\u00a0") ? "" : " "}${number}, ${day} của ${issuing})`;
  const document: ReportDocument = {
    kind: period.kind,
    periodKey: periodKey(period),
    layout,
    marks: marksOf(input),
    header: { left: letterhead(issuer, layout, number), right: motto(issuer, layout, day) },
    title: "BÁO CÁO",
    abstract: [
      `Kết quả lãnh đạo thực hiện các chỉ tiêu, nhiệm vụ ${periodWords(period)}`,
      ...(isDraft(input) ? [`(${layout.draftMark.toLocaleLowerCase("vi")})`] : []),
    ],
    abstractRule: layout.title.rule,
    body: withEndMark(body, layout.endMark),
    notes,
    recipients: { label: layout.recipients.label, lines: recipientLines(layout, keeper) },
    // A draft is signed by nobody yet.
    signature: issue === null ? { ...signing, name: closed ? signing.name : null } : signedBy(issue),
    annexes: annexes.flatMap(({ kind }) =>
      kind === "indicators" ? [indicatorAnnex(figures, ordered, reference, input.lastApprovedAt)] : [],
    ),
    check: issue?.check ?? null,
  };
  return { document, flags };
}

/** Sections with anything in them, numbered in their order, with their text; a heading above such a one is printed too. */
function bodyOf(input: ReportInput): { body: Block[]; notes: Note[]; flags: DraftFlag[] } {
  const telling = { closed: input.figures.closed, notes: bodyNotes() };
  const texts = tellSections(input, telling);
  const outline =
    input.sections ?? builtInOutline(input.figures.period.kind, input.groups).map((each) => ({ ...each, items: [] }));
  const composed = outline.map((section) => ({
    section,
    ...composeSection(section, section.source === null ? undefined : texts.get(section.source)),
  }));
  const printed = composed.filter(({ blocks, section }, index) => {
    const rest = composed.slice(index + 1);
    const end = rest.findIndex((each) => each.section.level <= section.level);
    const below = end === -1 ? rest : rest.slice(0, end);
    return blocks.length > 0 || below.some((each) => each.blocks.length > 0);
  });
  const numbers = numberHeadings(printed.map(({ section }) => section.level));
  const body = printed.flatMap(({ section, blocks }, index): Block[] => [
    { kind: "heading", level: section.level, number: numbers[index] ?? "", text: headingText(section) },
    ...blocks,
  ]);
  return { ...withNotes(body, telling.notes.notes), flags: composed.flatMap((each) => each.flags) };
}

function headingText({ level, heading }: { level: HeadingLevel; heading: string }): string {
  return level === 1 ? heading.toLocaleUpperCase("vi") : heading;
}

/** Footnotes whose mark still stands in the text, numbered as they come. */
function withNotes(body: readonly Block[], notes: readonly Note[]): { body: Block[]; notes: Note[] } {
  const used: Note[] = [];
  const marked = body.map((block): Block => {
    if (block.kind !== "paragraph" && block.kind !== "item") return block;
    const spans = block.spans.map((span) => {
      if (span.kind !== "note-mark") return span;
      let note = used.find((each) => each.id === span.noteId);
      const known = notes.find((each) => each.id === span.noteId);
      if (note === undefined && known !== undefined) {
        note = { ...known, mark: `${used.length + 1}` };
        used.push(note);
      }
      return { ...span, mark: note?.mark ?? span.mark };
    });
    return { ...block, spans };
  });
  return { body: marked, notes: used };
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

/** The month is that in which the period ends: reports are written before it does. */
function blankDay(period: Period): string {
  return `ngày${BLANK}tháng ${lastQuarterOf(period) * 3} năm ${period.year}`;
}

function periodWords(period: Period): string {
  return period.kind === "quarter"
    ? `quý ${romanQuarter(period.quarter)} năm ${period.year}`
    : formatPeriodInSentence(period);
}

function signedBy({ capacity, position, signatory }: ReportIssue): ReportDocument["signature"] {
  return { capacity, position, name: signatory };
}
function letterhead(issuer: IssuerNames, layout: LayoutRecord, number: string): HeaderLine[] {
  const { star, numberLabel } = layout.header;
  const [above, own] =
    layout.kind === "party" ? [issuer.superiorName, issuer.committeeName] : ["Ủy ban nhân dân", issuer.communeName];
  return [
    { text: above.toLocaleUpperCase("vi"), style: "regular" },
    { text: own.toLocaleUpperCase("vi"), style: "bold" },
    ...(star === "" ? [] : [{ text: star, style: "star" } as const]),
    { text: `${numberLabel}${number}`, style: "number" },
  ];
}

function motto(issuer: IssuerNames, layout: LayoutRecord, day: string): HeaderLine[] {
  const { nation } = layout.header;
  return [
    ...(nation === "" ? [] : [{ text: nation, style: "nation" } as const]),
    { text: layout.header.motto, style: "motto" },
    { text: `${issuer.placeName}, ${day}`, style: "dateline" },
  ];
}

function recipientLines({ recipients }: LayoutRecord, keeper: string): string[] {
  const { lines, separator, archive } = recipients;
  const kept = /^Lưu:?$/u.test(archive) ? `${archive} ${keeper}` : archive;
  return [...lines.map((line) => `- ${line}${separator}`), `- ${kept}.`];
}

/** The last full stop of the text becomes the end mark of the layout ("." or "./."). */
function withEndMark(blocks: Block[], endMark: string): Block[] {
  const last = blocks.at(-1);
  if (!last || last.kind === "heading" || last.kind === "chart") return blocks;
  const spans = [...last.spans];
  const end = spans.at(-1);
  if (end?.kind !== "text" || !end.text.endsWith(".")) return blocks;
  spans[spans.length - 1] = { kind: "text", text: `${end.text.slice(0, -1)}${endMark}` };
  return [...blocks.slice(0, -1), { ...last, spans }];
}
