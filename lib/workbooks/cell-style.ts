import type { CellStyle, CellValue } from "hucre/xlsx";
import { divideRounded, QUANTITY_SCALE, type Ratio } from "@/lib/indicators/quantity";
import { cellText, escapeCellText, looksLikeInput } from "./cell-text";
import type { TableCell, TableColumn } from "./table-book";

/** A cell as hucre takes it. */
export type WrittenCell = { value: CellValue; style: CellStyle };

const FONT = "Times New Roman";
const LINE = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

const plain = { name: FONT, size: 12 };
const bold = { ...plain, bold: true };

export const HEAD_STYLE: CellStyle = {
  font: bold,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EDEDED" } },
  border: BORDER,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};
export const TITLE_STYLE: CellStyle = { font: { ...bold, size: 14 }, alignment: { vertical: "center" } };
export const LINE_STYLE: CellStyle = { font: plain, alignment: { vertical: "center" } };
export const NOTE_STYLE: CellStyle = {
  font: { ...plain, size: 11, italic: true },
  alignment: { vertical: "top", wrapText: true },
};

function styleOf(align: "left" | "right" | "center", numFmt: string | undefined, font = plain): CellStyle {
  return {
    font,
    border: BORDER,
    alignment: { horizontal: align, vertical: "top", ...(align === "left" ? { wrapText: true } : {}) },
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

/** As many decimals as the screen shows: `decimals` at most, zeros at the end left out. */
function shownDecimals(top: bigint, bottom: bigint, decimals: number): number {
  const digits = divideRounded(top * 10n ** BigInt(decimals), bottom)
    .toString()
    .replace("-", "")
    .padStart(decimals + 1, "0");
  return digits.slice(digits.length - decimals).replace(/0+$/, "").length * (decimals > 0 ? 1 : 0);
}

function numberCell(top: bigint, bottom: bigint, decimals: number, percent = false): WrittenCell {
  const places = shownDecimals(percent ? top * 100n : top, bottom, decimals);
  const format = `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}${percent ? "%" : ""}`;
  return { value: Number(top) / Number(bottom), style: styleOf("right", format) };
}

function ratioCell(ratio: Ratio, multiplier: bigint, divisor: bigint, decimals: number, percent = false): WrittenCell {
  return numberCell(BigInt(ratio.numerator) * multiplier, BigInt(ratio.denominator) * divisor, decimals, percent);
}

function textCell(text: string, align: "left" | "right" | "center", font = plain): WrittenCell {
  const clean = cellText(text);
  // "@" keeps the text a text even when someone opens the cell and presses Enter.
  const format = looksLikeInput(clean) && clean.length <= 255 ? "@" : undefined;
  return { value: escapeCellText(clean), style: styleOf(align, format, font) };
}

/** A day as Excel counts days; the day itself, so no time zone is in it. */
function dayCell(utc: number, format: string): WrittenCell {
  return { value: new Date(utc), style: styleOf("center", format) };
}

/** Việt Nam has been seven hours ahead of UTC, without summer time, since 1975. */
const VIETNAM_OFFSET = 7 * 3_600_000;

/** The value and the look of one cell. */
export function writtenCell(cell: TableCell, column: TableColumn): WrittenCell {
  const align = column.kind === "number" ? "right" : column.kind === "text" ? "left" : "center";
  if (cell === null) return { value: null, style: styleOf(align, undefined) };
  if (typeof cell === "string") return textCell(cell, align);
  if ("strong" in cell) return textCell(cell.strong, "left", bold);
  if ("count" in cell) return numberCell(BigInt(cell.count), 1n, 0);
  if ("quantity" in cell) return numberCell(BigInt(cell.quantity), BigInt(QUANTITY_SCALE), cell.decimals);
  if ("fraction" in cell) return ratioCell(cell.fraction, 1n, BigInt(QUANTITY_SCALE), cell.decimals);
  if ("rate" in cell) return ratioCell(cell.rate, 100n, 1n, cell.decimals);
  if ("percent" in cell) return ratioCell(cell.percent, 1n, 1n, cell.decimals, true);
  if ("date" in cell) return dayCell(Date.parse(`${cell.date}T00:00:00Z`), "dd/mm/yyyy");
  if ("instant" in cell) return dayCell(cell.instant + VIETNAM_OFFSET, "dd/mm/yyyy hh:mm");
  return textCell(cell.sign, "right");
}
