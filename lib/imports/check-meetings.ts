import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { isRate } from "@/lib/indicators/indicator";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import type { Quarter } from "@/lib/periods/period";
import { cellFigure } from "@/lib/sheets/cell-words";
import { finderOf, findProblem } from "./find-name";
import { errorLine, type ImportLine, type RowProblem } from "./import-line";
import { readCell } from "./read-cell";
import { readQuarter } from "./read-quarter";
import { cellText, type ImportRow, problemAt, type ReadTable } from "./read-rows";

type Cell = { value: CellValue; version: number };
export type MeetingEntry = { indicatorId: string; version: number; value: CellValue };
export type MeetingInput = { row: number; quarter: Quarter; unitId: string; unitName: string; entries: MeetingEntry[] };

/** The sheet of one unit: its meeting indicators, and what stands in them. */
export type MeetingSheet = {
  refusal: string | null;
  indicators: readonly Indicator[];
  cells: ReadonlyMap<string, Cell>;
};

/** A quarter that the file speaks of. */
export type MeetingQuarter = {
  /** Why nothing can be entered in it; null = it can. */
  refusal: string | null;
  units: readonly Pick<OrgUnit, "id" | "name">[];
  /** By unit. */
  sheets: ReadonlyMap<string, MeetingSheet>;
};

export type MeetingWorld = {
  /** The meeting indicators of the year. */
  indicators: readonly Indicator[];
  /** Of the rows that name none. */
  quarter: Quarter;
  /** All of `quartersIn`. */
  quarters: ReadonlyMap<Quarter, MeetingQuarter>;
};

/** The quarters that rows of the file name, and the one of those that name none. */
export function quartersIn(table: ReadTable, chosen: Quarter): Quarter[] {
  const named = table.rows.flatMap((row) => quarterOfRow(row, chosen) ?? []);
  return [...new Set([chosen, ...named])].sort((a, b) => a - b);
}

function quarterOfRow(row: ImportRow, chosen: Quarter): Quarter | null {
  const text = cellText(row, "quarter");
  return text === "" ? chosen : readQuarter(text);
}

/** One row is one cell's meetings of a quarter: the totals go into its open sheet. */
export function checkMeetings(table: ReadTable, world: MeetingWorld): { lines: ImportLine[]; inputs: MeetingInput[] } {
  const firstRow = new Map<string, number>();
  const finders = new Map([...world.quarters].map(([quarter, { units }]) => [quarter, finderOf(units)]));
  const lines: ImportLine[] = [];
  const inputs: MeetingInput[] = [];
  for (const row of table.rows) {
    const figures = Object.keys(row.cells).filter((field) => !PLACE.includes(field) && cellText(row, field) !== "");
    if (row.problems.length === 0 && figures.length === 0) continue;
    const problems = [...row.problems];
    const spot = findSpot(row, world, finders, problems);
    if (spot === null) {
      lines.push(errorLine(row.row, cellText(row, "unit"), problems));
      continue;
    }
    const { quarter, unit, sheet } = spot;
    const key = `${quarter} ${unit.id}`;
    const earlier = firstRow.get(key);
    if (earlier === undefined) firstRow.set(key, row.row);
    else problems.push(problemAt(row, "unit", `“${unit.name}” trùng với dòng ${earlier}.`));
    if (sheet?.refusal != null) problems.push(problemAt(row, "unit", sheet.refusal));
    const what = cellText(row, "quarter") === "" ? unit.name : `${unit.name}, quý ${romanQuarter(quarter)}`;
    const { line, entries } = readRow(row, table, world, what, sheet, problems);
    lines.push(line);
    if (entries.length > 0) inputs.push({ row: row.row, quarter, unitId: unit.id, unitName: unit.name, entries });
  }
  return { lines, inputs };
}

/** What says where a row's figures go; the rest are figures. */
const PLACE = ["unit", "quarter"];

type Unit = Pick<OrgUnit, "id" | "name">;
type Finders = ReadonlyMap<Quarter, ReturnType<typeof finderOf<Unit>>>;

/** The quarter and the cell of a row; null = not known, and `problems` says why. */
function findSpot(
  row: ImportRow,
  world: MeetingWorld,
  finders: Finders,
  problems: RowProblem[],
): { quarter: Quarter; unit: Unit; sheet: MeetingSheet | null } | null {
  const quarter = quarterOfRow(row, world.quarter);
  if (quarter === null) problems.push(problemAt(row, "quarter", "Quý ghi I, II, III hoặc IV."));
  const { refusal, sheets } = world.quarters.get(quarter ?? world.quarter) ?? { refusal: null, sheets: new Map() };
  if (refusal !== null) problems.push(problemAt(row, "quarter", refusal));
  const name = cellText(row, "unit");
  const found = finders.get(quarter ?? world.quarter)?.(name) ?? { kind: "none" };
  const problem = name === "" ? "Thiếu tên chi bộ." : findProblem(found, "chi bộ", name);
  if (problem !== null) problems.push(problemAt(row, "unit", problem));
  if (quarter === null || refusal !== null || found.kind !== "one") return null;
  return { quarter, unit: found.item, sheet: sheets.get(found.item.id) ?? null };
}

function readRow(
  row: ImportRow,
  table: ReadTable,
  { indicators }: MeetingWorld,
  what: string,
  sheet: MeetingSheet | null,
  problems: RowProblem[],
): { line: ImportLine; entries: MeetingEntry[] } {
  const entries: MeetingEntry[] = [];
  const before: string[] = [];
  const after: string[] = [];
  let replaces = false;
  for (const indicator of indicators) {
    const { code, id, shortName } = indicator;
    const isRateOf = isRate(indicator);
    const fields = isRateOf
      ? { value: "", numerator: `${code}:n`, denominator: `${code}:d` }
      : { value: code, numerator: "", denominator: "" };
    const value = readCell(row, table, indicator, fields, problems);
    if (value === null) continue;
    if (!sheet?.indicators.some((each) => each.id === id)) {
      problems.push(problemAt(row, isRateOf ? fields.numerator : code, `Chi bộ này không báo cáo “${shortName}”.`));
      continue;
    }
    const there = sheet.cells.get(id) ?? { value: { kind: "blank" } as CellValue, version: 0 };
    if (JSON.stringify(there.value) === JSON.stringify(value)) continue;
    entries.push({ indicatorId: id, version: there.version, value });
    if (there.value.kind !== "blank") {
      replaces = true;
      before.push(`${shortName}: ${cellFigure(there.value, indicator)}`);
    }
    after.push(`${shortName}: ${cellFigure(value, indicator)}`);
  }
  if (problems.length > 0) return { line: errorLine(row.row, what, problems), entries: [] };
  const outcome = entries.length === 0 ? "same" : replaces ? "changed" : "new";
  const line = { row: row.row, what, outcome, before: before.join("; "), after: after.join("; "), problems } as const;
  return { line, entries };
}
