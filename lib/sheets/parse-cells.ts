import { quantityMessage } from "@/lib/format/labels";
import { parseQuantity } from "@/lib/format/parse-quantity";
import type { CellValue } from "@/lib/indicators/figure";
import { isRate } from "@/lib/indicators/indicator";
import { QUANTITY_LIMIT } from "@/lib/indicators/quantity";
import { decimalsOf, type EntryIndicator, fieldName, firstField, type RawCell } from "./cell-form";
import { isOverWhole } from "./checks/over-whole";

/** What is wrong with one field, and a reading that would be accepted: "Ý là 1,5?". */
export type FieldProblem = { field: string; message: string; suggestion?: string };

export type ParsedCell = { ok: true; value: CellValue } | { ok: false; problems: FieldProblem[] };

/** A figure typed as số trong quý is stored as typed. */
const NOTHING_BEFORE = 0;

/** Longest reason of "không có số liệu"; the database side has the same limit. */
export const LONGEST_REASON = 500;

/**
 * Reads one typed cell. Empty stays empty: only a written 0 is zero, only a choice is "không phát sinh", and "không
 * có số liệu" needs a reason. Nothing contradictory is guessed away.
 */
export function parseCell(indicator: EntryIndicator, raw: RawCell): ParsedCell {
  switch (raw.choice) {
    case "nothing-arose":
      return onlyWhenEmpty(indicator, raw, { kind: "nothing-arose" }, "Không phát sinh");
    case "no-data":
      return parseNoData(indicator, raw);
    case "figure":
      return isRate(indicator) ? parseRate(indicator, raw) : parseValue(indicator, raw);
  }
}

function typedTexts(raw: RawCell): string[] {
  return [raw.text, raw.numerator, raw.denominator].map((text) => text.trim()).filter((text) => text !== "");
}

function onlyWhenEmpty(indicator: EntryIndicator, raw: RawCell, value: CellValue, words: string): ParsedCell {
  if (typedTexts(raw).every((text) => text === "0")) return { ok: true, value };
  const message = `Đã chọn “${words}” nhưng ô vẫn có số. Xóa số hoặc chọn “Chính thức”.`;
  return { ok: false, problems: [{ field: firstField(indicator), message }] };
}

function parseNoData(indicator: EntryIndicator, raw: RawCell): ParsedCell {
  const reason = raw.reason.trim();
  const field = fieldName("reason", indicator.id);
  if (reason === "") return { ok: false, problems: [{ field, message: "Ghi lý do không có số liệu." }] };
  if (reason.length > LONGEST_REASON) {
    return { ok: false, problems: [{ field, message: `Lý do dài quá ${LONGEST_REASON} ký tự.` }] };
  }
  return onlyWhenEmpty(indicator, raw, { kind: "no-data", reason }, "Không có số liệu");
}

function parseValue(indicator: EntryIndicator, raw: RawCell): ParsedCell {
  if (raw.text.trim() === "") return { ok: true, value: { kind: "blank" } };
  const read = readPart(indicator, "text", raw.text);
  if ("problem" in read) return { ok: false, problems: [read.problem] };
  if (indicator.periodRule === "milestone" && read.value !== 0 && read.value !== 1000) {
    const message = "Chọn “Chưa hoàn thành” hoặc “Đã hoàn thành”.";
    return { ok: false, problems: [{ field: firstField(indicator), message }] };
  }
  const value = read.value - (indicator.cumulativeBase ?? NOTHING_BEFORE);
  if (Math.abs(value) > QUANTITY_LIMIT) {
    return { ok: false, problems: [{ field: firstField(indicator), message: "Số quá lớn." }] };
  }
  return { ok: true, value: { kind: "value", value } };
}

function parseRate(indicator: EntryIndicator, raw: RawCell): ParsedCell {
  const [top, bottom] = [raw.numerator.trim(), raw.denominator.trim()];
  if (top === "" && bottom === "") return { ok: true, value: { kind: "blank" } };
  const problems: FieldProblem[] = [];
  const numerator = readNeeded(indicator, "numerator", top, bottom);
  const denominator = readNeeded(indicator, "denominator", bottom, top);
  if ("problem" in numerator) problems.push(numerator.problem);
  if ("problem" in denominator) problems.push(denominator.problem);
  if ("problem" in numerator || "problem" in denominator) return { ok: false, problems };
  if (numerator.value < 0) problems.push({ field: fieldName("numerator", indicator.id), message: "Số này không âm." });
  if (denominator.value <= 0) {
    const message = "Số này phải lớn hơn 0. Nếu trong quý không có, chọn “Không phát sinh”.";
    problems.push({ field: fieldName("denominator", indicator.id), message });
  }
  if (problems.length > 0) return { ok: false, problems };
  const value: CellValue = { kind: "rate", numerator: numerator.value, denominator: denominator.value };
  return isOverWhole(indicator, value)
    ? { ok: false, problems: [overWhole(indicator, top, bottom)] }
    : { ok: true, value };
}

function overWhole(indicator: EntryIndicator, top: string, bottom: string): FieldProblem {
  const [part, whole] = [indicator.numeratorLabel ?? "Số thành phần", indicator.denominatorLabel ?? "tổng số"];
  const message = `“${part}” (${top}) không thể lớn hơn “${whole}” (${bottom}).`;
  return { field: fieldName("numerator", indicator.id), message };
}

type Part = "text" | "numerator" | "denominator";
type ReadPart = { value: number } | { problem: FieldProblem };

function readNeeded(indicator: EntryIndicator, part: "numerator" | "denominator", text: string, other: string) {
  if (text !== "" || other === "") return readPart(indicator, part, text);
  const label = (part === "numerator" ? indicator.numeratorLabel : indicator.denominatorLabel) ?? "phần còn lại";
  return { problem: { field: fieldName(part, indicator.id), message: `Cần nhập cả hai số: còn thiếu “${label}”.` } };
}

function readPart(indicator: EntryIndicator, part: Part, text: string): ReadPart {
  const field = fieldName(part, indicator.id);
  if (/^[-–—−]$/.test(text.trim())) {
    return {
      problem: { field, message: "Dấu “-” là để trống hay không phát sinh? Xóa ô hoặc chọn “Không phát sinh”." },
    };
  }
  const decimals = decimalsOf(indicator);
  const parsed = parseQuantity(text, decimals);
  if (parsed.ok) return { value: parsed.value };
  const message = quantityMessage(parsed, decimals) ?? "Không phải số.";
  return {
    problem: { field, message, ...(parsed.suggestion === undefined ? {} : { suggestion: parsed.suggestion }) },
  };
}
