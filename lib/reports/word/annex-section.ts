import {
  BorderStyle,
  HeightRule,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Annex, TableRow as Row, Span, TableColumn } from "../document";
import type { LayoutRecord } from "../layout";
import { boldTextWidth, ofMillimetres, ofPoints } from "./measures";
import { cellRuns, line, markRun, wordText } from "./runs";
import { STYLES } from "./styles";
import { fixedTable, shareOut } from "./tables";

const LINE = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const MARGINS = { left: 60, right: 60, top: 40, bottom: 40 };
const STYLE_OF = { left: STYLES.cell, center: STYLES.centred, right: STYLES.figure } as const;

/** One annex: titles, the table with its repeated head, notes as plain lines. `width` of the text in twips. */
export function annexSection(annex: Annex, width: number, layout: LayoutRecord): (Paragraph | Table)[] {
  return [
    new Paragraph({ style: STYLES.annexTitle, outlineLevel: 0, text: wordText(annex.title) }),
    line(STYLES.annexTitle, annex.subtitle),
    line(STYLES.annexReference, annex.reference),
    ...annexTable(annex, width, layout),
  ];
}

type Tabled = Pick<Annex, "table" | "notes" | "remarks">;

/** The table with its notes, also where it stands among the text. */
export function annexTable(annex: Tabled, width: number, layout: LayoutRecord): (Paragraph | Table)[] {
  const widths = shareOut(
    width,
    annex.table.columns.map((column) => column.width),
  );
  const rows = [
    ...headRows(annex.table.columns, widths, layout),
    ...annex.table.rows.map((row) => bodyRow(row, annex, widths)),
  ];
  const notes = [
    ...annex.notes.map((note) => noteLine([markRun(note.mark), new TextRun(` ${wordText(note.text)}`)])),
    ...annex.remarks.map((remark) => line(STYLES.annexNote, remark)),
  ];
  return [fixedTable(widths, rows, { borders: BORDERS, margins: MARGINS }), noteLine([], ofPoints(6)), ...notes];
}

function noteLine(children: TextRun[], height?: number): Paragraph {
  return new Paragraph({
    style: STYLES.annexNote,
    ...(height === undefined ? {} : { spacing: { line: height, lineRule: "exact" } }),
    children,
  });
}

/** One row of heads, two where columns share a head above them; they repeat on every page. */
function headRows(columns: readonly TableColumn[], widths: readonly number[], layout: LayoutRecord): TableRow[] {
  const head = (text: string, width: number, span: { columnSpan?: number; rowSpan?: number }) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      ...span,
      children: [line(STYLES.head, text)],
    });
  const headRow = (children: TableCell[], least?: number) =>
    new TableRow({
      ...{ tableHeader: true, cantSplit: true, children },
      ...(least === undefined ? {} : { height: { value: least, rule: HeightRule.ATLEAST } }),
    });
  if (columns.every((column) => column.over === undefined)) {
    return [headRow(columns.map((column, index) => head(column.title, widths[index] ?? 0, {})))];
  }
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  // A head over both rows makes neither of them higher in LibreOffice: the lower one has room for it from the start.
  let [high, merged] = [0, 0];
  for (let from = 0; from < columns.length; ) {
    const column = columns[from];
    if (column === undefined) break;
    const to = column.over === undefined ? from + 1 : endOf(columns, from);
    const width = widths.slice(from, to).reduce((sum, each) => sum + each, 0);
    const height = headHeight(column.over ?? column.title, width, layout);
    if (column.over === undefined) {
      upper.push(head(column.title, width, { rowSpan: 2 }));
      merged = Math.max(merged, height);
    } else {
      high = Math.max(high, height);
      upper.push(head(column.over, width, { columnSpan: to - from }));
      for (let at = from; at < to; at++) lower.push(head(columns[at]?.title ?? "", widths[at] ?? 0, {}));
    }
    from = to;
  }
  return [headRow(upper, high), headRow(lower, Math.max(0, merged - high))];
}

/** Height of a head in its column by the font's metrics: words are not broken. */
function headHeight(text: string, width: number, { body, annex }: LayoutRecord): number {
  const room = width - MARGINS.left - MARGINS.right;
  let [lines, used] = [1, 0];
  for (const word of text.split(" ")) {
    const length = boldTextWidth(word, body.fontFamily, annex.size);
    const joined = used === 0 ? length : used + boldTextWidth(" ", body.fontFamily, annex.size) + length;
    if (joined > room && used > 0) [lines, used] = [lines + 1, length];
    else used = joined;
  }
  return lines * ofPoints(annex.lineHeight) + MARGINS.top + MARGINS.bottom;
}

/** Where the neighbours that name the same head end. */
function endOf(columns: readonly TableColumn[], from: number): number {
  const end = columns.findIndex((column, index) => index > from && column.over !== columns[from]?.over);
  return end === -1 ? columns.length : end;
}

function bodyRow(row: Row, { table: { columns } }: Tabled, widths: readonly number[]): TableRow {
  if (row.kind === "group") {
    const rest = widths.slice(1).reduce((sum, width) => sum + width, 0);
    return new TableRow({
      cantSplit: true,
      children: [
        bodyCell(widths[0] ?? 0, STYLES.centred, [{ kind: "text", text: row.number }], { bold: true, keepNext: true }),
        bodyCell(rest, STYLES.cell, [{ kind: "text", text: row.label }], {
          bold: true,
          keepNext: true,
          columnSpan: columns.length - 1,
        }),
      ],
    });
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) =>
      bodyCell(widths[index] ?? 0, STYLE_OF[column.align], row.cells[index] ?? [], {
        bold: row.strong === true,
        indented: row.depth === 1 && index === 1,
      }),
    ),
  });
}

function bodyCell(
  width: number,
  style: (typeof STYLE_OF)[keyof typeof STYLE_OF],
  spans: readonly Span[],
  look: { bold: boolean; keepNext?: boolean; columnSpan?: number; indented?: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(look.columnSpan === undefined ? {} : { columnSpan: look.columnSpan }),
    children: [
      new Paragraph({
        style,
        keepNext: look.keepNext === true,
        ...(look.indented ? { indent: { left: ofMillimetres(3) } } : {}),
        children: cellRuns(spans, look.bold),
      }),
    ],
  });
}
