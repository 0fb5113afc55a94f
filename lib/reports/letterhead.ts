import { formatPartyDate } from "@/lib/format/dates";
import { lastQuarterOf, type Period } from "@/lib/periods/period";
import type { HeaderLine } from "./document";
import type { Dress, IssuerNames } from "./dress";
import type { LayoutRecord } from "./layout";

/** Left blank for the clerk, who writes number and day by hand or at issue. */
const BLANK = "\u00a0".repeat(6);

/** Number and day of a paper, as typed at its issue or with room for them. */
export type PaperMarks = { number: string; day: string };

/** The month of a blank day is that in which the period ends: reports are written before it does. */
export function paperMarks(
  { layout }: Pick<Dress, "layout">,
  period: Period,
  issue: { number: string; issuedOn: string } | null,
): PaperMarks {
  if (issue !== null) return { number: ` ${issue.number}`, day: formatPartyDate(issue.issuedOn) };
  const month = lastQuarterOf(period) * 3;
  return { number: `${BLANK}${layout.header.numberSymbol}`, day: `ngày${BLANK}tháng ${month} năm ${period.year}` };
}

/** "(Kèm theo Báo cáo số …, ngày … của …)". */
export function annexReference(
  { layout, issuer }: Pick<Dress, "layout" | "issuer">,
  { number, day }: PaperMarks,
): string {
  const issuing =
    layout.kind === "party" ? `Ban Thường vụ ${issuer.committeeName}` : `Ủy ban nhân dân ${issuer.communeName}`;
  return `(Kèm theo Báo cáo số${number}, ${day} của ${issuing})`;
}

/** Both halves of the head: who issues under which number, and where and when. */
export function letterhead({ issuer, layout }: Pick<Dress, "layout" | "issuer">, { number, day }: PaperMarks) {
  return { left: issuerLines(issuer, layout, number), right: mottoLines(issuer, layout, day) };
}

function issuerLines(issuer: IssuerNames, layout: LayoutRecord, number: string): HeaderLine[] {
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

function mottoLines(issuer: IssuerNames, layout: LayoutRecord, day: string): HeaderLine[] {
  const { nation } = layout.header;
  return [
    ...(nation === "" ? [] : [{ text: nation, style: "nation" } as const]),
    { text: layout.header.motto, style: "motto" },
    { text: `${issuer.placeName}, ${day}`, style: "dateline" },
  ];
}

export function recipientLines({ recipients }: LayoutRecord, keeper: string): string[] {
  const { lines, separator, archive } = recipients;
  const kept = /^Lưu:?$/u.test(archive) ? `${archive} ${keeper}` : archive;
  return [...lines.map((line) => `- ${line}${separator}`), `- ${kept}.`];
}
