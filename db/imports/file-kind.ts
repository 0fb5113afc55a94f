import { WORKBOOK_LIMITS, type WorkbookProblem } from "@/lib/workbooks/workbook";

const ARCHIVE = Buffer.from("PK\x03\x04", "latin1");
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Excel keeps an encrypted workbook in a compound file with a stream of this name. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

const BY_ENDING: [RegExp, WorkbookProblem][] = [
  [/\.xls$/i, "old-excel"],
  [/\.xlsb$/i, "binary-excel"],
  [/\.(xlsm|xltm|xlam)$/i, "macros"],
  [/\.csv$/i, "csv"],
];

/** What is wrong with a file by its size, its first bytes and its name; null for what may be a workbook. */
export function problemOfFile(bytes: Buffer, fileName: string): WorkbookProblem | null {
  if (bytes.length === 0) return "empty-file";
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) return "too-large";
  if (startsWith(bytes, COMPOUND)) return bytes.includes(ENCRYPTED) ? "encrypted" : "old-excel";
  const byName = BY_ENDING.find(([ending]) => ending.test(fileName));
  if (byName) return byName[1];
  if (!startsWith(bytes, ARCHIVE)) return isTable(bytes) ? "csv" : "not-a-workbook";
  return /\.xlsx$/i.test(fileName) ? null : "not-a-workbook";
}

function startsWith(bytes: Buffer, magic: Buffer): boolean {
  return bytes.subarray(0, magic.length).equals(magic);
}

/** Text whose first lines are cut by the same sign: a CSV, whatever its name. */
function isTable(bytes: Buffer): boolean {
  const lines = bytes.subarray(0, 4096).toString("utf8").split(/\r?\n/).slice(0, 3);
  const isText = !/[\0\ufffd<>]/.test(lines.slice(0, -1).join(""));
  return (
    isText && lines.length > 1 && [",", ";", "\t"].some((sign) => lines.slice(0, 2).every((l) => l.includes(sign)))
  );
}
