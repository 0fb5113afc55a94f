import { formatQuantity } from "@/lib/format/numbers";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";
import type { EntryIndicator } from "../cell-form";
import { IDENTITIES, type Identity, type Side, type Term } from "./identities";
import type { CellWarning } from "./warning";

/** One row beside the others; `previous` is the last due quarter's own figure. */
export type RowBeside = { indicator: EntryIndicator; value: CellValue; previous: CellValue };

/** What does not agree across the rows of one sheet, by indicator id; the order of the rows does not matter. */
export function checkRows(rows: readonly RowBeside[]): Map<string, CellWarning[]> {
  const warnings = new Map<string, CellWarning[]>();
  const warn = (indicatorId: string, warning: CellWarning) =>
    warnings.set(indicatorId, [...(warnings.get(indicatorId) ?? []), warning]);
  for (const row of rows) {
    const message = partsDiffer(row, rows);
    if (message !== null) warn(row.indicator.id, { kind: "parts-differ", message });
  }
  const byCode = new Map(rows.map((row) => [row.indicator.code, row]));
  for (const identity of IDENTITIES) {
    const at = byCode.get(identity.on);
    const message = at === undefined ? null : identityBroken(identity, byCode);
    if (at && message !== null) warn(at.indicator.id, { kind: "identity", message });
  }
  return warnings;
}

/**
 * A total and its parts on one sheet, all filled. Parts may leave a rest ("các khoản khác"): where they fell short
 * of the total last quarter too, only an excess is odd.
 */
function partsDiffer(total: RowBeside, rows: readonly RowBeside[]): string | null {
  const parts = rows.filter((row) => row.indicator.parentId === total.indicator.id);
  if (parts.length === 0 || total.value.kind !== "value") return null;
  const whole = total.value.value;
  const sum = sumOf(parts.map((part) => part.value));
  if (sum === null || sum === whole) return null;
  const wholeBefore = statedNumber(total.previous);
  const sumBefore = sumOf(parts.map((part) => part.previous));
  const leavesRest = wholeBefore !== null && sumBefore !== null && sumBefore < wholeBefore;
  if (sum < whole && leavesRest) return null;
  const ofQuarter = total.indicator.entryMode === "cumulative" ? " (tính riêng quý này)" : "";
  return (
    `Các chỉ tiêu thành phần cộng lại là ${formatQuantity(sum, 3)}, ${sum > whole ? "lớn hơn" : "nhỏ hơn"} tổng ` +
    `${formatQuantity(whole, 3)}${ofQuarter}. Xem lại hoặc ghi lý do.`
  );
}

function sumOf(values: readonly CellValue[]): Quantity | null {
  let sum = 0;
  for (const value of values) {
    const number = statedNumber(value);
    if (number === null) return null;
    sum += number;
  }
  return sum;
}

/** Không phát sinh is a stated zero. */
function statedNumber(value: CellValue): Quantity | null {
  if (value.kind === "nothing-arose") return 0;
  return value.kind === "value" ? value.value : null;
}

function identityBroken({ left, right }: Identity, byCode: ReadonlyMap<string, RowBeside>): string | null {
  const [a, b] = [sumOfSide(left, byCode), sumOfSide(right, byCode)];
  if (a === null || b === null || a === b) return null;
  const [first, second] = [formatQuantity(a, 3), formatQuantity(b, 3)];
  return `${left.words} là ${first}, nhưng ${right.words} là ${second}. Xem lại hoặc ghi lý do.`;
}

function sumOfSide({ terms }: Side, byCode: ReadonlyMap<string, RowBeside>): Quantity | null {
  let sum = 0;
  for (const term of terms) {
    const row = byCode.get(term.code);
    const number = row === undefined ? null : numberOfTerm(term, row);
    if (number === null) return null;
    sum += term.minus ? -number : number;
  }
  return sum;
}

function numberOfTerm({ part }: Term, { value, previous }: RowBeside): Quantity | null {
  if (part === "last") return statedNumber(previous);
  if (part === "value") return statedNumber(value);
  return value.kind === "rate" ? value[part] : null;
}
