import type { HostileFile } from "./hostile-file";
import { cell, numbers, relationTo, row, SHEET_PART, sheet, sheetXml, spoilt, workbook } from "./workbook-builder";

const column = (index: number): string =>
  (index >= 26 ? column(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
const book = (rows: string, after = "") => workbook({ sheets: [sheet(rows, after)] });
const LINK_PART = { name: "xl/externalLinks/externalLink1.xml", content: "<externalLink/>" };
/** Two tags by chance, so that it does not compress too well. */
const manyTags = () => {
  let state = 1;
  return numbers(620_000)
    .map(() => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 2 === 0 ? "<a/>" : "<b/>";
    })
    .join("");
};

/** Files that are refused for what their cells hold, with the cell. */
export const HOSTILE_SHEETS: readonly HostileFile[] = [
  {
    name: "another file read by a formula",
    bytes: () =>
      workbook({
        sheets: [sheet(row(17, `<c r="C17"><f>'[1]Kế hoạch'!A1*2</f><v>3</v></c>`))],
        more: [LINK_PART],
      }),
    ...{ problem: "external-link", place: "KeHoach!C17" },
  },
  {
    name: "another file, read by no cell",
    bytes: () => workbook({ more: [LINK_PART] }),
    problem: "external-link",
    place: LINK_PART.name,
  },
  {
    name: "DDE",
    bytes: () => book(row(2, `<c r="B2"><f>cmd|'/c calc'!A0</f><v>0</v></c>`)),
    ...{ problem: "external-link", place: "KeHoach!B2" },
  },
  {
    name: "a picture from elsewhere",
    bytes: () => workbook({ relations: relationTo("image") }),
    problem: "external-link",
    place: "xl/_rels/workbook.xml.rels",
  },
  {
    name: "OLE",
    bytes: () => spoilt("xl/embeddings/oleObject1.bin", "x"),
    problem: "embedded-object",
    place: "xl/embeddings/oleObject1.bin",
  },
  {
    name: "a program called a printer's settings",
    bytes: () => spoilt("xl/printerSettings1.bin", "MZ\x90"),
    problem: "embedded-object",
    place: "xl/printerSettings1.bin",
  },
  {
    name: "1,048,576 rows with a format and nothing else",
    bytes: () => book("<row/>".repeat(1_048_576)),
    ...{ problem: "unpacks-too-large", place: SHEET_PART },
  },
  {
    name: "50,001 rows with a format and nothing else",
    bytes: () =>
      book(
        numbers(50_001)
          .map((n) => row(n + 1, ""))
          .join(""),
      ),
    problem: "too-many-rows",
    place: "KeHoach",
  },
  {
    name: "5,001 rows",
    bytes: () =>
      book(
        numbers(5_001)
          .map((n) => row(n + 1, cell(`A${n + 1}`, "1")))
          .join(""),
      ),
    problem: "too-many-rows",
    place: "KeHoach!A5001",
  },
  {
    name: "20,001 cells",
    bytes: () =>
      book(
        numbers(201)
          .map((r) =>
            row(
              r + 1,
              numbers(100)
                .map((c) => cell(`${column(c)}${r + 1}`, String(r * c)))
                .join(""),
            ),
          )
          .join(""),
      ),
    ...{ problem: "too-many-cells", place: "KeHoach!A201" },
  },
  {
    name: "16,384 columns",
    bytes: () =>
      book(
        row(
          1,
          numbers(16_384)
            .map((c) => cell(`${column(c)}1`, String(c)))
            .join(""),
        ),
      ),
    problem: "too-many-columns",
    place: "KeHoach!IW1",
  },
  {
    name: "a shared text of 40,000 characters",
    bytes: () =>
      workbook({
        strings: `<si><t>${"dài ".repeat(10_000)}</t></si>`,
        sheets: [sheet(row(3, cell("B3", "0", 't="s"')))],
      }),
    ...{ problem: "text-too-long", place: "KeHoach!B3" },
  },
  {
    name: "29 February 1900",
    bytes: () => workbook({ formats: [14], sheets: [sheet(row(1, cell("A1", "60", 's="1"')))] }),
    problem: "date-unreadable",
    place: "KeHoach!A1",
  },
  {
    name: "a number that is none",
    bytes: () => book(row(1, cell("D1", "1e999"))),
    problem: "number-unreadable",
    place: "KeHoach!D1",
  },
  {
    name: "a text that is not there",
    bytes: () => book(row(1, cell("A1", "7", 't="s"'))),
    problem: "damaged",
    place: "KeHoach!A1",
  },
  {
    name: "a row told twice",
    bytes: () => book(row(2, cell("A2", "1")) + row(2, cell("A2", "2"))),
    problem: "damaged",
    place: "KeHoach",
  },
  { name: "row 1,048,577", bytes: () => book(row(1_048_577, "")), problem: "damaged", place: "KeHoach" },
  {
    name: "a figure under a merged cell",
    bytes: () =>
      book(row(1, cell("A1", "1")) + row(2, cell("B2", "2")), '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'),
    ...{ problem: "value-under-merge", place: "KeHoach!B2" },
  },
  {
    name: "620,000 tags",
    bytes: () => spoilt(SHEET_PART, sheetXml(manyTags())),
    problem: "too-heavy",
    place: SHEET_PART,
  },
  { name: "no sheet", bytes: () => workbook({ sheets: [] }), problem: "no-sheet" },
];
