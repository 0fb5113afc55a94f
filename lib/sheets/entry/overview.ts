import { formatClock } from "@/lib/format/dates";
import { firstField } from "../cell-form";
import type { CellWarning } from "../checks/warning";
import { type FieldProblem, parseCell } from "../parse-cells";
import { isRefused, saysSomething } from "./cell-state";
import { type CellStatus, cellStatus } from "./cell-status";
import type { EntrySession } from "./entry-session";

export type CellView = { status: CellStatus; explained: boolean; warnings: readonly CellWarning[] };

const NONE: readonly CellWarning[] = [];

/** How each cell stands, by indicator; `askedToSubmit`: the person tried to hand the sheet in. */
export function viewCells(
  session: EntrySession,
  warnings: ReadonlyMap<string, readonly CellWarning[]>,
  askedToSubmit: boolean,
): Map<string, CellView> {
  const sent = new Set(session.sending?.cells.map((entry) => entry.indicatorId));
  const views = new Map<string, CellView>();
  for (const row of session.rows) {
    const { id } = row.indicator;
    const cell = session.cells[id];
    const note = session.notes[id];
    if (!cell || !note) continue;
    const odd = warnings.get(id) ?? NONE;
    const { version } = cell.base;
    const explained = row.notedVersion === version || (note.savedText !== "" && note.cellVersion === version);
    const status = cellStatus(row, cell, {
      inBatch: sent.has(id),
      link: session.link.kind,
      warned: odd.length > 0,
      explained,
      required: askedToSubmit && row.plan !== null,
    });
    views.set(id, { status, explained, warnings: odd });
  }
  return views;
}

/** "Đã điền 9/12 ô · 1 ô đang lưu · 2 ô cần sửa · 1 cảnh báo cần ghi lý do trước khi nộp · lưu lúc 14:05". */
export function summaryWords(session: EntrySession, views: ReadonlyMap<string, CellView>): string {
  const count = (...wanted: CellStatus[]) => [...views.values()].filter((view) => wanted.includes(view.status)).length;
  const filled = session.rows.filter((row) => {
    const cell = session.cells[row.indicator.id];
    return cell !== undefined && saysSomething(row, cell);
  }).length;
  const parts = [`Đã điền ${filled}/${session.rows.length} ô`];
  const add = (number: number, words: string) => number > 0 && parts.push(`${number} ${words}`);
  add(count("editing", "saving"), "ô đang lưu");
  add(count("waiting"), "ô chờ mạng, đang giữ trên máy này");
  add(count("unsaved"), "ô cần sửa");
  add(count("conflict"), "ô có hai số");
  add(count("warned"), "cảnh báo cần ghi lý do trước khi nộp");
  if (session.lastSavedAt !== null) parts.push(`lưu lúc ${formatClock(session.lastSavedAt)}`);
  return parts.join(" · ");
}

/** What keeps cells from being saved, each with the field it belongs to and the indicator's name. */
export function listProblems(session: EntrySession): FieldProblem[] {
  return session.rows.flatMap((row) => {
    const { indicator } = row;
    const cell = session.cells[indicator.id];
    if (!cell) return [];
    const named = (problem: FieldProblem) => ({ ...problem, message: `${indicator.name}: ${problem.message}` });
    if (cell.conflict !== null) {
      const message = `${cell.conflict.by} đã lưu ${cell.conflict.theirWords}. Chọn giữ số nào.`;
      return [named({ field: firstField(indicator), message })];
    }
    const parsed = parseCell(indicator, cell.raw);
    if (!parsed.ok) return parsed.problems.map(named);
    if (!isRefused(cell) || cell.refusal === null) return [];
    return [named({ field: firstField(indicator), message: cell.refusal.message })];
  });
}
