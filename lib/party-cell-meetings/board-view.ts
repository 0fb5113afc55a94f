import { formatQuantity } from "@/lib/format/numbers";
import type { CellType } from "@/lib/org-units/cell-type";
import { endOfDay, type LocalDate } from "@/lib/periods/local-date";
import type { Quarter } from "@/lib/periods/period";
import type { BoardSquare } from "./board";
import type { MeetingKind, MeetingState } from "./meeting";
import { type CellLife, lastDayForRecord } from "./punctuality";
import { type Rubric, type RubricVersion, rubricOf } from "./rubric";
import { classOf, type MeetingClass } from "./scoring";
import { type MonthStanding, yearOfCell } from "./year-of-cell";

/** One meeting in a square, as the screen's client part takes it: compact, no words. */
export type BoardChip = readonly [
  id: string,
  kind: MeetingKind,
  state: MeetingState,
  grade: MeetingClass | null,
  points: string,
  late: 0 | 1,
];

/** `hidden` = whoever looks may not know what is not confirmed. */
export type BoardMonth = readonly [standing: MonthStanding | "hidden", chips: readonly BoardChip[]];

export type BoardRow = {
  id: string;
  name: string;
  type: CellType | null;
  /** The reader may open its records. */
  opens: boolean;
  months: readonly BoardMonth[];
  lacksThematic: readonly Quarter[];
};

type BoardCell = CellLife & { id: string; name: string; cellType: CellType | null };

type BoardInput = {
  cells: readonly BoardCell[];
  squares: readonly BoardSquare[];
  /** Every version, also those recorded again since. */
  rubrics: readonly RubricVersion[];
  /** The one in force today: it says what is missing. */
  rubric: Rubric;
  year: number;
  today: LocalDate;
  /** The first month of the year that the commune keeps records of; 13 = of none. */
  since: number;
  /** Whose records the reader may see before they are confirmed. */
  reads: (unitId: string) => boolean;
};

/** Cells × months of a year; of cells the reader may not read only what is confirmed. */
export function buildBoard({ cells, squares, rubrics, rubric, year, today, since, reads }: BoardInput): BoardRow[] {
  return cells.map(({ id, name, cellType, ...life }) => {
    const own = squares.filter(({ unitId }) => unitId === id);
    const opens = reads(id);
    const standing = yearOfCell(
      own.map((square) => ({ ...square, year })),
      { year, life, today, rubric, since },
    );
    const shown = opens ? own : own.filter(({ state }) => state === "confirmed");
    return {
      ...{ id, name, type: cellType, opens, lacksThematic: opens ? standing.lacksThematic : [] },
      months: standing.months.map((each): BoardMonth => {
        const chips = shown
          .filter(({ month }) => month === each.month)
          .map((square) => chipOf(square, rubricOf(rubrics, square.rubric)?.value ?? rubric, year));
        return [opens || each.standing === "none" ? each.standing : "hidden", chips];
      }),
    };
  });
}

function chipOf(square: BoardSquare, rubric: Rubric, year: number): BoardChip {
  const { id, kind, state, month, firstRecordedAt } = square;
  const total = state === "confirmed" ? square.confirmedPoints : state === "submitted" ? square.selfPoints : null;
  const late = firstRecordedAt >= endOfDay(lastDayForRecord(year, month, rubric));
  const [grade, points] = total === null ? [null, ""] : [classOf(total, rubric), formatQuantity(total, 1)];
  return [id, kind, state, grade, points, late ? 1 : 0];
}

/** What a board may be narrowed to: cells with a meeting of a class, or with something that is not as it ought to be. */
export const BOARD_WANTS = [
  "good",
  "fair",
  "average",
  "poor",
  "missing",
  "late",
  "no-thematic",
  "submitted",
  "returned",
] as const;
export type BoardWant = (typeof BOARD_WANTS)[number];

export const BOARD_WANT_WORDS: Record<BoardWant, string> = {
  good: "có kỳ xếp loại Tốt",
  fair: "có kỳ xếp loại Khá",
  average: "có kỳ xếp loại Trung bình",
  poor: "có kỳ xếp loại Kém",
  missing: "thiếu kỳ thường kỳ",
  late: "ghi sổ muộn",
  "no-thematic": "chưa sinh hoạt chuyên đề trong quý",
  submitted: "có phiếu chờ xác nhận",
  returned: "có phiếu trả lại",
};

/** Whether the row has what is wanted. */
export function fitsWant({ months, lacksThematic }: BoardRow, want: BoardWant): boolean {
  if (want === "missing") return months.some(([standing]) => standing === "missing");
  if (want === "no-thematic") return lacksThematic.length > 0;
  const chips = months.flatMap(([, each]) => each);
  if (want === "late") return chips.some(([, , , , , late]) => late === 1);
  if (want === "submitted" || want === "returned") return chips.some(([, , state]) => state === want);
  return chips.some(([, , state, grade]) => state === "confirmed" && grade === want);
}

type BoardCounts = { confirmed: number; waiting: number; missing: number; classes: Record<MeetingClass, number> };

/** How many meetings are confirmed and in which class, how many wait, how many months lack one. */
export function countBoard(rows: readonly BoardRow[]): BoardCounts {
  const chips = rows.flatMap(({ months }) => months.flatMap(([, each]) => each));
  const confirmed = chips.filter(([, , state]) => state === "confirmed");
  const inClass = (wanted: MeetingClass) => confirmed.filter(([, , , grade]) => grade === wanted).length;
  return {
    confirmed: confirmed.length,
    waiting: chips.filter(([, , state]) => state === "submitted").length,
    missing: rows.flatMap(({ months }) => months.filter(([standing]) => standing === "missing")).length,
    classes: { good: inClass("good"), fair: inClass("fair"), average: inClass("average"), poor: inClass("poor") },
  };
}
