import { periodKey, type Quarter, quarterIndex } from "@/lib/periods/period";
import { cellWords } from "./cell-words";
import { listWarnedRows, type WarnedRow } from "./checks/warned-rows";
import { punctualityWords } from "./due-words";
import { rowFigures } from "./entry-form";
import { readFigure } from "./read-figure";
import type { Sheet } from "./sheet";
import { isFilled } from "./sheet-content";
import type { SheetRow } from "./sheet-row";
import type { SheetState } from "./sheet-state";

/** One cell as a reviewer reads it in the queue: everything is text, ready to be shown. */
export type QueueCell = {
  plan: string;
  planOfCommune: boolean;
  samePeriod: string;
  previous: string;
  current: string;
  /** What it said in the submission before, where it says something else now. */
  before: string | null;
  warnings: string[];
  /** What the unit wrote beside the warning. */
  explanations: string[];
};

/** One waiting sheet. */
export type QueueSheet = {
  unit: { id: string; name: string };
  year: number;
  quarter: Quarter;
  periodKey: string;
  state: SheetState;
  reviewerName: string | null;
  submittedAt: number | null;
  submittedByName: string | null;
  /** "nộp muộn 2 ngày", by the first submission. */
  punctuality: string;
  filled: number;
  /** Cells with warnings. */
  warned: number;
  unexplained: number;
  /** null = the first submission. */
  changes: { name: string; before: string; after: string; by: string | null }[] | null;
  contentHash: string;
  rows: { id: string; name: string; unitOfMeasure: string; cell: QueueCell }[];
};

/** One indicator with the figure of every unit that waits. */
export type QueueIndicator = {
  id: string;
  name: string;
  unitOfMeasure: string;
  groupName: string;
  year: number;
  quarter: Quarter;
  warned: number;
  cells: { unit: { id: string; name: string }; periodKey: string; cell: QueueCell }[];
};

/** The queue by unit, in the order given. */
export function queueByUnit(sheets: readonly Sheet[]): QueueSheet[] {
  return sheets.map((sheet) => {
    const { unit, year, quarter, rows, changes } = sheet;
    const warned = listWarnedRows(sheet);
    const nameOf = new Map(rows.map((row) => [row.indicator.id, row.indicator.name]));
    return {
      ...{ unit, year, quarter },
      periodKey: periodKey({ kind: "quarter", year, quarter }),
      state: sheet.state,
      reviewerName: sheet.reviewerName,
      submittedAt: sheet.submittedAt,
      submittedByName: sheet.submittedByName,
      punctuality: sheet.firstSubmittedAt === null ? "" : punctualityWords(sheet.firstSubmittedAt, sheet.period.dueOn),
      filled: rows.filter((row) => isFilled(row.cell.value)).length,
      warned: warned.length,
      unexplained: warned.filter(({ notes }) => notes.length === 0).length,
      changes:
        changes?.map(({ indicatorId, before, after, changedByName }) => ({
          name: nameOf.get(indicatorId) ?? indicatorId,
          before: cellWords(before.value, before.certainty),
          after: cellWords(after.value, after.certainty),
          by: changedByName,
        })) ?? null,
      contentHash: sheet.contentHash,
      rows: rows.map((row) => ({
        id: row.indicator.id,
        name: row.indicator.name,
        unitOfMeasure: row.indicator.unitOfMeasure,
        cell: toCell(row, sheet, warned),
      })),
    };
  });
}

/** The same sheets by quarter and indicator, in the order of the catalogue: one odd figure stands out at a glance. */
export function queueByIndicator(sheets: readonly Sheet[]): QueueIndicator[] {
  const found = new Map<string, QueueIndicator & { order: (number | string)[] }>();
  for (const sheet of sheets) {
    const { unit, year, quarter } = sheet;
    const groups = new Map(sheet.groups.map((group) => [group.id, group]));
    const warned = listWarnedRows(sheet);
    for (const row of sheet.rows) {
      const { id, name, unitOfMeasure, groupId, sortOrder, code } = row.indicator;
      const group = groups.get(groupId);
      const key = `${year} ${quarter} ${id}`;
      const line = found.get(key) ?? {
        ...{ id, name, unitOfMeasure, year, quarter, warned: 0, cells: [] },
        groupName: group?.name ?? "",
        order: [quarterIndex(year, quarter), group?.sortOrder ?? Number.MAX_SAFE_INTEGER, sortOrder, code],
      };
      found.set(key, line);
      const cell = toCell(row, sheet, warned);
      line.cells.push({ unit, periodKey: periodKey({ kind: "quarter", year, quarter }), cell });
      if (cell.warnings.length > 0) line.warned++;
    }
  }
  return [...found.values()].sort((a, b) => compareOrders(a.order, b.order)).map(({ order: _order, ...line }) => line);
}

function compareOrders(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, own] of a.entries()) {
    const other = b[index];
    if (other === undefined || own === other) continue;
    return own < other ? -1 : 1;
  }
  return 0;
}

function toCell(row: SheetRow, sheet: Sheet, warned: readonly WarnedRow[]): QueueCell {
  const { id } = row.indicator;
  const warning = warned.find((each) => each.row.indicator.id === id);
  const change = sheet.changes?.find((each) => each.indicatorId === id);
  return {
    ...rowFigures(row),
    current: readFigure(row.cell.value, row.indicator, row.cell.certainty),
    before: change ? cellWords(change.before.value, change.before.certainty) : null,
    warnings: warning?.warnings.map((each) => each.message) ?? [],
    explanations: warning?.notes.map((note) => note.text) ?? [],
  };
}
