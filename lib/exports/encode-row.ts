import { QUANTITY_SCALE } from "@/lib/indicators/quantity";
import { quarterAt } from "@/lib/periods/period";
import type { ExportField, ExportTable } from "./export-format";

export type ExportValue = string | number | boolean | null | object;
export type ExportRow = Record<string, ExportValue>;

/** Thousandths as an exact decimal: 12500 is "12.5", -3 is "-0.003". No float is formed. */
export function decimalOf(thousandths: number): string {
  const digits = String(Math.abs(thousandths)).padStart(4, "0");
  const fraction = digits.slice(-3).replace(/0+$/, "");
  const sign = thousandths < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -3)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The thousandths behind a decimal of the format; null for any other text. */
export function thousandthsOf(decimal: string): number | null {
  const match = /^(-?)(0|[1-9]\d*)(?:\.(\d{0,2}[1-9]))?$/.exec(decimal);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const size = Number(whole) * QUANTITY_SCALE + Number(fraction.padEnd(3, "0"));
  if (!Number.isSafeInteger(size) || (size === 0 && sign === "-")) return null;
  return sign === "-" ? -size : size;
}

/** Việt Nam is seven hours ahead of UTC all year round. */
const OFFSET_MS = 7 * 3_600_000;

export function instantText(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().replace("Z", "+07:00");
}

/** One stored row in the words of the format. Null stays null: nothing missing becomes a zero or an empty text. */
export function encodeRow(table: ExportTable, row: Record<string, unknown>): ExportRow {
  return Object.fromEntries(table.fields.map((field) => [field.key, encodeValue(field, row[field.column])]));
}

function encodeValue(field: ExportField, value: unknown): ExportValue {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case "quantity":
      return decimalOf(value as number);
    case "instant":
      return instantText(value as number);
    case "quarter-index": {
      const { year, quarter } = quarterAt(value as number);
      return `${year}-Q${quarter}`;
    }
    case "json":
      return readJson(value as string);
    default:
      return value as string | number | boolean;
  }
}

/** What was stored as JSON is given as JSON; anything else is given as the text it is rather than lost. */
function readJson(stored: string): ExportValue {
  try {
    return JSON.parse(stored) as ExportValue;
  } catch {
    return stored;
  }
}
