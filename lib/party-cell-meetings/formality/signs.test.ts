import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { historyOfYear } from "../testing/histories";
import { alwaysEveryone } from "./always-everyone";
import { repeatedText, sharedPart, triplesOf } from "./repeated-text";
import { sameScore } from "./same-score";
import { shortMeetings } from "./short-meetings";
import { type History, LEAST_MEETINGS, type Sign } from "./sign";
import { cellsWithSigns, historyOf, isNamed, signsOf } from "./signs";
import { tasksNotReported } from "./tasks-not-reported";
import { topWithoutSpeakers } from "./top-without-speakers";
import { writtenOnOneDay } from "./written-on-one-day";

type Changes = Parameters<typeof historyOfYear>[0];
const everyone = (all: number) => ({
  official: all,
  probationary: 0,
  exempt: 1,
  present: all - 1,
  excused: 0,
  unexcused: 0,
});
const written = (day: string) => ({ firstRecordedAt: Date.parse(`${day}T03:00:00Z`) });
const COPIED = {
  topic: "Đánh giá kết quả thực hiện nhiệm vụ tháng qua, triển khai nhiệm vụ tháng tới",
  strengths: "Đa số đảng viên tham gia sinh hoạt đầy đủ, chấp hành nghiêm chủ trương của Đảng",
  weaknesses: "Một số đảng viên còn ngại phát biểu, chưa mạnh dạn góp ý",
};
const only = (from: number, to: number, changes: NonNullable<ReturnType<NonNullable<Changes>>>): Changes => {
  return (month) => (month >= from && month <= to ? changes : {});
};

describe("a sign speaks, and is silent of honest months", () => {
  it.each<[string, (history: History) => Sign | null, Changes, number | null]>([
    ["three months copied", repeatedText, only(4, 6, { content: COPIED }), 3],
    ["two months copied", repeatedText, only(4, 5, { content: COPIED }), null],
    ["only the strengths stay the same", repeatedText, () => ({ content: { strengths: COPIED.strengths } }), null],
    [
      "the month's number is all that changes",
      repeatedText,
      (month) => ({
        content: { ...COPIED, topic: `${COPIED.topic}, tháng ${month}` },
      }),
      12,
    ],
    [
      "marks and capitals do not hide a copy",
      repeatedText,
      (month) => ({
        content: month % 2 === 0 ? COPIED : { ...COPIED, strengths: COPIED.strengths.toUpperCase() },
      }),
      12,
    ],
    [
      "short words may be the same",
      repeatedText,
      () => ({ content: { strengths: "Tốt", weaknesses: "Không có" } }),
      null,
    ],
    [
      "nothing typed is nothing copied",
      repeatedText,
      () => ({ content: { topic: "", strengths: "", weaknesses: "" } }),
      null,
    ],
    ["everyone every time", alwaysEveryone, () => ({ content: { members: everyone(25) } }), 12],
    ["once someone was away", alwaysEveryone, only(2, 12, { content: { members: everyone(25) } }), null],
    ["a cell of nine who attend", alwaysEveryone, () => ({ content: { members: everyone(10) } }), null],
    ["a cell of ten who attend", alwaysEveryone, () => ({ content: { members: everyone(11) } }), 12],
    [
      "one month does not say who came",
      alwaysEveryone,
      (month) => ({
        content: { members: { ...everyone(25), present: month === 3 ? null : 24 } },
      }),
      null,
    ],
    ["one score all year", sameScore, () => ({ total: 95_000 }), 12],
    ["half a point once", sameScore, (month) => ({ total: month === 7 ? 94_500 : 95_000 }), null],
    ["Tốt, nobody spoke", topWithoutSpeakers, only(1, 3, { total: 95_000, content: { speakers: 0 } }), 3],
    ["Tốt, one spoke", topWithoutSpeakers, only(1, 3, { total: 90_000, content: { speakers: 1 } }), 3],
    ["Tốt, nobody spoke twice", topWithoutSpeakers, only(1, 2, { total: 95_000, content: { speakers: 0 } }), null],
    ["Khá, nobody spoke", topWithoutSpeakers, () => ({ total: 89_000, content: { speakers: 0 } }), null],
    ["Tốt, two spoke", topWithoutSpeakers, () => ({ total: 95_000, content: { speakers: 2 } }), null],
    ["Tốt, speakers not typed", topWithoutSpeakers, () => ({ total: 95_000, content: { speakers: null } }), null],
    ["half of them short", shortMeetings, only(1, 6, { content: { endsAt: "08:59" } }), 6],
    ["fewer than half short", shortMeetings, only(1, 5, { content: { endsAt: "08:59" } }), null],
    ["combined ones of 119 minutes", shortMeetings, only(1, 6, { content: { kind: "combined", endsAt: "09:29" } }), 6],
    [
      "combined ones of 120 minutes",
      shortMeetings,
      only(1, 6, { content: { kind: "combined", endsAt: "09:30" } }),
      null,
    ],
    ["no times typed", shortMeetings, () => ({ content: { endsAt: null } }), null],
    ["tasks never told", tasksNotReported, () => ({ content: { lastTasks: [] } }), 11],
    ["the first month has nothing before it", tasksNotReported, only(2, 12, { content: { lastTasks: [] } }), 11],
    ["tasks told once", tasksNotReported, only(1, 11, { content: { lastTasks: [] } }), null],
    ["half written on one day", writtenOnOneDay, only(1, 6, written("2026-06-20")), 6],
    ["fewer than half", writtenOnOneDay, only(1, 5, written("2026-06-20")), null],
    [
      "the day is the one in Việt Nam",
      writtenOnOneDay,
      (month) => ({
        firstRecordedAt: Date.parse(month % 2 ? "2026-06-19T17:00:00Z" : "2026-06-20T16:59:59Z"),
      }),
      12,
    ],
  ])("%s", (_, rule, changes, evidence) => {
    expect(rule(historyOfYear(changes))?.evidence.length ?? null).toBe(evidence);
  });

  it("honest months show none", () => expect(signsOf(historyOfYear())).toEqual([]));

  it("shows its evidence: the months and what each of them says", () => {
    const sign = repeatedText(historyOfYear(only(4, 6, { content: COPIED })));
    expect(sign?.words).toBe("3 kỳ ghi gần như giống hệt nhau");
    expect(sign?.evidence.map(({ month }) => month)).toEqual(["4/2026", "5/2026", "6/2026"]);
    expect(sign?.evidence[0]?.text).toContain(`ưu điểm: “${COPIED.strengths}”`);
    expect(sign?.evidence[1]?.text).toBe("chủ đề trùng 100%, ưu điểm trùng 100%, hạn chế trùng 100%");
    expect(sameScore(historyOfYear(() => ({ total: 95_500 })))?.words).toBe("Cả 12 kỳ đều 95,5 điểm");
  });

  const formal: Changes = () => ({
    ...{ ...written("2026-06-20"), total: 95_000 },
    content: { ...COPIED, endsAt: "08:00", speakers: 0, lastTasks: [], members: everyone(25) },
  });

  it("a cell that shows all is told all, and a cell of five meetings none", () => {
    expect(signsOf(historyOfYear(formal)).map(({ kind }) => kind)).toHaveLength(7);
    expect(signsOf(historyOfYear(formal, LEAST_MEETINGS - 1))).toEqual([]);
    expect(signsOf(historyOfYear(formal, LEAST_MEETINGS))).toHaveLength(7);
  });
});

describe("who is named", () => {
  const sign = (kind: Sign["kind"]): Sign => ({ kind, words: "", evidence: [] });
  it.each([
    [[], false],
    [["repeated-text"], false],
    [["always-everyone", "same-score"], false],
    [["repeated-text", "same-score"], true],
    [["always-everyone", "same-score", "short"], true],
  ] as const)("%j: %s", (kinds, named) => expect(isNamed(kinds.map(sign))).toBe(named));

  it("named cells stand first; a cell without a sign is not in the list", () => {
    const cell = (unitId: string) => ({ unitId, name: unitId, type: null, validFrom: null, validTo: null });
    const of = (unitId: string, changes: Changes) =>
      historyOfYear(changes).map((each) => ({ ...each, meeting: { ...each.meeting, unitId } }));
    const scored = [
      ...of("one", () => ({ total: 95_000 })),
      ...of("none", () => ({})),
      ...of("two", () => ({ total: 95_000, content: COPIED })),
    ];
    const list = cellsWithSigns(["one", "none", "two"].map(cell), scored, { kind: "year", year: 2026 });
    expect(list.map((each) => [each.cell.unitId, each.signs.length, each.named])).toEqual([
      ["two", 2, true],
      ["one", 1, false],
    ]);
  });

  it("counts regular meetings that were sent, of the twelve months up to the period's end", () => {
    const all = historyOfYear((month) => ({
      state: month === 2 ? "draft" : "submitted",
      content: { kind: month === 4 ? "thematic" : "regular" },
    }));
    const monthsOfHistory = (quarter: 1 | 3) =>
      historyOf(all, { kind: "quarter", year: 2026, quarter }).map(({ meeting }) => meeting.month);
    expect(monthsOfHistory(1)).toEqual([1, 3]);
    expect(monthsOfHistory(3)).toEqual([1, 3, 5, 6, 7, 8, 9]);
    expect(historyOf(all, { kind: "quarter", year: 2027, quarter: 1 })[0]?.meeting.month).toBe(5);
  });
});

const words = fc.array(fc.constantFrom("đảng", "viên", "tham", "gia", "họp", "tốt", "thôn"), { maxLength: 20 });

describe("likeness of two texts", () => {
  it.each([
    ["a b c d e", "a b c d e", [6, 6]],
    ["a b c d e", "a b c d f", [4, 6]],
    ["a b c d e", "e d c b a", [0, 6]],
    ["a b c d", "a b c d", null],
  ] as const)("%j and %j", (a, b, share) => {
    const found = sharedPart(triplesOf(a), triplesOf(b));
    expect(found).toEqual(share && { numerator: share[0], denominator: share[1] });
  });

  itHolds(
    "is the same either way round, whole of a text with itself, and never more",
    fc.tuple(words, words),
    ([a, b]) => {
      const [left, right] = [a, b].map((text) => triplesOf(text.join(" "))) as [Set<string>, Set<string>];
      const share = sharedPart(left, right);
      expect(sharedPart(right, left)).toEqual(share);
      if (share !== null) expect(share.numerator).toBeLessThanOrEqual(share.denominator);
      const own = sharedPart(left, left);
      if (own !== null) expect(own.numerator).toBe(own.denominator);
    },
  );
});
