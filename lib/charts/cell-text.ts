import { formatPercent, formatQuantity } from "@/lib/format/numbers";
import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";

/**
 * One unit's cell as text: "12,5"; a rate with its parts, "275/298 (92,28%)"; "-" for không phát sinh; "…" with its
 * reason; empty when blank.
 */
export function cellText(cell: CellValue, indicator: Pick<Indicator, "decimals">): string {
  switch (cell.kind) {
    case "blank":
      return "";
    case "value":
      return formatQuantity(cell.value, indicator.decimals);
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
export function cellWithUnit(cell: CellValue, indicator: Pick<Indicator, "decimals" | "unitOfMeasure">): string {
  const text = cellText(cell, indicator);
  return cell.kind === "value" ? `${text} ${indicator.unitOfMeasure}` : text;
}
