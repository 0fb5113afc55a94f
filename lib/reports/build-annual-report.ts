import type { IndicatorGroup } from "@/lib/indicators/indicator";
import { indicatorAnnex } from "./annual-annex";
import type { AnnualFigures } from "./annual-figures";
import { assessmentSection, resultSections } from "./annual-sections";
import type { Block, HeaderLine, ReportDocument } from "./document";
import type { LayoutRecord } from "./layout";
import { openNotes } from "./spans";

/** The names as the commune wrote them; the letterhead prints them in capitals, nothing else changes them. */
export type IssuerNames = { communeName: string; committeeName: string; superiorName: string; placeName: string };

/** Who signs: T/M …, the position, and the name where the paper carries one. */
export type Signing = { capacity: string; position: string; name: string | null };

export type AnnualReportInput = {
  figures: AnnualFigures;
  groups: readonly IndicatorGroup[];
  issuer: IssuerNames;
  layout: LayoutRecord;
  signing: Signing;
  /** Symbol of the office that keeps the paper: "VPĐU". */
  keeper: string;
  /** Instant of the last approval behind the figures; null when nothing is approved. */
  lastApprovedAt: number | null;
};

/** Left blank for the clerk, who writes number and day by hand or at issue. */
const BLANK = "\u00a0".repeat(6);

/**
 * The annual summary as a document. Number and date stay blank; an open year gives a draft up to the last approved
 * quarter. The office's own prose (phương hướng, kiến nghị) is not invented.
 */
export function buildAnnualReport({
  figures,
  groups,
  issuer,
  layout,
  signing,
  keeper,
  lastApprovedAt,
}: AnnualReportInput): ReportDocument {
  const { year, closed } = figures;
  const telling = { closed, notes: openNotes("note", (index) => `${index + 1}`) };
  const ordered = [...groups].sort((a, b) => a.sortOrder - b.sortOrder);
  const body = [...resultSections(figures, ordered, telling), ...assessmentSection(figures, telling)];
  const number = `${BLANK}${layout.header.numberSymbol}`;
  const day = `ngày${BLANK}tháng 12 năm ${year}`;
  const issuing =
    layout.kind === "party" ? `Ban Thường vụ ${issuer.committeeName}` : `Ủy ban nhân dân ${issuer.communeName}`;
  const reference = `(Kèm theo Báo cáo số${number}, ${day} của ${issuing})`;
  const illustrative = figures.results.some((result) => result.illustrative);
  return {
    kind: "year",
    periodKey: `${year}`,
    layout,
    marks: [...(closed ? [] : [layout.draftMark]), ...(illustrative ? ["SỐ LIỆU MINH HỌA"] : [])],
    header: { left: letterhead(issuer, layout, number), right: motto(issuer, layout, day) },
    title: "BÁO CÁO",
    abstract: [
      `Kết quả lãnh đạo thực hiện các chỉ tiêu, nhiệm vụ năm ${year}`,
      ...(closed ? [] : [`(${layout.draftMark.toLocaleLowerCase("vi")})`]),
    ],
    abstractRule: layout.title.rule,
    body: withEndMark(body, layout.endMark),
    notes: telling.notes.notes,
    recipients: { label: layout.recipients.label, lines: recipientLines(layout, keeper) },
    // A draft is signed by nobody yet.
    signature: { ...signing, name: closed ? signing.name : null },
    annexes: [indicatorAnnex(figures, ordered, reference, lastApprovedAt)],
    check: null,
  };
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
