import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { isRate } from "@/lib/indicators/indicator";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import { cellFigure } from "@/lib/sheets/cell-words";
import { finderOf, findProblem } from "./find-name";
import { errorLine, type ImportLine, type RowProblem } from "./import-line";
import { readCell } from "./read-cell";
import { cellText, type ImportRow, problemAt, type ReadTable } from "./read-rows";

type Cell = { value: CellValue; version: number };
export type MeetingEntry = { indicatorId: string; version: number; value: CellValue };
export type MeetingInput = { row: number; unitId: string; unitName: string; entries: MeetingEntry[] };

/** The sheet of one unit: its meeting indicators, and what stands in them. */
export type MeetingSheet = {
  refusal: string | null;
  indicators: readonly Indicator[];
  cells: ReadonlyMap<string, Cell>;
};

export type MeetingWorld = {
  /** The meeting indicators of the year. */
  indicators: readonly Indicator[];
  units: readonly Pick<OrgUnit, "id" | "name">[];
  sheets: ReadonlyMap<string, MeetingSheet>;
};

/** One row is one cell's meetings of the quarter: the totals go into its open sheet. */
export function checkMeetings(table: ReadTable, world: MeetingWorld): { lines: ImportLine[]; inputs: MeetingInput[] } {
  const find = finderOf(world.units);
  const firstRow = new Map<string, number>();
  const lines: ImportLine[] = [];
  const inputs: MeetingInput[] = [];
  for (const row of table.rows) {
    const name = cellText(row, "unit");
    const figures = Object.keys(row.cells).filter((field) => field !== "unit" && cellText(row, field) !== "");
    if (row.problems.length === 0 && figures.length === 0) continue;
    const problems = [...row.problems];
    const found = find(name);
    const problem = name === "" ? "Thiếu tên chi bộ." : findProblem(found, "chi bộ", name);
    if (problem !== null) problems.push(problemAt(row, "unit", problem));
    if (found.kind !== "one") {
      lines.push(errorLine(row.row, name, problems));
      continue;
    }
    const { item: unit } = found;
    const earlier = firstRow.get(unit.id);
    if (earlier === undefined) firstRow.set(unit.id, row.row);
    else problems.push(problemAt(row, "unit", `“${unit.name}” trùng với dòng ${earlier}.`));
    const sheet = world.sheets.get(unit.id) ?? null;
    if (sheet?.refusal != null) problems.push(problemAt(row, "unit", sheet.refusal));
    const { line, entries } = readRow(row, table, world, unit.name, sheet, problems);
    lines.push(line);
    if (entries.length > 0) inputs.push({ row: row.row, unitId: unit.id, unitName: unit.name, entries });
  }
  return { lines, inputs };
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
