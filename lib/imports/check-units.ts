import { formatLocalDate, parseDateInput } from "@/lib/format/dates";
import { foldForSearch } from "@/lib/format/fold";
import { CELL_TYPE_WORDS, CELL_TYPES, type CellType } from "@/lib/org-units/cell-type";
import { cellTypeOf } from "@/lib/org-units/guess-cell-type";
import { CHOOSABLE_KINDS, type ChoosableKind, guessUnitKind } from "@/lib/org-units/guess-kind";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import { nameKey, UNIT_NAME_LIMIT } from "@/lib/org-units/parse-unit-list";
import { type LocalDate, parseLocalDate } from "@/lib/periods/local-date";
import { finderOf, findProblem } from "./find-name";
import { errorLine, type ImportLine, type RowProblem } from "./import-line";
import { cellText, type ImportRow, problemAt, type ReadTable } from "./read-rows";

export type UnitInput = {
  row: number;
  name: string;
  kind: ChoosableKind;
  cellType: CellType | null;
  /** A unit there is, or a name of the same file; both null = the commune. */
  parentId: string | null;
  parentName: string | null;
  validFrom: LocalDate | null;
};

type Known = Pick<OrgUnit, "id" | "name" | "kind" | "cellType" | "parentId" | "validFrom" | "validTo">;
type Draft = UnitInput & { kindTyped: boolean; cellTypeTyped: boolean };

/** What each row would do: a name that is there already is passed over, with other particulars it is an error. */
export function checkUnits(table: ReadTable, units: readonly Known[]): { lines: ImportLine[]; inputs: UnitInput[] } {
  const open = units.filter((unit) => unit.validTo === null && unit.kind !== "predecessor");
  const parents = finderOf(open);
  const firstRow = new Map<string, number>();
  const names = new Set(table.rows.map((row) => nameKey(cellText(row, "name"))));
  const lines: ImportLine[] = [];
  const inputs: UnitInput[] = [];
  for (const row of table.rows) {
    const name = cellText(row, "name");
    const problems = [...row.problems, ...nameProblems(row, name, firstRow)];
    if (name !== "" && !firstRow.has(nameKey(name))) firstRow.set(nameKey(name), row.row);
    const draft = readUnit(row, name, parents, names, problems);
    const known = open.find((unit) => nameKey(unit.name) === nameKey(name));
    if (known && problems.length === 0) problems.push(...differences(row, draft, known));
    if (problems.length > 0) lines.push(errorLine(row.row, name, problems));
    else if (known)
      lines.push({ row: row.row, what: name, outcome: "same", before: kindWord(known), after: "", problems });
    else {
      const { kindTyped: _kind, cellTypeTyped: _type, ...input } = draft;
      inputs.push(input);
      lines.push({ row: row.row, what: name, outcome: "new", before: "", after: unitWords(draft), problems });
    }
  }
  return withoutCircles(lines, inputs);
}

const kindWord = ({ kind }: Pick<Known, "kind">) => ORG_UNIT_KIND_LABELS[kind];
const typeWord = (type: CellType | null) => (type === null ? "" : CELL_TYPE_WORDS[type].toLowerCase());

function unitWords({ kind, cellType, parentName, validFrom }: Draft): string {
  const from = validFrom === null ? "" : `từ ${formatLocalDate(validFrom)}`;
  const under = parentName === null ? "" : `trực thuộc ${parentName}`;
  return [ORG_UNIT_KIND_LABELS[kind], typeWord(cellType), under, from].filter(Boolean).join(", ");
}

function nameProblems(row: ImportRow, name: string, firstRow: ReadonlyMap<string, number>): RowProblem[] {
  if (name === "") return [problemAt(row, "name", "Thiếu tên đơn vị.")];
  const earlier = firstRow.get(nameKey(name));
  if (earlier !== undefined) return [problemAt(row, "name", `“${name}” trùng với dòng ${earlier}.`)];
  if (name.length > UNIT_NAME_LIMIT) return [problemAt(row, "name", `Tên dài quá ${UNIT_NAME_LIMIT} ký tự.`)];
  if (!/\p{L}|\p{N}/u.test(name)) return [problemAt(row, "name", `“${name}” không phải là tên đơn vị.`)];
  return [];
}

function readUnit(
  row: ImportRow,
  name: string,
  parents: ReturnType<typeof finderOf<Known>>,
  names: ReadonlySet<string>,
  problems: RowProblem[],
): Draft {
  const kindText = cellText(row, "kind");
  const kind = kindText === "" ? guessUnitKind(name) : kindOf(kindText);
  if (kind === null) {
    const choices = CHOOSABLE_KINDS.map((each) => ORG_UNIT_KIND_LABELS[each]).join("; ");
    problems.push(problemAt(row, "kind", `Không có loại “${kindText}”. Chọn một trong: ${choices}.`));
  }
  const typeText = cellText(row, "cellType");
  const cellType = readCellType(row, typeText, { name, kind: kind ?? "other" }, problems);
  const from = cellText(row, "validFrom");
  const validFrom = from === "" ? null : (parseDateInput(from) ?? parseLocalDate(from));
  if (from !== "" && validFrom === null) {
    problems.push(problemAt(row, "validFrom", `Ngày “${from}” không đúng. Nhập theo kiểu 20/12/2026.`));
  }
  const parentText = cellText(row, "parent");
  const found = parentText === "" ? null : parents(parentText);
  const inFile = parentText !== "" && names.has(nameKey(parentText)) && nameKey(parentText) !== nameKey(name);
  const missing = found === null || (inFile && found.kind === "none") ? null : findProblem(found, "đơn vị", parentText);
  if (missing !== null) problems.push(problemAt(row, "parent", missing));
  const parent = found?.kind === "one" ? found.item : null;
  return {
    row: row.row,
    name,
    kind: kind ?? "other",
    kindTyped: kindText !== "",
    cellType,
    cellTypeTyped: typeText !== "",
    parentId: parent?.id ?? null,
    parentName: parent?.name ?? (inFile ? parentText : null),
    validFrom,
  };
}

/** By its word, or by the name of its key. */
function kindOf(text: string): ChoosableKind | null {
  const key = foldForSearch(text);
  return CHOOSABLE_KINDS.find((kind) => foldForSearch(ORG_UNIT_KIND_LABELS[kind]) === key || kind === key) ?? null;
}

/** Typed by its word or guessed from the name; a unit that is no cell has none. */
function readCellType(
  row: ImportRow,
  text: string,
  unit: { name: string; kind: ChoosableKind },
  problems: RowProblem[],
): CellType | null {
  if (text === "") return cellTypeOf(unit);
  if (unit.kind !== "party-cell") {
    problems.push(problemAt(row, "cellType", "Chỉ chi bộ mới ghi loại hình."));
    return null;
  }
  const key = foldForSearch(text);
  const type = CELL_TYPES.find((each) => foldForSearch(CELL_TYPE_WORDS[each]) === key || each === key);
  if (type) return type;
  const choices = CELL_TYPES.map((each) => CELL_TYPE_WORDS[each]).join("; ");
  problems.push(problemAt(row, "cellType", `Không có loại hình “${text}”. Chọn một trong: ${choices}.`));
  return null;
}

/** A unit that is there is not changed by an import: that has a screen with a date and a trace of its own. */
function differences(row: ImportRow, draft: Draft, known: Known): RowProblem[] {
  const elsewhere = "Sửa ở trang Đơn vị.";
  if (draft.kindTyped && draft.kind !== known.kind) {
    return [problemAt(row, "kind", `Đơn vị này đã có, với loại “${kindWord(known)}”. ${elsewhere}`)];
  }
  if (draft.cellTypeTyped && draft.cellType !== known.cellType) {
    const word = known.cellType === null ? "chưa ghi loại hình" : `loại hình “${CELL_TYPE_WORDS[known.cellType]}”`;
    return [problemAt(row, "cellType", `Đơn vị này đã có, ${word}. ${elsewhere}`)];
  }
  if (draft.parentName !== null && draft.parentId !== known.parentId) {
    return [problemAt(row, "parent", `Đơn vị này đã có, với đơn vị cấp trên khác. ${elsewhere}`)];
  }
  if (draft.validFrom !== null && draft.validFrom !== known.validFrom) {
    return [problemAt(row, "validFrom", `Đơn vị này đã có, với ngày hoạt động khác. ${elsewhere}`)];
  }
  return [];
}

/** A is under B and B under A, or under a row that is itself refused: none of them can be written. */
function withoutCircles(lines: ImportLine[], inputs: UnitInput[]): { lines: ImportLine[]; inputs: UnitInput[] } {
  const standing = new Map<string, UnitInput>();
  let waiting = inputs;
  for (;;) {
    const ready = waiting.filter(({ parentId, parentName }) => {
      return parentId !== null || parentName === null || standing.has(nameKey(parentName));
    });
    if (ready.length === 0) break;
    for (const input of ready) standing.set(nameKey(input.name), input);
    waiting = waiting.filter((input) => !ready.includes(input));
  }
  const refused = new Set(waiting.map(({ row }) => row));
  const message = "Đơn vị cấp trên là một dòng có lỗi, hoặc các dòng trực thuộc lẫn nhau.";
  return {
    lines: lines.map((line) =>
      refused.has(line.row) ? errorLine(line.row, line.what, [{ row: line.row, address: null, message }]) : line,
    ),
    // Parents before their children.
    inputs: [...standing.values()],
  };
}
