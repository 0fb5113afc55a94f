import { BorderStyle, Paragraph, type Table, TextRun } from "docx";
import type { HeaderLine, ReportDocument } from "../document";
import type { LayoutRecord } from "../layout";
import { boldTextWidth, ofMillimetres } from "./measures";
import { line, wordText } from "./runs";
import { STYLES, type Style } from "./styles";
import { sideBySide } from "./tables";

const STYLE_OF: Record<HeaderLine["style"], Style> = {
  regular: STYLES.superior,
  bold: STYLES.issuer,
  star: STYLES.star,
  number: STYLES.number,
  nation: STYLES.nation,
  motto: STYLES.motto,
  dateline: STYLES.dateline,
};

/** The two blocks at the head of page 1. `width` of the text in twips. */
export function letterhead({ header, marks, layout }: ReportDocument, width: number): Table {
  const right = rightWidth(header.right, layout, width);
  return sideBySide([
    {
      width: width - right,
      children: [
        ...header.left.map((each) => line(STYLE_OF[each.style], each.text)),
        ...marks.map((mark) => line(STYLES.mark, mark)),
      ],
    },
    {
      width: right,
      children: header.right.map((each) =>
        each.style === "motto" ? ruled(each.text, layout, right) : line(STYLE_OF[each.style], each.text),
      ),
    },
  ]);
}

/** Eleven of twenty parts, as on screen and in print; more where the line above the motto would break. */
function rightWidth(lines: readonly HeaderLine[], { body, header }: LayoutRecord, width: number): number {
  const nation = lines.find((each) => each.style === "nation");
  const needed = nation === undefined ? 0 : boldTextWidth(nation.text, body.fontFamily, header.nationSize);
  return Math.max(Math.round((width * 11) / 20), needed + ofMillimetres(2));
}

/** The motto over a rule as long as the text: the border of a paragraph that is indented to the text's own width. */
function ruled(text: string, { body, header }: LayoutRecord, width: number): Paragraph {
  const room = Math.max(0, width - boldTextWidth(text, body.fontFamily, header.mottoSize));
  const indent = Math.floor(room / 2);
  return new Paragraph({
    style: STYLES.motto,
    // A hair of room on both sides, so that a font a little wider does not break the line.
    indent: { left: Math.max(0, indent - 10), right: Math.max(0, indent - 10) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
    children: [new TextRun(wordText(text))],
  });
}
