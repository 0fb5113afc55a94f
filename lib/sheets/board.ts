import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import type { SheetSummary } from "./sheet";
import type { SheetState } from "./sheet-state";

/** Units × quarters of one year. */
export type Board = {
  quarters: { quarter: Quarter; dueOn: LocalDate; submitted: number; total: number }[];
  lines: { unit: { id: string; name: string }; cells: { quarter: Quarter; sheet: SheetSummary | null }[] }[];
};

/** States in which the unit has handed the sheet in. */
export const HANDED_IN: readonly SheetState[] = ["submitted", "reviewing", "approved"];

/** Puts sheets of one year into lines of units; excused sheets leave the count of those that have to submit. */
export function buildBoard(sheets: readonly SheetSummary[]): Board {
  const quarters = QUARTERS.flatMap((quarter) => {
    const due = sheets.filter((sheet) => sheet.quarter === quarter);
    const [first] = due;
    if (!first) return [];
    const expected = due.filter((sheet) => sheet.state !== "excused");
    const submitted = expected.filter((sheet) => HANDED_IN.includes(sheet.state)).length;
    return [{ quarter, dueOn: first.period.dueOn, submitted, total: expected.length }];
  });
  const units = new Map(sheets.map((sheet) => [sheet.unit.id, sheet.unit]));
  return {
    quarters,
    lines: [...units.values()].map((unit) => ({
      unit,
      cells: quarters.map(({ quarter }) => ({
        quarter,
        sheet: sheets.find((sheet) => sheet.unit.id === unit.id && sheet.quarter === quarter) ?? null,
      })),
    })),
  };
}
