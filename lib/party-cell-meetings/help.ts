import { formatFraction, formatPercent } from "@/lib/format/numbers";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { romanQuarter } from "@/lib/format/roman";
import { compareFractions, type Fraction, ratioOfFraction } from "@/lib/indicators/fraction";
import { compareRatios } from "@/lib/indicators/quantity";
import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS, samePeriodLastYear } from "@/lib/periods/period";
import { isConfirmed } from "./meeting";
import { lacksThematic, missingMonths, monthsOf } from "./punctuality";
import type { Rubric } from "./rubric";
import { attendanceOver, byCell, type Cell, isIn, type MeetingPeriod, monthsIn, type ScoredMeeting } from "./scored";
import { cellMoves, type Spread } from "./spread";

/** From here down a mean has fallen: 10 points since the same period of last year. */
const FALL: Fraction = { top: -10_000n, bottom: 1n };
/** Below this share of those due, attendance is poor: the second band of the model rubric (S54). */
const POOR_ATTENDANCE = { numerator: 75, denominator: 100 };

/** Why a cell may need help. A heavy reason stands alone, light ones only together. */
export type HelpReason = {
  kind: "low" | "falling" | "missing" | "attendance" | "no-thematic";
  heavy: boolean;
  words: string;
};

export type CellInNeed = { cell: Cell; reasons: HelpReason[] };

/** How the list below is made, for its reader. */
export const HELP_RULE =
  "Nêu tên khi điểm bình quân dưới mức Khá, dự sinh hoạt dưới 75%, thiếu từ hai tháng trở lên; hoặc có hai trong các điểm: thiếu một tháng, thiếu chuyên đề, điểm giảm từ 10 trở lên so với cùng kỳ.";

type Own = readonly ScoredMeeting[];
type Asked = {
  period: MeetingPeriod;
  today: LocalDate;
  /** The first month of the year that the commune keeps records of; before it nothing is missing. 13 = of none. */
  since: number;
  /** In force at the end of the period: the class of a mean, and when a record is late. */
  rubric: Rubric;
  /** Of other cells only what is confirmed may be told, and so not that something was never sent. */
  mayKnowUnconfirmed: (unitId: string) => boolean;
};

/**
 * Cells that need help in a period, those with most reasons first. Scores and attendance are of confirmed meetings;
 * a month is missing only when nothing was sent for it, and none before the commune's first record is.
 * @param scored every meeting of two years, whatever its state
 */
export function cellsInNeed(
  cells: readonly Cell[],
  scored: readonly ScoredMeeting[],
  { now, before }: { now: Spread; before: Spread },
  asked: Asked,
): CellInNeed[] {
  const months = monthsIn(asked.period).filter((month) => month >= asked.since);
  const meetings = byCell(scored.filter(({ meeting }) => isIn(asked.period, meeting)));
  const means = new Map(now.cells.map(({ cell, mean }) => [cell.unitId, mean]));
  const moves = cellMoves(now, before);
  return cells
    .map((cell) => {
      const own = meetings.get(cell.unitId) ?? [];
      const reasons = [
        ...lowScore(means.get(cell.unitId), asked.rubric),
        ...poorAttendance(own),
        ...(asked.mayKnowUnconfirmed(cell.unitId) ? notSent(cell, own, months, asked) : []),
        ...falling(moves.get(cell.unitId), asked.period),
      ];
      return { cell, reasons };
    })
    .filter(({ reasons }) => reasons.some(({ heavy }) => heavy) || reasons.length >= 2)
    .sort((a, b) => weight(b) - weight(a));
}

const weight = ({ reasons }: CellInNeed) => reasons.reduce((sum, { heavy }) => sum + (heavy ? 2 : 1), 0);

function lowScore(mean: Fraction | undefined, { fair }: Rubric): HelpReason[] {
  if (mean === undefined || compareFractions(mean, { top: BigInt(fair) * 1000n, bottom: 1n }) >= 0) return [];
  const points = formatFraction(ratioOfFraction(mean), 1);
  return [{ kind: "low", heavy: true, words: `Điểm bình quân ${points}, dưới mức Khá (${fair})` }];
}

function poorAttendance(own: Own): HelpReason[] {
  const share = attendanceOver(own.filter(({ meeting }) => isConfirmed(meeting)));
  if (share === null || compareRatios(share, POOR_ATTENDANCE) >= 0) return [];
  return [{ kind: "attendance", heavy: true, words: `Dự sinh hoạt ${formatPercent(share)}, dưới 75%` }];
}

function notSent(cell: Cell, own: Own, months: number[], asked: Asked): HelpReason[] {
  return [...missing(cell, own, months, asked), ...noThematic(cell, own, months, asked)];
}

function missing(cell: Cell, own: Own, months: number[], { period, today, rubric }: Asked): HelpReason[] {
  const meetings = own.map(({ meeting }) => meeting);
  const missed = missingMonths(meetings, { year: period.year, months, life: cell, today, rubric });
  if (missed.length === 0) return [];
  return [{ kind: "missing", heavy: missed.length >= 2, words: `Chưa có phiếu thường kỳ tháng ${missed.join(", ")}` }];
}

function noThematic(cell: Cell, own: Own, months: number[], { period, today, rubric }: Asked): HelpReason[] {
  const meetings = own.map(({ meeting }) => meeting);
  const quarters = QUARTERS.filter(
    (quarter) =>
      monthsOf(quarter).every((month) => months.includes(month)) &&
      lacksThematic(meetings, { year: period.year, quarter, life: cell, today, rubric }),
  );
  if (quarters.length === 0) return [];
  return [
    {
      kind: "no-thematic",
      heavy: false,
      words: `Không sinh hoạt chuyên đề quý ${quarters.map(romanQuarter).join(", ")}`,
    },
  ];
}

function falling(move: Fraction | undefined, period: MeetingPeriod): HelpReason[] {
  if (move === undefined || compareFractions(move, FALL) > 0) return [];
  const points = formatFraction(ratioOfFraction({ top: -move.top, bottom: move.bottom }), 1);
  const then = formatPeriodInSentence(samePeriodLastYear(period));
  return [{ kind: "falling", heavy: false, words: `Điểm bình quân giảm ${points} so với ${then}` }];
}
