import { formatFigure, formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { isRate } from "@/lib/indicators/indicator";
import { ENTRY_HEAD } from "@/lib/paste/block-layout";
import type { Quarter } from "@/lib/periods/period";
import type { RawCell } from "../cell-form";
import { cellFigure } from "../cell-words";
import type { EntryForm, EntryRow } from "../entry-form";
import { parseCell } from "../parse-cells";
import { rowTotals } from "../row-totals";

/** What stands in a row's cell now, saved or not. */
export type CellOf = (row: EntryRow) => RawCell;

/**
 * The sheet as tab-separated text for Excel, Word and LibreOffice, as the person sees it. Numbers are Vietnamese
 * without dots between thousands, so that no Excel takes 1.250 for 1,25; "-" is không phát sinh, "…" không có số liệu,
 * nothing is not entered. Pasted back into a sheet it finds its rows and its column again.
 */
export function copyTable(form: EntryForm, cellOf: CellOf): string {
  const rows = form.groups.flatMap((group) => group.rows);
  const withParts = rows.some((row) => isRate(row.indicator));
  const head = ["Chỉ tiêu", "ĐVT", "KH năm", "Cùng kỳ", form.previousHead, ENTRY_HEAD];
  const lines = form.groups.flatMap((group) => [
    [group.name],
    ...group.rows.map((row) => [
      ...[row.indicator.name, unitWords(row)].map(plainText),
      ...[row.figures.plan, row.figures.samePeriod, row.figures.previous].map(plainNumber),
      ...entryTexts(row, cellOf(row), withParts),
      ...totalTexts(row, form.quarter, cellOf(row)),
    ]),
  ]);
  const heads = [...head, ...(withParts ? ["Trên tổng số"] : []), "Lũy kế", "% KH"];
  return toTsv([heads, ...lines]);
}

/** Only the entry column, from top to bottom; with a second column when a row is a rate. */
export function copyColumn(rows: readonly EntryRow[], cellOf: CellOf): string {
  const withParts = rows.some((row) => isRate(row.indicator));
  return toTsv(rows.map((row) => entryTexts(row, cellOf(row), withParts)));
}

/** A row typed as lũy kế says so, since its figure does not tell. */
function unitWords({ indicator: { unitOfMeasure, cumulativeBase } }: EntryRow): string {
  return typeof cumulativeBase === "number" ? `${unitOfMeasure}, lũy kế` : unitOfMeasure;
}

/** [figure or numerator, denominator]; text that is no figure is copied as typed. */
function entryTexts({ indicator }: EntryRow, raw: RawCell, withParts: boolean): string[] {
  const second = (text: string) => (withParts ? [text] : []);
  if (raw.choice !== "figure") return [raw.choice === "nothing-arose" ? "-" : "…", ...second("")];
  if (isRate(indicator)) return [typedNumber(raw.numerator), typedNumber(raw.denominator)];
  const parsed = parseCell(indicator, raw);
  const isMilestone = indicator.periodRule === "milestone" && parsed.ok;
  return [isMilestone ? cellFigure(parsed.value, indicator) : typedNumber(raw.text), ...second("")];
}

/** Lũy kế and % KH as the row shows them; empty while the cell cannot be read. */
function totalTexts(row: EntryRow, quarter: Quarter, raw: RawCell): string[] {
  const parsed = parseCell(row.indicator, raw);
  if (!parsed.ok) return ["", ""];
  const totals = rowTotals(row, quarter, parsed.value);
  return [formatFigure(totals.cumulative, row.indicator), totals.percent].map(plainNumber);
}

function typedNumber(text: string): string {
  const parsed = parseQuantity(text);
  return parsed.ok ? plainNumber(formatQuantity(parsed.value, 3)) : plainText(text.trim());
}

/** "1.234,5" → "1234,5"; words around the number stay. */
function plainNumber(text: string): string {
  return text.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, "");
}

/** Excel would take a name that begins with these for a formula. */
function plainText(text: string): string {
  return /^[=+@]|^-./.test(text) ? `'${text}` : text;
}

function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
