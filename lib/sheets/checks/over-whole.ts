import type { CellValue } from "@/lib/indicators/figure";
import type { Indicator } from "@/lib/indicators/indicator";

/** A numerator over its denominator, where it is counted inside it: cannot be right, so it is refused and not saved. */
export function isOverWhole({ partOfWhole }: Pick<Indicator, "partOfWhole">, value: CellValue): boolean {
  return partOfWhole && value.kind === "rate" && value.numerator > value.denominator;
}
