import { foldForSearch } from "@/lib/format/fold";
import { type ChoosableKind, guessUnitKind } from "./guess-kind";

export const UNIT_NAME_LIMIT = 120;
export const UNIT_LIST_LIMIT = 200;

export type UnitLine = { line: number; name: string; kind: ChoosableKind };
export type LineProblem = { line: number; message: string };

/** "1. ", "2) ", "- ", "• ", "+ " and "3<tab>" in front of a name pasted from Word or Excel. */
const LIST_MARK = /^(?:[-–•*+]\s+|\d{1,3}\s*[.)]\s*|\d{1,3}\t)/;

/**
 * Reads a pasted list, one unit a line. A line ending in ":" is a heading and gives its kind to the lines below it
 * until the next heading or an empty line. Names are kept exactly as typed; duplicates, within the list or with
 * `existingNames`, are reported with their line and left out.
 */
export function parseUnitList(
  text: string,
  existingNames: readonly string[],
): { units: UnitLine[]; problems: LineProblem[] } {
  const units: UnitLine[] = [];
  const problems: LineProblem[] = [];
  const existing = new Set(existingNames.map(nameKey));
  const firstLineOf = new Map<string, number>();
  let heading: ChoosableKind | null = null;
  for (const [index, raw] of text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = index + 1;
    const name = cleanLine(raw);
    if (name === "") {
      heading = null;
      continue;
    }
    if (name.endsWith(":")) {
      heading = guessUnitKind(name.slice(0, -1));
      continue;
    }
    const problem = problemOf(name, existing, firstLineOf);
    if (problem !== null) {
      problems.push({ line, message: problem });
      continue;
    }
    firstLineOf.set(nameKey(name), line);
    units.push({ line, name, kind: heading === null || heading === "other" ? guessUnitKind(name) : heading });
  }
  if (units.length > UNIT_LIST_LIMIT) {
    problems.push({ line: UNIT_LIST_LIMIT + 1, message: `Mỗi lần dán tối đa ${UNIT_LIST_LIMIT} đơn vị.` });
  }
  return { units: units.slice(0, UNIT_LIST_LIMIT), problems };
}

/** Two spellings of one name: case and spacing apart. Different marks stay different names. */
export function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function cleanLine(raw: string): string {
  return raw
    .replace(LIST_MARK, "")
    .replace(/[\t\u00a0 ]+/g, " ")
    .trim();
}

function problemOf(name: string, existing: Set<string>, firstLineOf: Map<string, number>): string | null {
  const earlier = firstLineOf.get(nameKey(name));
  if (earlier !== undefined) return `“${name}” trùng với dòng ${earlier}, đã bỏ qua.`;
  if (existing.has(nameKey(name))) return `“${name}” đã có trong danh sách đơn vị, đã bỏ qua.`;
  if (name.length > UNIT_NAME_LIMIT) return `Tên dài quá ${UNIT_NAME_LIMIT} ký tự: “${name.slice(0, 40)}…”`;
  if (foldForSearch(name).replace(/[^a-z0-9]/g, "") === "") return `“${name.slice(0, 40)}” không phải là tên đơn vị.`;
  return null;
}
