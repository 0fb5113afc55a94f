import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import type { Block, ReportDocument } from "../document";
import type { LayoutRecord } from "../layout";
import { annexSection, annexTable } from "./annex-section";
import { barsOf } from "./bars";
import { checkFoot, closing } from "./closing";
import { letterhead } from "./letterhead";
import { ofMillimetres, ofPoints } from "./measures";
import { type FootnoteBook, footnotesOf, line, openFootnotes, textRuns, wordText } from "./runs";
import { STYLES, wordStyles } from "./styles";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/**
 * The report as a Word file that a clerk need not touch: page, styles, headings, footnotes and repeated heads are
 * Word's own. Reads the document model and adds no word and no number. Page 1 bears no number; annexes begin a page.
 */
export function writeWord(report: ReportDocument): Promise<Uint8Array> {
  return Packer.toArrayBuffer(wordDocument(report)).then((bytes) => new Uint8Array(bytes));
}

function wordDocument(report: ReportDocument): Document {
  const { layout } = report;
  const footnotes = openFootnotes(report.notes);
  return new Document({
    title: wordText([report.title, ...report.abstract].join(" ")),
    creator: "Sổ chỉ tiêu",
    lastModifiedBy: "Sổ chỉ tiêu",
    styles: wordStyles(layout),
    footnotes: footnotesOf(report.notes),
    sections: [
      {
        properties: { ...pageOf(layout, false), titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [line(STYLES.pageNumber, "")] }) },
        children: mainText(report, footnotes),
      },
      ...report.annexes.map(
        (annex): ISectionOptions => ({
          properties: pageOf(layout, annex.landscape),
          headers: { default: pageNumber() },
          children: annexSection(annex, textWidth(layout, annex.landscape), layout),
        }),
      ),
    ],
  });
}

function mainText(report: ReportDocument, footnotes: FootnoteBook): (Paragraph | Table)[] {
  const { layout } = report;
  const width = textWidth(layout, false);
  return [
    // Of one point: before a table that begins a document with footnotes LibreOffice puts an empty line of its own.
    hairline(),
    letterhead(report, width),
    new Paragraph({ heading: HeadingLevel.TITLE, text: wordText(report.title) }),
    ...report.abstract.map((each) => line(STYLES.abstract, each)),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: ofPoints(layout.body.lineHeight), lineRule: "exact", after: ofPoints(6) },
      text: wordText(report.abstractRule),
    }),
    ...report.body.flatMap((block, index) => blockOf(block, report.body[index + 1], { layout, width, footnotes })),
    ...(report.signature.capacity === "" ? [] : [closing(report, width)]),
    ...(report.check === null ? [] : [checkFoot(report.check, width)]),
    // A section ends with a paragraph; this one takes no room of its own.
    hairline(),
  ];
}

function hairline(): Paragraph {
  return new Paragraph({ spacing: { line: ofPoints(1), lineRule: "exact" }, children: [] });
}

type Paper = { layout: LayoutRecord; width: number; footnotes: FootnoteBook };

function blockOf(block: Block, next: Block | undefined, { layout, width, footnotes }: Paper): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level], text: wordText(`${block.number} ${block.text}`) })];
    case "chart":
      return barsOf(block.chart, width);
    case "table":
      return annexTable(block, width, layout);
    case "paragraph":
      return [
        new Paragraph({
          style: STYLES.text,
          // A lead stays with its list, the last words with the signature.
          keepNext: next === undefined || next.kind === "item",
          children: textRuns(block.spans, footnotes),
        }),
      ];
    case "item":
      return [
        new Paragraph({
          style: STYLES.item,
          keepNext: next === undefined,
          children: [new TextRun("- "), ...textRuns(block.spans, footnotes)],
        }),
      ];
  }
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({ style: STYLES.pageNumber, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
}

/** The number stands in the middle of the upper margin, as it is printed. */
function pageOf({ page, body }: LayoutRecord, landscape: boolean) {
  const header = Math.max(0, Math.round(ofMillimetres(page.top) / 2 - ofPoints(body.lineHeight) / 2));
  return {
    page: {
      size: {
        width: ofMillimetres(page.width),
        height: ofMillimetres(page.height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: ofMillimetres(page.top),
        right: ofMillimetres(page.right),
        bottom: ofMillimetres(page.bottom),
        left: ofMillimetres(page.left),
        header,
        footer: ofMillimetres(10),
      },
    },
  };
}

function textWidth({ page }: LayoutRecord, landscape: boolean): number {
  return ofMillimetres((landscape ? page.height : page.width) - page.left - page.right);
}
