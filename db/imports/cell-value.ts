import { parseLocalDate } from "@/lib/periods/local-date";
import { numberText } from "@/lib/workbooks/number-text";
import { dateOfSerial } from "@/lib/workbooks/serial-date";
import type { WorkbookCell, WorkbookProblem } from "@/lib/workbooks/workbook";
import type { WorkbookContext } from "./workbook-parts";

/** A `c` element as it stands in the file; `inline` null = longer than a cell may be. */
export type RawCell = { type: string; style: number; value: string; inline: string | null; isFormula: boolean };

/** The value of a cell, or what is wrong with it. */
export function readCell(raw: RawCell, context: WorkbookContext): WorkbookCell | WorkbookProblem {
  const cell = (type: WorkbookCell["type"], text: string): WorkbookCell => ({ text, type, isFormula: raw.isFormula });
  const empty = cell("empty", "");
  const asText = (text: string | null | undefined): WorkbookCell | WorkbookProblem => {
    if (text === undefined) return "damaged";
    if (text === null) return "text-too-long";
    return text === "" ? empty : cell("text", plainText(text));
  };
  switch (raw.type) {
    case "s":
      if (raw.value === "") return empty;
      return asText(/^\d{1,7}$/.test(raw.value) ? context.strings[Number(raw.value)] : undefined);
    case "inlineStr":
      return asText(raw.inline);
    case "str":
      return asText(raw.value);
    case "b":
      if (raw.value === "") return empty;
      return /^[01]$/.test(raw.value) ? cell("boolean", raw.value === "1" ? "true" : "false") : "damaged";
    case "e":
      return cell("error", raw.value.slice(0, 20) || "#N/A");
    case "d": {
      const date = parseLocalDate(raw.value.slice(0, 10));
      return date === null ? "date-unreadable" : cell("date", date);
    }
    case "n":
      return raw.value === "" ? empty : readNumber(raw, context, cell);
    default:
      return "damaged";
  }
}

function readNumber(
  { value, style }: RawCell,
  { dateStyles, is1904 }: WorkbookContext,
  cell: (type: WorkbookCell["type"], text: string) => WorkbookCell,
): WorkbookCell | WorkbookProblem {
  const text = numberText(value.trim());
  if (text === null) return "number-unreadable";
  if (dateStyles[style] !== true) return cell("number", text);
  const date = dateOfSerial(Number(text), is1904);
  return date === null ? "date-unreadable" : cell("date", date);
}

/** NFC; Excel's "_x000D_" is the sign it stands for; line ends as LF. */
function plainText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}

/**
 * Whether a formula reads another file, or runs a program to get its value: "[1]Sheet1!A1" or "'[1]Kế hoạch'!A1" as
 * Excel stores it, and DDE's "cmd|'…'!A1". A column of a table, "Bảng1[Cột]", is neither.
 */
export function readsAnotherFile(formula: string): boolean {
  return /(^|[^\p{L}\p{N}_.\]])\[\d+\]/u.test(formula) || /[\p{L}\p{N}_]\|'/u.test(formula);
}
