import { expect, it } from "vitest";
import type { BoardSquare } from "./board";
import { ratingBook } from "./rating-book";
import { buildRatings, type Rating } from "./rating-view";
import { RUBRIC, RUBRIC_VERSION } from "./testing/meetings";

const RULE = {
  ...{ goodLeast: 7, fairLeast: 7, poorMost: 3, missedAsPoor: true },
  ...{ capPercent: 200, capBase: "good" as const },
};

const square = (unitId: string, month: number, changes: Partial<BoardSquare> = {}): BoardSquare => ({
  ...{ id: `${unitId}-${month}`, unitId, month, kind: "regular", state: "confirmed" },
  heldOn: `2026-${String(month).padStart(2, "0")}-04`,
  ...{ firstRecordedAt: 0, submittedAt: 0, rubric: RUBRIC_VERSION, selfPoints: 99_000, confirmedPoints: 92_000 },
  ...changes,
});

const cell = (id: string, validTo: string | null = null) => ({
  ...{ id, name: id, cellType: null, validFrom: null, validTo },
});
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function tableOf(squares: BoardSquare[], ratings: Rating[] = [], today = "2027-02-01") {
  const ids = [...new Set([...squares.map(({ unitId }) => unitId), ...ratings.map(({ unitId }) => unitId)])];
  const cells = ids.map((id) => cell(id));
  const year = { year: 2026, today, rubrics: [RUBRIC_VERSION], rubric: RUBRIC, rule: RULE, since: 1 };
  return buildRatings({ cells, squares, ratings, ...year });
}

it("the class of a cell's meetings comes from confirmed regular ones, by the reviewer's points", () => {
  const whole = MONTHS.map((month) => square("a", month));
  expect(tableOf(whole).rows[0]?.meetings).toEqual({ class: "good", words: "12 Tốt" });
  const [first, ...others] = whole;
  const waiting = { ...(first as BoardSquare), state: "submitted" as const };
  expect(tableOf([waiting, ...others]).rows[0]?.meetings?.words).toBe("11 Tốt");
  const weak = { ...(first as BoardSquare), confirmedPoints: 40_000 };
  expect(tableOf([weak, ...others]).rows[0]?.meetings?.class).toBe("average");
  const extra = square("a", 5, { id: "x", kind: "extraordinary", confirmedPoints: 10_000 });
  expect(tableOf([...whole, extra]).rows[0]?.meetings?.class).toBe("good");
  expect(tableOf(others.concat(square("b", 1))).rows.find(({ unitId }) => unitId === "a")?.meetings?.words).toContain(
    "1 tháng không sinh hoạt",
  );
});

it("while the year runs a cell needs its share of the months whose records are due", () => {
  const six = MONTHS.slice(0, 6).map((month) => square("a", month, { confirmedPoints: month < 4 ? 95_000 : 80_000 }));
  const words = (today: string) => tableOf(six, [], today).rows[0]?.meetings?.words;
  expect(words("2026-07-10")).toBe("3 Tốt, 3 Khá (cần 4 Tốt)");
});

it("a cell without a confirmed meeting has no class, one without a level counts as not rated", () => {
  const table = tableOf([square("a", 1, { state: "draft", confirmedPoints: null })]);
  expect(table.rows).toMatchObject([{ meetings: null, level: null, decision: "" }]);
  expect(table.unrated).toBe(1);
});

it("the cap is reckoned over the levels as recorded", () => {
  const rated = (count: number, level: Rating["level"]) =>
    Array.from({ length: count }, (_, index) => ({ unitId: `${level}-${index}`, level, decision: "" }));
  const { counts, cap } = tableOf([], [...rated(65, "good"), ...rated(14, "excellent"), ...rated(2, "completed")]);
  expect(counts).toEqual({ excellent: 14, good: 65, completed: 2, "not-completed": 0 });
  expect(cap).toMatchObject({ base: 65, most: 13, over: 1 });
});

it("as a workbook it says what the screen says, and how the cap is reckoned", () => {
  const rating = { unitId: "a", level: "good" as const, decision: "12-QĐ/ĐU" };
  const whole = MONTHS.map((month) => square("a", month));
  const table = tableOf([...whole, square("b", 1, { state: "draft", confirmedPoints: null })], [rating]);
  const [sheet] = ratingBook(table, 2026, "Đảng ủy xã").sheets;
  expect(sheet?.rows).toEqual([
    ["a", null, "Tốt", "12 Tốt", "Hoàn thành tốt nhiệm vụ", "12-QĐ/ĐU"],
    ["b", null, null, null, null, null],
  ]);
  expect(sheet?.notes).toEqual(["Trần HTXSNV: 20% của 1 HTTNV: nhiều nhất 0 HTXSNV; đang có 0."]);
});
