import { describe, expect, it } from "vitest";
import type { BoardSquare } from "./board";
import { buildBoard, countBoard, fitsWant } from "./board-view";
import { RUBRIC, RUBRIC_VERSION } from "./testing/meetings";
import { yearOfCell } from "./year-of-cell";

const two = (month: number) => String(month).padStart(2, "0");

const square = (unitId: string, month: number, changes: Partial<BoardSquare> = {}): BoardSquare => ({
  ...{ id: `${unitId}-${month}`, unitId, month, kind: "regular", state: "confirmed" },
  heldOn: `2026-${two(month)}-04`,
  firstRecordedAt: Date.parse(`2026-${two(month)}-05T02:00:00Z`),
  submittedAt: 1,
  rubric: RUBRIC_VERSION,
  ...{ selfPoints: 95_000, confirmedPoints: 92_500 },
  ...changes,
});

const cell = (id: string, life: { validFrom?: string; validTo?: string } = {}) => ({
  ...{ id, name: `Chi bộ ${id}`, cellType: null, validFrom: null, validTo: null },
  ...life,
});

function board(squares: BoardSquare[], reads: string[], cells = [cell("a"), cell("b")]) {
  return buildBoard({
    ...{ cells, squares, rubrics: [RUBRIC_VERSION], rubric: RUBRIC, year: 2026, today: "2026-04-10", since: 1 },
    reads: (id) => reads.includes(id),
  });
}

describe("cells × months", () => {
  it("shows class and points of what is confirmed, the cell's own points of what waits, none of a draft", () => {
    const [a] = board(
      [square("a", 1), square("a", 2, { state: "submitted", selfPoints: 71_000 }), square("a", 3, { state: "draft" })],
      ["a"],
    );
    expect(a?.months.slice(0, 5)).toEqual([
      ["held", [["a-1", "regular", "confirmed", "good", "92,5", 0]]],
      ["held", [["a-2", "regular", "submitted", "fair", "71", 0]]],
      ["missing", [["a-3", "regular", "draft", null, "", 0]]],
      ["waiting", []],
      ["coming", []],
    ]);
  });

  it("tells nobody else of what is not confirmed: no draft, no state, nothing missing", () => {
    const [, b] = board([square("b", 1), square("b", 2, { state: "submitted" })], ["a"]);
    expect(b?.opens).toBe(false);
    expect(b?.lacksThematic).toEqual([]);
    expect(b?.months.slice(0, 3)).toEqual([
      ["hidden", [["b-1", "regular", "confirmed", "good", "92,5", 0]]],
      ["hidden", []],
      ["hidden", []],
    ]);
  });

  it("marks what was written down late, and months in which the cell was not there", () => {
    const [a] = board(
      [square("a", 2, { firstRecordedAt: Date.parse("2026-03-20T02:00:00Z") })],
      ["a"],
      [cell("a", { validFrom: "2026-02-01" })],
    );
    expect(a?.months[0]).toEqual(["none", []]);
    expect(a?.months[1]?.[1][0]?.[5]).toBe(1);
    expect(a && fitsWant(a, "late")).toBe(true);
  });

  it("is narrowed by class, by what is missing and by the quarter without a thematic meeting", () => {
    const combined = square("b", 1, { kind: "combined", confirmedPoints: 40_000 });
    const rows = board([...[1, 2, 3].map((month) => square("a", month)), combined], ["a", "b"]);
    const wanting = (want: Parameters<typeof fitsWant>[1]) =>
      rows.filter((row) => fitsWant(row, want)).map(({ id }) => id);
    expect(wanting("poor")).toEqual(["b"]);
    expect(wanting("good")).toEqual(["a"]);
    expect(wanting("missing")).toEqual(["b"]);
    expect(wanting("no-thematic")).toEqual(["a"]);
    expect(wanting("submitted")).toEqual([]);
    expect(countBoard(rows)).toEqual({
      ...{ confirmed: 4, waiting: 0, missing: 2 },
      classes: { good: 3, fair: 0, average: 0, poor: 1 },
    });
  });
});

describe("the year of a cell", () => {
  const judged = { year: 2026, life: { validFrom: null, validTo: null }, rubric: RUBRIC, since: 1 };
  const standings = (
    today: string,
    kind: "regular" | "thematic" = "regular",
    state: "submitted" | "draft" = "submitted",
  ) =>
    yearOfCell([{ year: 2026, month: 1, kind, state }], { ...judged, today })
      .months.slice(0, 3)
      .map(({ standing }) => standing);

  it("waits for a month until its last day for writing, then it is missing", () => {
    expect(standings("2026-02-05")).toEqual(["held", "waiting", "coming"]);
    expect(standings("2026-03-05")).toEqual(["held", "waiting", "waiting"]);
    expect(standings("2026-03-06")).toEqual(["held", "missing", "waiting"]);
  });

  it("misses nothing of the months before the commune began to keep records", () => {
    const from = (since: number) => yearOfCell([], { ...judged, today: "2026-07-01", since });
    expect(
      from(3)
        .months.map(({ standing }) => standing)
        .slice(1, 4),
    ).toEqual(["waiting", "missing", "missing"]);
    expect(from(3).lacksThematic).toEqual([]);
    expect(from(1).lacksThematic).toEqual([1]);
    expect(from(13).months.some(({ standing }) => standing === "missing")).toBe(false);
  });

  it("takes neither a draft nor a thematic meeting for the month's regular one", () => {
    expect(standings("2026-02-06", "regular", "draft")[0]).toBe("missing");
    expect(standings("2026-02-06", "thematic")[0]).toBe("missing");
  });
});
