import type { Meeting, MeetingContent, MeetingKind } from "@/lib/party-cell-meetings/meeting";
import { lastDayOfMonth, owesMonth } from "@/lib/party-cell-meetings/punctuality";
import type { RubricVersion } from "@/lib/party-cell-meetings/rubric";
import { addDays } from "@/lib/periods/local-date";
import { reporterOf } from "../accounts";
import { at } from "../instants";
import { DEMO_TODAY } from "../profile";
import { type Random, randomFrom } from "../random";
import { HAM_THUAN_ACCOUNTS, reviewerOf } from "./accounts";
import { recorderOf } from "./content";
import { habitIn } from "./habits";
import { type Habit, PLANTED } from "./planted";
import { confirmedScores, selfScores } from "./scores";
import type { DemoCell } from "./units";

/** January 2025 to the month of the demo's today. */
export const MONTHS = Array.from({ length: 23 }, (_, index) => ({
  year: 2025 + Math.floor(index / 12),
  month: (index % 12) + 1,
}));

const LAST = { year: 2026, month: 11 };

/** The record that was sent back and waits for the cell. */
const RETURNED = {
  ...{ unitId: "chi-bo-thon-9", year: 2026, month: 10 },
  reason: "Đề nghị ghi rõ kết quả từng nhiệm vụ tháng trước (minh họa).",
};

/** What a draft still lacks. */
const UNFINISHED = { speakers: null, votes: null, strengths: "", weaknesses: "" };

type When = { year: number; month: number; habit: Habit };

/**
 * Every record of a cell, oldest first, as the commands leave it: submitted in one step by the secretary, confirmed or
 * returned in a second one. Of the last month some wait, some are drafts and some are not written yet.
 */
export function historyOf(cell: DemoCell, rubric: RubricVersion, planted = PLANTED): Meeting[] {
  const random = randomFrom(`history ${cell.id}`);
  const record = recorderOf(cell);
  const day = random.between(3, 7);
  return MONTHS.flatMap(({ year, month }) => {
    const habit = habitIn(cell, year, month, planted);
    const when = { year, month, habit };
    if (!owesMonth(cell, year, month) || isSkipped(habit, year, month)) return [];
    const held = (kind: MeetingKind, on: number): Meeting[] => {
      const heldOn = `${lastDayOfMonth(year, month).slice(0, 8)}${String(on).padStart(2, "0")}`;
      const content = record({ year, month, kind, heldOn, habit });
      return meetingFrom({ cell, when, content, rubric, random });
    };
    const thematic = thematicOf(cell, when);
    const regular = held(thematic === "combined" ? "combined" : "regular", day + random.between(0, 2));
    return thematic === "apart" ? [...regular, ...held("thematic", day + random.between(11, 13))] : regular;
  });
}

function isSkipped({ skips }: Habit, year: number, month: number): boolean {
  return skips.some((skip) => skip.year === year && skip.months.includes(month));
}

/** Once a quarter, mostly after the regular meeting of one of its months, now and then on a day of its own. */
function thematicOf({ id }: DemoCell, { year, month, habit }: When): "none" | "combined" | "apart" {
  const quarter = Math.ceil(month / 3);
  const random = randomFrom(`thematic ${id} ${year} ${quarter}`);
  const months = [1, 2, 3].map((place) => quarter * 3 - 3 + place).filter((each) => !isSkipped(habit, year, each));
  const chosen = months[random.between(0, months.length - 1)];
  const isLeftOut = habit.skipsThematic.some((skip) => skip.year === year && skip.quarters.includes(quarter));
  if (chosen !== month || isLeftOut) return "none";
  return random.chance(18) ? "apart" : "combined";
}

type Held = { cell: DemoCell; when: When; content: MeetingContent; rubric: RubricVersion; random: Random };

function meetingFrom({ cell, when, content, rubric, random }: Held): Meeting[] {
  const { year, month, habit } = when;
  const self = selfScores(random, content, habit, rubric.value);
  const confirmed = confirmedScores(random, self, habit);
  const writtenAt = recordedAt(when, content.heldOn, random);
  const confirmedAt = at(addDays(content.heldOn, random.between(7, 12)), random.between(9, 16), random.between(0, 59));
  const state = stateOf(cell, when, random);
  if (state === null || writtenAt > at(DEMO_TODAY, 8)) return [];
  const secretary = reporterOf(HAM_THUAN_ACCOUNTS, cell.id) ?? reviewerOf(cell.id);
  const suffix = content.kind === "thematic" ? "-chuyen-de" : "";
  const isSent = state !== "draft";
  const isDone = state === "confirmed";
  const meeting: Meeting = {
    id: `hop-${year}-${String(month).padStart(2, "0")}-${cell.id}${suffix}`,
    ...{ unitId: cell.id, year, month, state },
    content: isSent ? content : { ...content, ...UNFINISHED },
    rubric: { effectiveFrom: rubric.effectiveFrom, version: rubric.version },
    ...{ selfScores: isSent ? self : [], confirmedScores: isDone ? confirmed : [] },
    ...{ recordedBy: secretary, firstRecordedAt: writtenAt, recordedAt: writtenAt },
    ...{ submittedBy: isSent ? secretary : null, submittedAt: isSent ? writtenAt : null },
    confirmedBy: isDone ? reviewerOf(cell.id) : null,
    confirmedAt: isDone ? Math.max(confirmedAt, writtenAt + 86_400_000) : null,
    ...{ selfConfirmed: false, returnReason: state === "returned" ? RETURNED.reason : "" },
    version: isDone || state === "returned" ? 2 : 1,
  };
  return [meeting];
}

/** Null = not written yet. */
function stateOf(cell: DemoCell, { year, month }: When, random: Random): Meeting["state"] | null {
  if (cell.id === RETURNED.unitId && year === RETURNED.year && month === RETURNED.month) return "returned";
  if (year !== LAST.year || month !== LAST.month) return "confirmed";
  const share = random.between(1, 100);
  if (share <= 55) return "confirmed";
  if (share <= 80) return "submitted";
  return share <= 90 ? "draft" : null;
}

/** In the evening of the same day or of the two after it; one in forty when the last day for it is past. */
function recordedAt({ year, month, habit }: When, heldOn: string, random: Random): number {
  const minute = random.between(0, 59);
  const together = habit.writesTogether.find(
    ({ year: of, months: [first, last] }) => of === year && month >= first && month <= last,
  );
  if (together) return at(together.on, 8, month * 4 + (minute % 4));
  const late = random.between(1, 40) === 1 ? addDays(lastDayOfMonth(year, month), random.between(7, 13)) : null;
  return at(late ?? addDays(heldOn, random.between(0, 2)), random.between(19, 21), minute);
}
