import { writeZip, type ZipPart } from "./zip-writer";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type SheetSource = {
  name: string;
  /** Inside sheetData. */
  rows: string;
  /** After sheetData: merged ranges. */
  after?: string;
  state?: string;
};

export type WorkbookSource = {
  sheets?: SheetSource[];
  /** Inside sst: `<si><t>…</t></si>`. */
  strings?: string;
  /** Number formats of the cell formats, in order: an id, or a code. */
  formats?: (number | string)[];
  is1904?: boolean;
  workbookType?: string;
  /** More relations of the workbook part, as XML. */
  relations?: string;
  more?: ZipPart[];
};

export const sheet = (rows: string, after = "", name = "KeHoach"): SheetSource => ({ name, rows, after });

/** A cell in the words of the file: `cell("B2", "12")`, `cell("B2", "0", "t=\"s\"")`. */
export const cell = (at: string, value: string, attributes = "") => `<c r="${at}" ${attributes}><v>${value}</v></c>`;
export const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

/** The parts of a sound workbook, to be spoilt one at a time. */
export function workbookParts(source: WorkbookSource): ZipPart[] {
  const sheets = source.sheets ?? [sheet(row(1, cell("A1", "1")))];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const listed = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" ${state ? `state="${state}"` : ""} r:id="rId${n + 1}"/>`,
  );
  const book = [
    ...sheets.map((_, n) => relation(`rId${n + 1}`, "worksheet", `worksheets/sheet${n + 1}.xml`)),
    relation("rIdStyles", "styles", "styles.xml"),
    relation("rIdStrings", "sharedStrings", "/xl/sharedStrings.xml"),
    source.relations ?? "",
  ];
  const type = source.workbookType ?? `${SHEET_TYPE}.sheet.main+xml`;
  return [
    {
      name: "[Content_Types].xml",
      content: `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    },
    { name: "_rels/.rels", content: relations(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${source.is1904 ? 'date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: relations(book.join("")) },
    { name: "xl/styles.xml", content: stylesOf(source.formats ?? []) },
    { name: "xl/sharedStrings.xml", content: `${DECLARATION}<sst xmlns="${MAIN}">${source.strings ?? ""}</sst>` },
    ...sheets.map(({ rows, after }, n) => ({
      name: `xl/worksheets/sheet${n + 1}.xml`,
      content: `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after ?? ""}</worksheet>`,
    })),
    ...(source.more ?? []),
  ];
}

function stylesOf(formats: (number | string)[]): string {
  const codes = formats.flatMap((each, n) =>
    typeof each === "string" ? [`<numFmt numFmtId="${164 + n}" formatCode="${each.replaceAll('"', "&quot;")}"/>`] : [],
  );
  const xfs = formats.map((each, n) => `<xf numFmtId="${typeof each === "string" ? 164 + n : each}"/>`);
  // Formats of named styles come first and are not those that cells point at.
  return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join("")}</cellXfs></styleSheet>`;
}

export function workbook(source: WorkbookSource): Buffer {
  return writeZip(workbookParts(source));
}

/** A sound workbook with one part replaced or added. */
export function spoilt(name: string, content: string | Buffer, more: Partial<ZipPart> = {}): Buffer {
  const parts = workbookParts({});
  const others = parts.filter((part) => part.name !== name);
  return writeZip([...others, { name, content, ...more }]);
}

export const SHEET_PART = "xl/worksheets/sheet1.xml";
export const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
export const sheetXml = (inside: string, before = "") =>
  `<?xml version="1.0"?>${before}<worksheet>${inside}</worksheet>`;
/** A relation of the workbook to something outside its sheets. */
export const relationTo = (type: string, mode = "External") =>
  `<Relationship Id="x" Type="${OFFICE}/${type}" Target="externalLinks/externalLink1.xml" TargetMode="${mode}"/>`;

/** Text that compresses some sixtyfold: not enough to look like a bomb. */
export const wordy = (size: number, seed: number): string => {
  const line = (n: number) => `${(((n >> 3) * 7919 + seed) % 9973).toString().padStart(39, "abcdefghi ")}\n`;
  return numbers(Math.ceil(size / 40))
    .map(line)
    .join("")
    .slice(0, size);
};
