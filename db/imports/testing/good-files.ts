import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cell, numbers, row, sheet, wordy, workbook, workbookParts } from "./workbook-builder";
import { writeZip } from "./zip-writer";

export const LIBRE_OFFICE = () =>
  readFileSync(join(import.meta.dirname, "../../../lib/sheets/paste/testing/clipboard/so-lieu-quy-4.xlsx"));

const NFD_TEXT = "Thu ngân sách".normalize("NFD");
const STRINGS = [
  "<si><t>Chỉ tiêu</t></si>",
  "<si><r><t>Tổng </t></r><r><rPr><b/></rPr><t>thu</t></r><rPh sb='0' eb='1'><t>đọc</t></rPh></si>",
  `<si><t>${NFD_TEXT}</t></si>`,
  "<si><t>1.234,5</t></si>",
  "<si><t xml:space='preserve'>dòng 1_x000D_&#10;dòng 2 &amp; &lt;b&gt;</t></si>",
  "<si><t/></si>",
].join("");
const shared = (at: string, index: number) => cell(at, String(index), 't="s"');
const styled = (at: string, value: string, style: number) => cell(at, value, `s="${style}"`);

/** Every kind of cell that a table of figures may have. */
export const everyKind = (is1904 = false) =>
  workbook({
    is1904,
    strings: STRINGS,
    formats: [14, '"ngày" dd "tháng" mm', "[h]:mm", '#,##0.0 "d"', "[$-42A]d mmmm yyyy;@", "General"],
    sheets: [
      sheet(
        [
          row(1, [0, 1, 2, 3, 4, 5].map((n) => shared(`${"ABCDEF"[n]}1`, n)).join("")),
          row(
            3,
            [
              `<c r="A3" t="inlineStr"><is><r><t>trong </t></r><r><t>ô</t></r></is></c>`,
              cell("B3", "1", 't="b"'),
              cell("C3", "#REF!", 't="e"'),
              cell("D3", "0.30000000000000004"),
              cell("E3", "1.5E-5"),
              cell("F3", "-1234567890123456"),
            ].join(""),
          ),
          row(
            4,
            [
              ...[styled("A4", "44927.75", 1), styled("B4", "59", 2), styled("C4", "0.5", 3), styled("D4", "44927", 4)],
              ...[styled("E4", "44927", 5), styled("F4", "44927", 6), `<c r="G4" t="d"><v>2026-11-29T00:00:00</v></c>`],
            ].join(""),
          ),
          row(
            5,
            [
              `<c r="A5"><f>SUM(B1:B3)</f><v>6</v></c>`,
              `<c r="B5" t="str"><f>Bảng1[Cột]&amp;Sheet2!A1</f><v>chữ</v></c>`,
              `<c r="C5"><f t="array" ref="C5:D5">A1:B1*2</f><v>2</v></c>`,
              ...[cell("D5", "4"), `<c r="E5"><f>IF(1,"")</f></c>`, `<c r="F5" s="1"/>`],
            ].join(""),
          ),
          `<row r="9" s="1"><c r="XFD9" s="1"/></row>`,
          row(1_048_576, cell("C1048576", "7")),
        ].join(""),
        '<mergeCells><mergeCell ref="A7:F8"/></mergeCells>',
        "Kế hoạch".normalize("NFD"),
      ),
      { ...sheet(row(1, cell("A1", "2")), "", "Ẩn"), state: "hidden" },
    ],
  });

/** As some programs write: a prefix before every name, a link that somebody typed, no places of cells. */
export const otherDialect = () => {
  const parts = workbookParts({ sheets: [sheet("")] });
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const link =
    '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a@xa.vn" TargetMode="External"/></Relationships>';
  const content = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>hai</x:t></x:is></x:c></x:row><x:row/><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  return writeZip([
    ...parts.filter(({ name }) => name !== "xl/worksheets/sheet1.xml"),
    { name: "xl/worksheets/sheet1.xml", content },
    { name: "xl/worksheets/_rels/sheet1.xml.rels", content: link },
  ]);
};

/** As much as is allowed: 20.000 cells, and 18 MB of texts. */
export const asMuchAsAllowed = () =>
  workbook({
    strings: numbers(580)
      .map((n) => `<si><t>${wordy(31_000, n)}</t></si>`)
      .join(""),
    sheets: [
      sheet(
        numbers(5_000)
          .map((n) => row(n + 1, ["A", "B", "C", "D"].map((c, at) => cell(`${c}${n + 1}`, String(n * at))).join("")))
          .join(""),
      ),
    ],
  });
