import type { HostileFile } from "./hostile-file";
import { numbers, relationTo, SHEET_PART, sheetXml, spoilt, wordy, workbook, workbookParts } from "./workbook-builder";
import { writeZip } from "./zip-writer";

const compound = (inside: Buffer) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), inside]);
const BOMB = Buffer.alloc(52_000_000, "<c><v>0</v></c>");

/** Files that are refused before any cell is read. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  { name: "no bytes", bytes: () => Buffer.alloc(0), problem: "empty-file" },
  { name: "one byte more than 1 MB", bytes: () => Buffer.alloc(1_000_001, "PK\x03\x04"), problem: "too-large" },
  {
    name: "an image called .xlsx",
    bytes: () => Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"),
    problem: "not-a-workbook",
  },
  { name: "CSV with BOM called .xlsx", bytes: () => Buffer.from("\ufeffMã;Số\nA;1\n"), problem: "csv" },
  { name: "CSV", bytes: () => Buffer.from("Mã,Số\nA,1\n"), problem: "csv", fileName: "so-lieu.csv" },
  { name: "a web page called .xlsx", bytes: () => Buffer.from("<html>a,b\n,c,d</html>"), problem: "not-a-workbook" },
  { name: "Excel 97", bytes: () => compound(Buffer.from("Workbook", "utf16le")), problem: "old-excel" },
  { name: "a sound workbook called .xls", bytes: () => workbook({}), problem: "old-excel", fileName: "a.xls" },
  { name: "encrypted", bytes: () => compound(Buffer.from("EncryptedPackage", "utf16le")), problem: "encrypted" },
  { name: "a part encrypted", bytes: () => spoilt("a.xml", "<a/>", { flags: 0x801 }), problem: "encrypted" },
  { name: ".xlsm by name", bytes: () => workbook({}), problem: "macros", fileName: "a.xlsm" },
  {
    name: "macro called .xlsx",
    bytes: () => spoilt("xl/vbaProject.bin", "x"),
    ...{ problem: "macros", place: "xl/vbaProject.bin" },
  },
  {
    name: "macro by type",
    bytes: () => workbook({ workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }),
    problem: "macros",
  },
  {
    name: "Excel 4 macro sheet",
    bytes: () => workbook({ relations: relationTo("xlMacrosheet", "Internal") }),
    problem: "macros",
  },
  {
    name: ".xlsb called .xlsx",
    bytes: () => spoilt("xl/workbook.bin", "x"),
    ...{ problem: "binary-excel", place: "xl/workbook.bin" },
  },
  {
    name: "a Word file",
    bytes: () => workbook({ workbookType: "application/wordprocessingml.document.main+xml" }),
    problem: "not-a-workbook",
  },
  {
    name: "an archive of something else",
    bytes: () => writeZip([{ name: "a.txt", content: "a" }]),
    problem: "not-a-workbook",
  },
  {
    name: "bomb: 52 MB of cells",
    bytes: () => spoilt(SHEET_PART, BOMB),
    problem: "unpacks-too-large",
    place: SHEET_PART,
  },
  {
    name: "bomb that claims 1 KB",
    bytes: () => spoilt(SHEET_PART, BOMB, { claimedSize: 1024 }),
    ...{ problem: "unpacks-too-large", place: SHEET_PART },
  },
  {
    name: "21 MB in seven parts, none of them too much by itself",
    bytes: () =>
      workbook({ more: numbers(7).map((n) => ({ name: `xl/media/image${n}.png`, content: wordy(3_000_000, n) })) }),
    ...{ problem: "unpacks-too-large", place: "xl/media/image6.png" },
  },
  {
    name: "a part that claims less than it is",
    bytes: () => spoilt("a.xml", "<a>123</a>", { claimedSize: 3 }),
    problem: "damaged",
    place: "a.xml",
  },
  {
    name: "parts that share their bytes",
    bytes: () => spoilt("a.xml", "<a/>", { claimedPacked: 900_000 }),
    problem: "damaged",
  },
  {
    name: "10,000 parts",
    bytes: () => writeZip(numbers(10_000).map((n) => ({ name: n.toString(36), content: "", stored: true }))),
    problem: "too-many-parts",
  },
  {
    name: "an archive inside",
    bytes: () => spoilt("xl/media/a.zip", workbook({})),
    problem: "nested-archive",
    place: "xl/media/a.zip",
  },
  {
    name: "an archive inside, called an image",
    bytes: () => spoilt("xl/media/image1.png", workbook({})),
    ...{ problem: "nested-archive", place: "xl/media/image1.png" },
  },
  {
    name: "a name with ../",
    bytes: () => spoilt("../../etc/passwd", "x"),
    problem: "bad-part-name",
    place: "../../etc/passwd",
  },
  { name: "an absolute name", bytes: () => spoilt("/etc/passwd", "x"), problem: "bad-part-name", place: "/etc/passwd" },
  { name: "a name with a drive", bytes: () => spoilt("C:/a.xml", "x"), problem: "bad-part-name", place: "C:/a.xml" },
  { name: "a name with NUL", bytes: () => spoilt("xl/a\0.xml", "x"), problem: "bad-part-name", place: "xl/a�.xml" },
  {
    name: "a name that is no text",
    bytes: () => writeZip([{ name: Buffer.from([0xff, 0xfe]), content: "x" }]),
    problem: "bad-part-name",
  },
  {
    name: "two parts of one name",
    bytes: () => writeZip([...workbookParts({}), { name: SHEET_PART.toUpperCase(), content: "x" }]),
    ...{ problem: "bad-part-name", place: SHEET_PART.toUpperCase() },
  },
  {
    name: "XXE",
    bytes: () => spoilt(SHEET_PART, sheetXml("&x;", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    ...{ problem: "document-type", place: SHEET_PART },
  },
  {
    name: "billion laughs, in a part nobody reads, over the edge of two pieces",
    bytes: () =>
      spoilt("docProps/app.xml", `${"a".repeat(16_380)}<!DOCTYPE a [<!ENTITY b "&c;&c;">]>`, { stored: true }),
    ...{ problem: "document-type", place: "docProps/app.xml" },
  },
  {
    name: "an entity of its own",
    bytes: () => spoilt(SHEET_PART, sheetXml("&eacute;")),
    problem: "damaged",
    place: SHEET_PART,
  },
  {
    name: "UTF-16",
    bytes: () => spoilt(SHEET_PART, Buffer.from(sheetXml(""), "utf16le")),
    problem: "damaged",
    place: SHEET_PART,
  },
  { name: "half of a file", bytes: () => workbook({}).subarray(0, 900), problem: "damaged" },
  {
    name: "a bit that fell over",
    bytes: () => {
      const file = spoilt("a.xml", "<a>0</a>", { stored: true });
      file[file.indexOf("<a>0</a>") + 3] = 0x31;
      return file;
    },
    ...{ problem: "damaged", place: "a.xml" },
  },
];
