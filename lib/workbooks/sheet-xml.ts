import { cellText, escapeCellText } from "./cell-text";

/*
 * The parts of a workbook as text, row by row, for tables too long to hold in memory (writeWorkbook holds the whole
 * book). No look beyond a bold frozen head: these sheets are data.
 */

/** A cell of a long sheet. `number` is a decimal written out, so that no float comes between. */
export type PlainCell =
  | null
  | string
  | { number: string }
  /** Days, or days and their fraction, as Excel counts them. */
  | { day: string }
  | { moment: string };

/** Excel's rows less the head. */
export const MAX_SHEET_ROWS = 1_048_575;

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLE = { head: 1, day: 2, moment: 3, text: 4 } as const;

export const SHEET_END = "</sheetData></worksheet>";

/** Everything before the first row of data: widths, frozen head, column titles. */
export function sheetStart(columns: readonly { title: string; width: number }[]): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `${DECLARATION}<worksheet ${NS}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${rowXml(
    1,
    columns.map(({ title }) => title),
    STYLE.head,
  )}`;
}

/** One row; `number` counts from 1. */
export function rowXml(number: number, cells: readonly PlainCell[], style?: number): string {
  return `<row r="${number}">${cells.map((cell, i) => cellXml(`${columnName(i)}${number}`, cell, style)).join("")}</row>`;
}

function cellXml(ref: string, cell: PlainCell, style: number = STYLE.text): string {
  if (cell === null) return "";
  if (typeof cell === "string") {
    return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  if ("number" in cell) return `<c r="${ref}"><v>${cell.number}</v></c>`;
  if ("day" in cell) return `<c r="${ref}" s="${STYLE.day}"><v>${cell.day}</v></c>`;
  return `<c r="${ref}" s="${STYLE.moment}"><v>${cell.moment}</v></c>`;
}

function xmlText(text: string): string {
  return escapeCellText(cellText(text)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** 0 → A, 26 → AA. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ""}${String.fromCharCode(65 + (index % 26))}`;
}

/** The parts around the sheets; `names` are already such as Excel takes. */
export function packageParts(names: readonly string[]): [path: string, xml: string][] {
  const each = (one: (n: number, name: string) => string) => names.map((name, i) => one(i + 1, name)).join("");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const packageNs = "http://schemas.openxmlformats.org/package/2006";
  return [
    [
      "[Content_Types].xml",
      `${DECLARATION}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `${DECLARATION}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${DECLARATION}<workbook ${NS} xmlns:r="${REL}"><sheets>${each((n, name) => `<sheet name="${xmlText(name).replaceAll('"', "&quot;")}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${DECLARATION}<Relationships xmlns="${packageNs}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", STYLES],
  ];
}

const FONT = '<sz val="12"/><name val="Times New Roman"/>';
const STYLES = `${DECLARATION}<styleSheet ${NS}><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm:ss"/></numFmts><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="0"/></cellXfs></styleSheet>`;
