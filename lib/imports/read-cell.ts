import { foldForSearch } from "@/lib/format/fold";
import type { CellValue } from "@/lib/indicators/figure";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import { isOverWhole } from "@/lib/sheets/checks/over-whole";
import type { RowProblem } from "./import-line";
import { readImportNumber } from "./read-number";
import { cellText, type ImportRow, problemAt, type ReadTable } from "./read-rows";

/** Where a figure stands in a row: one column, or the two of a rate. */
export type CellFields = { value: string; numerator: string; denominator: string };

const NOTHING_AROSE = new Set(["kps", "khong phat sinh"]);

/**
 * The figure of a row as a sheet would keep it; null = nothing is written there. "KPS" is không phát sinh; "-" could be
 * that or nothing, so it is asked back.
 */
export function readCell(
  row: ImportRow,
  table: ReadTable,
  indicator: Indicator,
  fields: CellFields,
  problems: RowProblem[],
): CellValue | null {
  if (!isRate(indicator)) return readValue(row, table, indicator, fields, problems);
  if (cellText(row, fields.value) !== "" && fields.value !== fields.numerator) {
    const message = "Chỉ tiêu tỷ lệ: ghi tử số và mẫu số, không ghi tỷ lệ đã tính.";
    problems.push(problemAt(row, fields.value, message));
    return null;
  }
  const part = { ...indicator, unitOfMeasure: "", decimals: 3 };
  const numerator = readNumber(row, table, part, fields.numerator, problems);
  const denominator = readNumber(row, table, part, fields.denominator, problems);
  if (numerator === null && denominator === null) return null;
  if (numerator === null || denominator === null) {
    const missing = numerator === null ? fields.numerator : fields.denominator;
    if (problems.length === 0) problems.push(problemAt(row, missing, "Chỉ tiêu tỷ lệ: cần cả tử số và mẫu số."));
    return null;
  }
  const cell: CellValue = { kind: "rate", numerator, denominator };
  if (isOverWhole(indicator, cell)) problems.push(problemAt(row, fields.numerator, "Tử số lớn hơn mẫu số."));
  return cell;
}

function readValue(
  row: ImportRow,
  table: ReadTable,
  indicator: Indicator,
  fields: CellFields,
  problems: RowProblem[],
): CellValue | null {
  if (cellText(row, fields.numerator) !== "" || cellText(row, fields.denominator) !== "") {
    const at = cellText(row, fields.numerator) === "" ? fields.denominator : fields.numerator;
    problems.push(problemAt(row, at, "Chỉ tiêu này không phải tỷ lệ: ghi ở cột số thực hiện."));
    return null;
  }
  if (NOTHING_AROSE.has(foldForSearch(cellText(row, fields.value)))) return { kind: "nothing-arose" };
  const value = readNumber(row, table, indicator, fields.value, problems);
  return value === null ? null : { kind: "value", value };
}

function readNumber(
  row: ImportRow,
  table: ReadTable,
  { unitOfMeasure, decimals }: Pick<Indicator, "unitOfMeasure" | "decimals">,
  field: string,
  problems: RowProblem[],
): Quantity | null {
  const unitBeside = unitOfMeasure === "" ? "" : cellText(row, "measure") || table.units[field] || "";
  const cell = row.cells[field];
  const read = readImportNumber(cell, { unitOfMeasure, decimals, unitBeside, convention: table.convention });
  if (read.kind === "value") return read.value;
  if (read.kind === "blank") return null;
  const dash = `Ô ${cell?.address} ghi “-”: để trống nếu không có số liệu, ghi KPS nếu không phát sinh.`;
  problems.push(problemAt(row, field, read.kind === "dash" ? dash : read.message));
  return null;
}
