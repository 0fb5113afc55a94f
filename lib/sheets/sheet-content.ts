import type { CellValue, Certainty } from "@/lib/indicators/figure";
import type { Supply } from "@/lib/indicators/supply";
import type { Quarter } from "@/lib/periods/period";

/** One cell as a reviewer reads it: the figure, ước or chính thức, and who gave it where the unit did not type it. */
export type ContentCell = { indicatorId: string; value: CellValue; certainty: Certainty; supply: Supply | null };

/**
 * The content of a sheet as one stable text, the input of the hash a reviewer approves: the same figures give the
 * same text whatever the order, the names on screen or the number of saves.
 */
export function serializeSheetContent(
  sheet: { unitId: string; year: number; quarter: Quarter },
  cells: readonly ContentCell[],
): string {
  const lines = cells.map(({ indicatorId, value, certainty, supply }) => {
    return [indicatorId, ...cellParts(value), certainty, ...(supply ? [supply.suppliedBy, supply.via] : [])];
  });
  lines.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([sheet.unitId, sheet.year, sheet.quarter, lines]);
}

function cellParts(value: CellValue): (string | number)[] {
  switch (value.kind) {
    case "value":
      return ["value", value.value];
    case "rate":
      return ["rate", value.numerator, value.denominator];
    case "no-data":
      return ["no-data", value.reason];
    case "nothing-arose":
    case "blank":
      return [value.kind];
  }
}

/** Whether two cells say the same figure, whoever gave it. */
export function isSameContent(
  a: Pick<ContentCell, "value" | "certainty">,
  b: Pick<ContentCell, "value" | "certainty">,
): boolean {
  if (a.value.kind === "blank" && b.value.kind === "blank") return true;
  return a.certainty === b.certainty && JSON.stringify(cellParts(a.value)) === JSON.stringify(cellParts(b.value));
}

/** Whether the cell says something: 0, "không phát sinh" and "không có số liệu" do, an empty cell does not. */
export function isFilled(value: CellValue): boolean {
  return value.kind !== "blank";
}
