import { expect, it } from "vitest";
import { RUBRIC } from "./testing/meetings";
import { type ClassedMeeting, yearSoFar } from "./year-so-far";

const RULE = { goodLeast: 7, fairLeast: 7, poorMost: 3, missedAsPoor: true };
const OPEN = { validFrom: null, validTo: null };

/** A confirmed regular meeting of class Tốt in each of the months. */
function held(months: readonly number[], changes: Partial<ClassedMeeting> = {}): ClassedMeeting[] {
  return months.map((month) => ({ year: 2026, month, kind: "regular", state: "confirmed", class: "good", ...changes }));
}
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const YEAR = from(1, 12);
const OVER = "2027-03-01";

it.each<[string, ClassedMeeting[], { today: string; since?: number; life?: object }, string | null, string]>([
  ["twelve months", held(YEAR), { today: OVER }, "good", "12 Tốt"],
  ["a combined meeting is the month's", held(YEAR, { kind: "combined" }), { today: OVER }, "good", "12 Tốt"],
  [
    "others are not counted",
    [...held(YEAR), ...held([5], { kind: "thematic", class: "poor" }), ...held([5], { year: 2025, class: "poor" })],
    { today: OVER },
    "good",
    "12 Tốt",
  ],
  [
    "sent and not confirmed is neither a class nor missed",
    [...held(from(1, 11)), ...held([12], { state: "submitted", class: null })],
    { today: OVER },
    "good",
    "11 Tốt",
  ],
  [
    "a draft is missed",
    [...held(from(1, 11)), ...held([12], { state: "draft", class: null })],
    { today: OVER },
    "average",
    "11 Tốt; 1 tháng không sinh hoạt",
  ],
  ["four months missed", held(from(5, 12)), { today: OVER }, "poor", "8 Tốt; 4 tháng không sinh hoạt"],
  ["the commune began in May", held(from(5, 12)), { today: OVER, since: 5 }, "good", "8 Tốt"],
  [
    "begun in May, five of eight have to be Tốt",
    [...held(from(5, 8)), ...held(from(9, 12), { class: "fair" })],
    { today: OVER, since: 5 },
    "fair",
    "4 Tốt, 4 Khá (cần 5 Tốt)",
  ],
  [
    "begun in May, this cell in July",
    held(from(7, 12)),
    { today: OVER, since: 5 },
    "average",
    "6 Tốt; 2 tháng không sinh hoạt",
  ],
  ["so far: June's record is not due yet", held(from(1, 5)), { today: "2026-07-04" }, "good", "5 Tốt"],
  [
    "so far: June's record is overdue",
    held(from(1, 5)),
    { today: "2026-07-10" },
    "average",
    "5 Tốt; 1 tháng không sinh hoạt",
  ],
  [
    "a cell of July owes six months",
    held(from(7, 12)),
    { today: OVER, life: { validFrom: "2026-07-01" } },
    "good",
    "6 Tốt",
  ],
  [
    "a cell closed in June owes five",
    held(from(1, 5)),
    { today: OVER, life: { validTo: "2026-06-29" } },
    "good",
    "5 Tốt",
  ],
  ["nothing confirmed", held(YEAR, { state: "submitted", class: null }), { today: OVER }, null, ""],
])("%s", (_, meetings, { today, since = 1, life = {} }, found, words) => {
  const judged = { year: 2026, today, since, rubric: RUBRIC, life: { ...OPEN, ...life } };
  const year = yearSoFar(meetings, judged, RULE);
  expect([year?.class ?? null, year?.words ?? ""]).toEqual([found, words]);
});
