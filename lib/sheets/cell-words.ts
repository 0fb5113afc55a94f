import { formatQuantity } from "@/lib/format/numbers";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";

/** A cell in words, for trails and conflicts, where "-" and an empty space would say nothing. */
export function cellWords(value: CellValue, certainty: Certainty = "final"): string {
  const estimated = certainty === "estimated" ? " (ước)" : "";
  switch (value.kind) {
    case "blank":
      return "trống";
    case "value":
      return `${formatQuantity(value.value, 3)}${estimated}`;
    case "rate":
      return `${formatQuantity(value.numerator, 3)}/${formatQuantity(value.denominator, 3)}${estimated}`;
    case "nothing-arose":
      return "không phát sinh";
    case "no-data":
      return `không có số liệu (${value.reason})`;
  }
}

/** "13,2", "275/298 = 92,28%": what stands in the cell of a sheet that can only be read. */
export function cellFigure(value: CellValue, indicator: Pick<Indicator, "decimals" | "periodRule">): string {
  if (value.kind === "value" && indicator.periodRule === "milestone") {
    return value.value === 0 ? "Chưa hoàn thành" : "Đã hoàn thành";
  }
  switch (value.kind) {
    case "blank":
      return "";
    case "nothing-arose":
      return "-";
    case "no-data":
      return "…";
    default:
      return isRate(indicator) ? cellWords(value) : cellWords(value).replace(/ \(ước\)$/, "");
  }
}

/** The cell in the terms its row is typed in: "lũy kế 15 (trong quý 5)" where people type lũy kế. */
export function entryWords(
  indicator: { cumulativeBase?: Quantity | null },
  value: CellValue,
  certainty: Certainty,
): string {
  const words = cellWords(value, certainty);
  const base = indicator.cumulativeBase ?? null;
  if (base === null || value.kind !== "value") return words;
  return `lũy kế ${formatQuantity(value.value + base, 3)} (trong quý ${words})`;
}
