import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, type Quarter } from "@/lib/periods/period";
import { daysLate, dueRangeWords } from "./due-words";
import type { SheetSummary } from "./sheet";
import type { PeriodState, SheetState } from "./sheet-state";

/** Units × quarters of one year. */
export type Board = {
  quarters: BoardQuarter[];
  lines: { unit: { id: string; name: string }; cells: { quarter: Quarter; sheet: SheetSummary | null }[] }[];
};

export type BoardQuarter = {
  quarter: Quarter;
  state: PeriodState;
  /** One deadline, or from the earliest to the latest: kinds of units may have their own. */
  dueDays: string;
  submitted: number;
  total: number;
  /** First submissions after the deadline. */
  late: number;
  /** Names of units whose deadline is over and that never handed in. */
  overdue: string[];
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

/** The deadline is over and the unit never handed in; a sheet that was sent back had been handed in. */
export function isOverdue(sheet: SheetSummary, today: LocalDate): boolean {
  return !isHandedIn(sheet.state) && sheet.firstSubmittedAt === null && sheet.period.dueOn < today;
}

/** Puts sheets of one year into lines of units. */
export function buildBoard(sheets: readonly SheetSummary[], today: LocalDate): Board {
  const quarters = QUARTERS.flatMap((quarter) => {
    const due = sheets.filter((sheet) => sheet.quarter === quarter);
    return due.length === 0 ? [] : [boardQuarter(quarter, due, today)];
  });
  const units = new Map(sheets.map((sheet) => [sheet.unit.id, sheet.unit]));
  const sheetOf = new Map(sheets.map((sheet) => [`${sheet.unit.id} ${sheet.quarter}`, sheet]));
  return {
    quarters,
    lines: [...units.values()].map((unit) => ({
      unit,
      cells: quarters.map(({ quarter }) => ({ quarter, sheet: sheetOf.get(`${unit.id} ${quarter}`) ?? null })),
    })),
  };
}

function boardQuarter(quarter: Quarter, sheets: readonly SheetSummary[], today: LocalDate): BoardQuarter {
  const { handedIn, expected } = countHandedIn(sheets);
  const isLate = ({ firstSubmittedAt, period }: SheetSummary) =>
    firstSubmittedAt !== null && daysLate(firstSubmittedAt, period.dueOn) > 0;
  return {
    quarter,
    state: sheets.some((sheet) => sheet.period.state === "open") ? "open" : "locked",
    dueDays: dueRangeWords(sheets.map((sheet) => sheet.period.dueOn)),
    submitted: handedIn,
    total: expected,
    late: sheets.filter(isLate).length,
    overdue: sheets.filter((sheet) => isOverdue(sheet, today)).map((sheet) => sheet.unit.name),
  };
}
