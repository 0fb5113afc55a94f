import type { CellValue } from "@/lib/indicators/figure";
import type { Quarter } from "@/lib/periods/period";
import { type CheckContext, checkCell } from "./check-cell";
import { checkRows } from "./check-rows";
import type { CellWarning } from "./warning";

/** One row of a sheet as checked; a row of the server (SheetRow) or of the browser (EntryRow) with its value. */
export type CheckedRow = Omit<CheckContext, "quarter"> & { value: CellValue };

/** Every warning of a sheet by indicator id; an indicator without one is not in the map. The same on both sides. */
export function checkSheet(quarter: Quarter, rows: readonly CheckedRow[]): Map<string, CellWarning[]> {
  const across = checkRows(
    rows.map(({ indicator, value, history }) => ({
      indicator,
      value,
      previous: history.at(-1)?.value ?? { kind: "blank" },
    })),
  );
  const all = new Map<string, CellWarning[]>();
  for (const row of rows) {
    const { id } = row.indicator;
    const warnings = [...checkCell({ ...row, quarter }, row.value), ...(across.get(id) ?? [])];
    if (warnings.length > 0) all.set(id, warnings);
  }
  return all;
}
