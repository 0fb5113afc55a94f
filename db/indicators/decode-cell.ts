import type { CellKind, CellValue } from "@/lib/indicators/figure";
import type { Quantity } from "@/lib/indicators/quantity";

/** The columns every table of cells has. */
export type CellRow = {
  kind: CellKind;
  value: Quantity | null;
  numerator: Quantity | null;
  denominator: Quantity | null;
  noDataReason: string | null;
};

/** A stored cell as the four kinds it can be; a row that contradicts its kind is refused, never read as zero. */
export function decodeCell(row: CellRow): CellValue {
  switch (row.kind) {
    case "blank":
      return { kind: "blank" };
    case "nothing-arose":
      return { kind: "nothing-arose" };
    case "no-data":
      return { kind: "no-data", reason: row.noDataReason ?? "" };
    case "value":
      if (row.value === null) throw new Error("a cell of kind value has no value");
      return { kind: "value", value: row.value };
    case "rate":
      if (row.numerator === null || row.denominator === null) throw new Error("a cell of kind rate lacks a part");
      return { kind: "rate", numerator: row.numerator, denominator: row.denominator };
  }
}
