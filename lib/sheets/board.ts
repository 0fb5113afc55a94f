import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import type { SheetSummary } from "./sheet";
import type { PeriodState, SheetState } from "./sheet-state";

/** Units × quarters of one year. */
export type Board = {
  quarters: {
    quarter: Quarter;
    state: PeriodState;
    /** Kinds of units may have deadlines of their own: the earliest and the latest. */
    firstDueOn: LocalDate;
    dueOn: LocalDate;
    submitted: number;
    total: number;
  }[];
  lines: { unit: { id: string; name: string }; cells: { quarter: Quarter; sheet: SheetSummary | null }[] }[];
};

/** States in which the unit has handed the sheet in. */
const HANDED_IN: readonly SheetState[] = ["submitted", "reviewing", "approved"];

/** Nothing more is expected of the unit: it has handed in, or was let off. */
export function isHandedIn(state: SheetState): boolean {
  return state === "excused" || HANDED_IN.includes(state);
}

/** "47/52 đã nộp": excused sheets leave the count of those that have to submit. */
export function countHandedIn(sheets: readonly Pick<SheetSummary, "state">[]): { handedIn: number; expected: number } {
  const expected = sheets.filter((sheet) => sheet.state !== "excused");
  return { handedIn: expected.filter((sheet) => HANDED_IN.includes(sheet.state)).length, expected: expected.length };
}

/** Puts sheets of one year into lines of units; excused sheets leave the count of those that have to submit. */
export function buildBoard(sheets: readonly SheetSummary[]): Board {
  const quarters = QUARTERS.flatMap((quarter) => {
    const due = sheets.filter((sheet) => sheet.quarter === quarter);
    const [first] = due;
    if (!first) return [];
    const { handedIn, expected } = countHandedIn(due);
    const dueDays = due.map((sheet) => sheet.period.dueOn).sort();
    const firstDueOn = dueDays[0] ?? first.period.dueOn;
    const dueOn = dueDays.at(-1) ?? first.period.dueOn;
    return [{ quarter, state: first.period.state, firstDueOn, dueOn, submitted: handedIn, total: expected }];
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
