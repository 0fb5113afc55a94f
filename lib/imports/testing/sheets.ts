import type { WorkbookCell, WorkbookSheet } from "@/lib/workbooks/workbook";

type Written = string | number | null | Partial<WorkbookCell>;

/** A sheet as the reader of workbooks gives it: strings are text cells, numbers number cells, null an empty one. */
export function sheetOf(rows: readonly (readonly Written[])[], changes: Partial<WorkbookSheet> = {}): WorkbookSheet {
  const cellOf = (value: Written): WorkbookCell => {
    if (value === null || value === "") return { text: "", type: "empty", isFormula: false };
    if (typeof value === "number") return { text: String(value), type: "number", isFormula: false };
    if (typeof value === "string") return { text: value, type: "text", isFormula: false };
    return { text: "", type: "text", isFormula: false, ...value };
  };
  return {
    name: "Nhập",
    hidden: false,
    rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cellOf) })),
    ...changes,
  };
}
