import { ROLE_LABELS } from "@/lib/access/labels";
import { ROLES, type Role } from "@/lib/access/policy";
import type { AccountRecord } from "@/lib/accounts/account";
import { ACCOUNT_BATCH_LIMIT } from "@/lib/accounts/account";
import { type NewAccount, newAccountSchema } from "@/lib/accounts/schema";
import { suggestUsername } from "@/lib/accounts/username";
import { foldForSearch } from "@/lib/format/fold";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import { nameKey } from "@/lib/org-units/parse-unit-list";
import { finderOf, findProblem } from "./find-name";
import { errorLine, type ImportLine, type RowProblem } from "./import-line";
import { cellText, type ImportRow, problemAt, type ReadTable } from "./read-rows";

export type AccountWorld = {
  accounts: readonly Pick<AccountRecord, "displayName" | "unitIds" | "username" | "disabledAt">[];
  /** Units at work, the commune left out. */
  units: readonly Pick<OrgUnit, "id" | "name">[];
  /** Sign-in names of the whole database. */
  taken: ReadonlySet<string>;
};
type Known = Pick<OrgUnit, "id" | "name">;

/** What each row would create. A person who has an account of the same unit is passed over. */
export function checkAccounts(table: ReadTable, world: AccountWorld): { lines: ImportLine[]; inputs: NewAccount[] } {
  const find = finderOf(world.units);
  const taken = new Set(world.taken);
  const lines: ImportLine[] = [];
  const inputs: NewAccount[] = [];
  for (const row of table.rows) {
    const problems = [...row.problems];
    const displayName = cellText(row, "displayName");
    const units = readUnits(row, find, problems);
    const role = readRole(row, problems);
    const own = world.accounts.find(
      (each) =>
        each.disabledAt === null &&
        nameKey(each.displayName) === nameKey(displayName) &&
        units.every((unit) => each.unitIds.includes(unit.id)),
    );
    if (own && problems.length === 0) {
      lines.push({ row: row.row, what: displayName, outcome: "same", before: own.username, after: "", problems });
      continue;
    }
    const typed = cellText(row, "username").toLowerCase();
    if (typed !== "" && taken.has(typed)) {
      problems.push(problemAt(row, "username", `Tên đăng nhập “${typed}” đã có người dùng.`));
    }
    const username = typed === "" ? suggestUsername(units[0]?.name ?? displayName, taken) : typed;
    const input = { username, displayName, position: cellText(row, "position"), roles: [role] };
    const parsed = newAccountSchema.safeParse({ ...input, unitIds: units.map((unit) => unit.id), groupIds: [] });
    if (problems.length === 0) for (const issue of parsed.error?.issues ?? []) problems.push(problemOf(row, issue));
    if (inputs.length === ACCOUNT_BATCH_LIMIT) {
      problems.push({ row: row.row, address: null, message: `Mỗi lần tạo tối đa ${ACCOUNT_BATCH_LIMIT} tài khoản.` });
    }
    if (!parsed.success || problems.length > 0) {
      lines.push(errorLine(row.row, displayName, problems));
      continue;
    }
    taken.add(username);
    inputs.push(parsed.data);
    const after = [username, ROLE_LABELS[role].word, ...units.map((unit) => unit.name)].join(", ");
    lines.push({ row: row.row, what: displayName, outcome: "new", before: "", after, problems });
  }
  return { lines, inputs };
}

const FIELD_OF: Record<string, string> = { unitIds: "unit", roles: "role" };

function problemOf(row: ImportRow, issue: { path: readonly PropertyKey[]; message: string }): RowProblem {
  const name = String(issue.path[0] ?? "displayName");
  return problemAt(row, FIELD_OF[name] ?? name, issue.message);
}

function readUnits(row: ImportRow, find: ReturnType<typeof finderOf<Known>>, problems: RowProblem[]): Known[] {
  const names = cellText(row, "unit")
    .split(";")
    .map((name) => name.trim());
  return names.flatMap((name) => {
    if (name === "") return [];
    const found = find(name);
    const problem = findProblem(found, "đơn vị", name);
    if (problem !== null) problems.push(problemAt(row, "unit", problem));
    return found.kind === "one" ? [found.item] : [];
  });
}

/** By its word or its name; whoever has none reports figures. */
function readRole(row: ImportRow, problems: RowProblem[]): Role {
  const text = cellText(row, "role");
  if (text === "") return "reporter";
  const key = foldForSearch(text);
  const role = ROLES.find((each) => foldForSearch(ROLE_LABELS[each].word) === key || each === key);
  if (role !== undefined) return role;
  const choices = ROLES.map((each) => ROLE_LABELS[each].word).join("; ");
  problems.push(problemAt(row, "role", `Không có vai trò “${text}”. Chọn một trong: ${choices}.`));
  return "reporter";
}
