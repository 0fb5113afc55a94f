import type { CellStyle, CellValue } from "hucre/xlsx";
import { divideRounded, QUANTITY_SCALE, type Ratio } from "@/lib/indicators/quantity";
import { cellText, escapeCellText, looksLikeInput } from "./cell-text";
import type { TableCell, TableColumn } from "./table-book";

/** A cell as hucre takes it. */
export type WrittenCell = { value: CellValue; style: CellStyle };

const SCALE = BigInt(QUANTITY_SCALE);

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

/** `top ÷ bottom`; a percentage is shown × 100. */
type Exact = {
  top: bigint;
  bottom: bigint;
  decimals: number;
  percent?: boolean;
  signed?: boolean | undefined;
  mark?: string | undefined;
};

/** The digits as the screen rounds them, zeros at the end left out. */
function roundedDigits({ top, bottom, decimals, percent }: Exact): { places: number; isZero: boolean } {
  const scaled = divideRounded((percent ? top * 100n : top) * 10n ** BigInt(decimals), bottom);
  const digits = scaled
    .toString()
    .replace("-", "")
    .padStart(decimals + 1, "0");
  const places = digits.slice(digits.length - decimals).replace(/0+$/, "").length;
  return { places: decimals === 0 ? 0 : places, isZero: scaled === 0n };
}

/** The number itself, unrounded, with a format that shows what the screen shows. */
function numberCell(exact: Exact): WrittenCell {
  const { places, isZero } = roundedDigits(exact);
  const behind = exact.mark === undefined ? "" : ` "${cellText(exact.mark).replaceAll('"', "")}"`;
  const format = `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}${exact.percent ? "%" : ""}${behind}`;
  return {
    value: Number(exact.top) / Number(exact.bottom),
    style: styleOf("right", exact.signed && !isZero ? `+${format};-${format}` : format),
  };
}

function ratioOf(ratio: Ratio, multiplier: bigint, divisor: bigint): Pick<Exact, "top" | "bottom"> {
  return { top: BigInt(ratio.numerator) * multiplier, bottom: BigInt(ratio.denominator) * divisor };
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
  if ("count" in cell) return numberCell({ top: BigInt(cell.count), bottom: 1n, decimals: 0 });
  if ("quantity" in cell) return numberCell({ ...cell, top: BigInt(cell.quantity), bottom: SCALE });
  if ("fraction" in cell) return numberCell({ ...cell, ...ratioOf(cell.fraction, 1n, SCALE) });
  if ("rate" in cell) return numberCell({ ...cell, ...ratioOf(cell.rate, 100n, 1n) });
  if ("percent" in cell) return numberCell({ ...cell, ...ratioOf(cell.percent, 1n, 1n), percent: true });
  if ("date" in cell) return dayCell(Date.parse(`${cell.date}T00:00:00Z`), "dd/mm/yyyy");
  if ("instant" in cell) return dayCell(cell.instant + VIETNAM_OFFSET, "dd/mm/yyyy hh:mm");
  return textCell(cell.sign, "right");
}
