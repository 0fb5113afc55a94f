import { isRegular } from "../punctuality";
import type { Cell, MeetingPeriod, ScoredMeeting } from "../scored";
import { byCell, monthsIn } from "../scored";
import { alwaysEveryone } from "./always-everyone";
import { repeatedText } from "./repeated-text";
import { sameScore } from "./same-score";
import { shortMeetings } from "./short-meetings";
import { type History, LEAST_MEETINGS, type Sign } from "./sign";
import { tasksNotReported } from "./tasks-not-reported";
import { topWithoutSpeakers } from "./top-without-speakers";
import { writtenOnOneDay } from "./written-on-one-day";

const RULES: readonly ((history: History) => Sign | null)[] = [
  repeatedText,
  alwaysEveryone,
  sameScore,
  topWithoutSpeakers,
  shortMeetings,
  tasksNotReported,
  writtenOnOneDay,
];

/** When a cell is named, for the reader of the list. */
export const NAMED_RULE = `Nêu tên khi có từ ba dấu hiệu, hoặc nội dung ghi lặp lại kèm một dấu hiệu khác; chỉ xét chi bộ có từ ${LEAST_MEETINGS} kỳ thường kỳ trong 12 tháng. Dấu hiệu chỉ gợi ý nên xem lại cùng chi bộ, không phải kết luận.`;

export type CellSigns = { cell: Cell; meetings: number; signs: Sign[]; named: boolean };

export function signsOf(history: History): Sign[] {
  if (history.length < LEAST_MEETINGS) return [];
  return RULES.flatMap((rule) => rule(history) ?? []);
}

/** One sign has many honest reasons; named is who shows three, or repeats itself and shows one more. */
export function isNamed(signs: readonly Sign[]): boolean {
  return signs.length >= 3 || (signs.length === 2 && signs.some(({ kind }) => kind === "repeated-text"));
}

/** Regular meetings that were sent, of the twelve months up to the end of a period. */
export function historyOf(own: readonly ScoredMeeting[], period: MeetingPeriod): History {
  const last = period.year * 12 + Math.max(...monthsIn(period));
  return own.filter(({ meeting }) => {
    const month = meeting.year * 12 + meeting.month;
    return meeting.state !== "draft" && isRegular(meeting) && month > last - 12 && month <= last;
  });
}

/** Cells with at least one sign: the named ones first, then by number of signs. */
export function cellsWithSigns(
  cells: readonly Cell[],
  scored: readonly ScoredMeeting[],
  period: MeetingPeriod,
): CellSigns[] {
  const meetings = byCell(scored);
  return cells
    .map((cell) => {
      const history = historyOf(meetings.get(cell.unitId) ?? [], period);
      const signs = signsOf(history);
      return { cell, meetings: history.length, signs, named: isNamed(signs) };
    })
    .filter(({ signs }) => signs.length > 0)
    .sort((a, b) => Number(b.named) - Number(a.named) || b.signs.length - a.signs.length);
}
