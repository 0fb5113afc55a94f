import { ROLE_LABELS } from "@/lib/access/labels";
import { ROLES, type Role } from "@/lib/access/policy";
import { foldForSearch } from "@/lib/format/fold";
import { ACCOUNT_BATCH_LIMIT } from "./account";
import { suggestUsername, USERNAME_PATTERN } from "./username";

/** One person of a pasted list; an empty role or unit is chosen by hand before anything is saved. */
export type AccountLine = {
  line: number;
  displayName: string;
  position: string;
  username: string;
  role: Role | "";
  unitId: string;
};
export type AccountLineProblem = { line: number; message: string };

type Unit = { id: string; name: string };

/** What offices write for a role besides its own word. */
const ROLE_SYNONYMS: Record<string, Role> = {
  "van phong": "office",
  "nhap so lieu": "reporter",
  "nguoi nhap": "reporter",
  "quan tri he thong": "admin",
  xem: "viewer",
  "chi xem": "viewer",
};
const ROLE_OF = new Map<string, Role>([
  ...ROLES.map((role) => [foldForSearch(ROLE_LABELS[role].word), role] as const),
  ...Object.entries(ROLE_SYNONYMS),
]);

const HEAD = /^(stt|tt|ho va ten|ho ten)$/;
const ROW_NUMBER = /^\d{1,3}[.)]?$/;
/** Words in front of a unit's name that people leave out. */
const LEADING = /^(chi bo|dang bo)\s+/;

/**
 * Reads a list pasted from Excel or Word, one person a line, columns apart by tab or semicolon: the name first, then in
 * any order position, unit, role and user name, each recognised by what it is. A unit counts only when exactly one bears
 * the name. Sign-in names that are missing are made up so that none is used twice.
 * @param taken user names that exist, in this commune or another
 */
export function parseAccountList(
  text: string,
  units: readonly Unit[],
  taken: ReadonlySet<string>,
): { rows: AccountLine[]; problems: AccountLineProblem[] } {
  const rows: AccountLine[] = [];
  const problems: AccountLineProblem[] = [];
  const findUnit = unitFinder(units);
  const used = new Set(taken);
  for (const [index, raw] of text
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = index + 1;
    const parts = partsOf(raw);
    const [displayName, ...rest] = parts;
    if (displayName === undefined) continue;
    if (HEAD.test(foldForSearch(displayName))) continue;
    if (rows.length === ACCOUNT_BATCH_LIMIT) {
      problems.push({ line, message: `Mỗi lần tạo tối đa ${ACCOUNT_BATCH_LIMIT} tài khoản, các dòng sau chưa lấy.` });
      break;
    }
    const read = readRest(rest, findUnit);
    if (read.username !== "" && used.has(read.username)) {
      problems.push({ line, message: `Tên đăng nhập “${read.username}” đã có người dùng, đã đổi tên khác.` });
      read.username = "";
    }
    const username = read.username || suggestUsername(displayName, used);
    used.add(username);
    rows.push({ line, displayName, ...read, username });
  }
  return { rows, problems };
}

function partsOf(raw: string): string[] {
  const parts = raw
    .split(/\t|;/)
    .map((part) => part.replace(/[\u00a0 ]+/g, " ").trim())
    .filter((part) => part !== "");
  return parts[0] !== undefined && ROW_NUMBER.test(parts[0]) ? parts.slice(1) : parts;
}

function readRest(parts: readonly string[], findUnit: (text: string) => string | null) {
  const read: Omit<AccountLine, "line" | "displayName"> = { position: "", username: "", role: "", unitId: "" };
  for (const part of parts) {
    const role = ROLE_OF.get(foldForSearch(part));
    const unitId = findUnit(part);
    if (role !== undefined && read.role === "") read.role = role;
    else if (unitId !== null && read.unitId === "") read.unitId = unitId;
    else if (USERNAME_PATTERN.test(part) && read.username === "") read.username = part;
    else read.position = read.position === "" ? part : `${read.position}, ${part}`;
  }
  // Whoever stands beside a unit and no other role enters that unit's figures.
  if (read.role === "" && read.unitId !== "") read.role = "reporter";
  return read;
}

/** By the whole name, or without "Chi bộ" in front; a name that two units share finds neither. */
function unitFinder(units: readonly Unit[]): (text: string) => string | null {
  const byName = new Map<string, Set<string>>();
  for (const { id, name } of units) {
    const key = foldForSearch(name);
    for (const each of new Set([key, key.replace(LEADING, "")])) {
      byName.set(each, (byName.get(each) ?? new Set()).add(id));
    }
  }
  return (text) => {
    const found = byName.get(foldForSearch(text));
    const [id] = found ?? [];
    return found?.size === 1 && id !== undefined ? id : null;
  };
}
