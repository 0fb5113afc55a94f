import { formatPercent, formatQuantity } from "@/lib/format/numbers";
import { type CellValue, figureOfCell } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";
import { figureText } from "./indicator-rows";

/**
 * One unit's cell as text: "12,5"; a rate with its parts, "275/298 (92,28%)"; "-" for không phát sinh; "…" with its
 * reason; a milestone is done or not; empty when blank.
 */
export function cellText(cell: CellValue, indicator: Pick<Indicator, "decimals" | "periodRule">): string {
  switch (cell.kind) {
    case "blank":
      return "";
    case "value":
      return figureText(figureOfCell(cell), indicator);
    case "rate": {
      const parts = `${formatQuantity(cell.numerator, 3)}/${formatQuantity(cell.denominator, 3)}`;
      return cell.denominator === 0 ? parts : `${parts} (${formatPercent(cell, indicator.decimals)})`;
    }
    case "nothing-arose":
      return "-";
    case "no-data":
      return cell.reason === "" ? "…" : `… (${cell.reason})`;
  }
}

/** The same with its unit of measure; a rate says "%" itself, and what has no number needs none. */
export function cellWithUnit(
  cell: CellValue,
  indicator: Pick<Indicator, "decimals" | "periodRule" | "unitOfMeasure">,
): string {
  const text = cellText(cell, indicator);
  return cell.kind === "value" && indicator.periodRule !== "milestone" ? `${text} ${indicator.unitOfMeasure}` : text;
}
