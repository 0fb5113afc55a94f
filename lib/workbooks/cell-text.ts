import { xmlText } from "@/lib/format/xml-text";

/** Excel's own limit of a cell. */
const MAX_CELL_TEXT = 32_767;

/**
 * Text as a cell may hold it: control characters and halves of characters removed, tabs as spaces, line ends as LF,
 * cut at Excel's limit with "…". Nothing is added to the front: a text cell is never read as a formula, and a quote
 * mark in front of someone's note would be a change of what they wrote.
 */
export function cellText(text: string): string {
  const clean = xmlText(text);
  return clean.length <= MAX_CELL_TEXT ? clean : `${clean.slice(0, MAX_CELL_TEXT - 1).replace(/\p{Surrogate}/gu, "")}…`;
}

/** Excel reads `_x0041_` in a text as "A"; the underscore written as `_x005F_` keeps the text as it was typed. */
export function escapeCellText(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

/** Would a program that types the text in again take it for something else: a formula, a number, a date? */
export function looksLikeInput(text: string): boolean {
  return /^\s*[=+\-@]/.test(text) || /^\s*\d/.test(text);
}

/** Names as Excel accepts them: 31 characters, none of []:*?/\, no quote at an end, each once whatever its case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = safeName(name);
    let free = base;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${cut(base, 31 - ` (${n})`.length)} (${n})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function safeName(name: string): string {
  const clean = cellText(name)
    .replace(/[[\]:*?/\\]/g, "-")
    .replace(/\s+/g, " ");
  const bare = cut(clean.trim(), 31).replace(/^['\s]+|['\s]+$/g, "");
  if (bare === "") return "Bảng";
  return bare.toLowerCase() === "history" ? `${bare}_` : bare;
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/\p{Surrogate}/gu, "")
    .trimEnd();
}
