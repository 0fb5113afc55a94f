import { describe, expect, it } from "vitest";
import type { BoardSquare } from "./board";
import { boardBook } from "./board-book";
import { buildBoard } from "./board-view";
import { RUBRIC, RUBRIC_VERSION } from "./testing/meetings";

const square = (id: string, unitId: string, month: number, changes: Partial<BoardSquare> = {}): BoardSquare => ({
  ...{ id, unitId, month, kind: "regular", state: "confirmed", heldOn: `2026-0${month}-04` },
  ...{ firstRecordedAt: Date.parse(`2026-0${month}-05T02:00:00Z`), submittedAt: 1, rubric: RUBRIC_VERSION },
  ...{ selfPoints: 71_250, confirmedPoints: 92_450 },
  ...changes,
});
const cell = (id: string) => ({
  id,
  name: `Chi bộ ${id}`,
  cellType: "hamlet" as const,
  validFrom: null,
  validTo: null,
});

const SQUARES = [
  square("a1", "a", 1),
  square("a1c", "a", 1, { kind: "thematic", confirmedPoints: 88_000 }),
  square("a2", "a", 2, { state: "submitted", firstRecordedAt: Date.parse("2026-03-20T02:00:00Z") }),
  square("b1", "b", 1),
  square("b2", "b", 2, { state: "submitted" }),
];

const book = (reads: string[]) => {
  const rows = buildBoard({
    ...{ cells: [cell("a"), cell("b")], squares: SQUARES, rubrics: [RUBRIC_VERSION], rubric: RUBRIC, year: 2026 },
    ...{ today: "2026-04-10", since: 1, reads: (id: string) => reads.includes(id) },
  });
  return boardBook({ year: 2026, committeeName: "Đảng ủy xã", rows, squares: SQUARES, readsAny: reads.length > 0 });
};

describe("the board as a workbook", () => {
  it("says in each square what the screen says", () => {
    const [board] = book(["a"]).sheets;
    expect(board?.columns.map(({ title }) => title)).toEqual([
      ...["Chi bộ", "Loại hình", ...Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`)],
      "Thiếu chuyên đề quý",
    ]);
    expect(board?.rows.map((row) => row.slice(0, 6))).toEqual([
      ["Chi bộ a", "Thôn", "T 92,5; CĐ K", "◷ K 71,3 m", "thiếu", null],
      ["Chi bộ b", "Thôn", "T 92,5", null, null, null],
    ]);
    expect(board?.notes?.join(" ")).toContain("◷ chờ xác nhận");
  });

  it("puts each meeting that is shown on a line, with its exact points; of other cells only what is confirmed", () => {
    const [, meetings] = book(["a"]).sheets;
    expect(meetings?.rows).toEqual([
      [
        "Chi bộ a",
        "Thôn",
        { count: 1 },
        { date: "2026-01-04" },
        "Thường kỳ",
        "Đã xác nhận",
        "Tốt",
        { quantity: 92_450, decimals: 2 },
        null,
      ],
      [
        "Chi bộ a",
        "Thôn",
        { count: 1 },
        { date: "2026-01-04" },
        "Chuyên đề",
        "Đã xác nhận",
        "Khá",
        { quantity: 88_000, decimals: 2 },
        null,
      ],
      [
        "Chi bộ a",
        "Thôn",
        { count: 2 },
        { date: "2026-02-04" },
        "Thường kỳ",
        "Chờ xác nhận",
        "Khá",
        { quantity: 71_250, decimals: 2 },
        "muộn",
      ],
      [
        "Chi bộ b",
        "Thôn",
        { count: 1 },
        { date: "2026-01-04" },
        "Thường kỳ",
        "Đã xác nhận",
        "Tốt",
        { quantity: 92_450, decimals: 2 },
        null,
      ],
    ]);
    expect(book([]).sheets[0]?.notes?.join(" ")).not.toContain("◷");
  });
});
