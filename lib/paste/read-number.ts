import { type ExactDecimal, exactDecimal, vietnameseText } from "./exact-decimal";

/** Who wrote the number: 1.250,5 is Vietnamese, 1,250.5 English. */
export type Convention = "vietnamese" | "english";

/** What one pasted cell says before the rest of its block is known. */
export type PastedText =
  /** Nothing, "–" or "…": not reported, never 0. */
  | { kind: "blank" }
  /** "-": left blank or không phát sinh; a person says which. */
  | { kind: "dash" }
  /** At least one reading; `unit` is what stands behind the number ("%", "tỷ", ""), `brackets` the accountant's minus. */
  | { kind: "number"; readings: Partial<Record<Convention, ExactDecimal>>; unit: string; brackets: boolean }
  /** The other program does not show the number itself: "1E+09", "####", "#REF!". */
  | { kind: "not-shown"; reason: "shortened" | "narrow" | "formula-error" }
  | { kind: "text" };

/** Longer text is not a figure. */
const LONGEST = 60;
const BLANK = /^(?:|[–—]|…+|\.{2,})$/;
/** A dash alone, or as Excel's accounting format shows zero: "- ₫". */
const DASH = /^[-−](?: ?(?:₫|đ|đồng|%))?$/i;
const SHORTENED = /^[-+−]?\d+(?:[.,]\d+)?E[-+]?\d+$/i;
const FORMULA_ERROR = /^(?:#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})$/i;
const SIGNED = /^([-+−–]?) ?([\d.,](?:[\d., ]*[\d.,])?) ?([\p{L}%₫(].*)?$/u;
const BRACKETED = /^\( ?([\d.,](?:[\d., ]*[\d.,])?) ?\) ?([\p{L}%₫].*)?$/u;

/** 1–3 digits and groups of three, or plain digits; then decimals. A group never follows a leading zero. */
const SHAPES: Record<Convention, RegExp> = {
  vietnamese: /^((?:[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+))|\d*)(?:,(\d+))?$/,
  english: /^((?:[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+))|\d*)(?:\.(\d+))?$/,
};

/** Reads one cell on its own. "1.250" and "1,250" come back with two readings that differ. */
export function readPastedText(text: string): PastedText {
  if (BLANK.test(text)) return { kind: "blank" };
  if (text.length > LONGEST) return { kind: "text" };
  if (DASH.test(text)) return { kind: "dash" };
  if (/^#+$/.test(text)) return { kind: "not-shown", reason: "narrow" };
  if (SHORTENED.test(text)) return { kind: "not-shown", reason: "shortened" };
  if (FORMULA_ERROR.test(text)) return { kind: "not-shown", reason: "formula-error" };
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return readNumber(true, bracketed[1] ?? "", bracketed[2] ?? "", true);
  const signed = SIGNED.exec(text);
  if (signed) return readNumber(/[-−–]/.test(signed[1] ?? ""), signed[2] ?? "", signed[3] ?? "", false);
  return { kind: "text" };
}

function readNumber(negative: boolean, body: string, unit: string, brackets: boolean): PastedText {
  const vietnamese = readAs("vietnamese", negative, body);
  const english = readAs("english", negative, body);
  if (vietnamese === null && english === null) return { kind: "text" };
  const readings = { ...(vietnamese === null ? {} : { vietnamese }), ...(english === null ? {} : { english }) };
  return { kind: "number", readings, unit, brackets };
}

function readAs(convention: Convention, negative: boolean, body: string): ExactDecimal | null {
  const match = SHAPES[convention].exec(body);
  if (!match || body === "") return null;
  return exactDecimal(negative, (match[1] ?? "").replace(/\D/g, ""), match[2] ?? "");
}

/** Which convention the cell proves; null when it proves nothing ("1250") or could be either ("1.250"). */
export function evidenceOf(cell: PastedText): Convention | null {
  if (cell.kind !== "number") return null;
  const { vietnamese, english } = cell.readings;
  if (vietnamese && english) return null;
  return vietnamese ? "vietnamese" : "english";
}

/** "1.250", "1,250": both conventions read it, and not alike. */
export function isAmbiguous(cell: PastedText): boolean {
  if (cell.kind !== "number") return false;
  const { vietnamese, english } = cell.readings;
  return vietnamese !== undefined && english !== undefined && vietnameseText(vietnamese) !== vietnameseText(english);
}
