import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { checkComplete, checkContent } from "@/lib/party-cell-meetings/check-content";
import { checkScores, withComputedMarks } from "@/lib/party-cell-meetings/check-scores";
import { cellsWithSigns } from "@/lib/party-cell-meetings/formality/signs";
import { cellsInNeed } from "@/lib/party-cell-meetings/help";
import type { Meeting } from "@/lib/party-cell-meetings/meeting";
import { cellsAmong, type MeetingPeriod, scoreMeetings } from "@/lib/party-cell-meetings/scored";
import { spreadOf } from "@/lib/party-cell-meetings/spread";
import { DEMO_TODAY } from "../profile";
import { hamThuanMeetings, rubricInForce } from "./ham-thuan";
import { historyOf } from "./history";
import { FORMAL_CELLS, PLANTED, WEAK_CELLS } from "./planted";
import { ALL_CELLS, hamThuanUnits } from "./units";

const RUBRIC = rubricInForce();
const MEETINGS = [...hamThuanMeetings().values()].flat();
const CELLS = cellsAmong(hamThuanUnits());
const YEAR: MeetingPeriod = { kind: "year", year: 2026 };

/** What the rules say of the commune in a period: cells that show signs and are named, and cells that need help. */
function found(meetings: readonly Meeting[], period: MeetingPeriod = YEAR) {
  const scored = scoreMeetings(meetings, [RUBRIC]);
  const named = cellsWithSigns(CELLS, scored, period).filter((each) => each.named);
  const now = spreadOf(CELLS, scored, period);
  const before = spreadOf(CELLS, scored, { ...period, year: period.year - 1 });
  const inNeed = cellsInNeed(
    CELLS,
    scored,
    { now, before },
    { period, today: DEMO_TODAY, since: 1, rubric: RUBRIC.value, mayKnowUnconfirmed: () => true },
  );
  return {
    formal: new Map(named.map(({ cell, signs }) => [cell.unitId, signs.map(({ kind }) => kind)])),
    weak: new Map(inNeed.map(({ cell, reasons }) => [cell.unitId, reasons.map(({ kind }) => kind)])),
  };
}

const others = (ids: Iterable<string>) => [...ids].filter((id) => !PLANTED.some(({ unitId }) => unitId === id));

describe("planted cases of ham-thuan", () => {
  it("are five formal and three weak cells, found with their signs and reasons, and hardly anyone else is", () => {
    expect([FORMAL_CELLS.length, WEAK_CELLS.length]).toEqual([5, 3]);
    const { formal, weak } = found(MEETINGS);
    process.stdout.write(
      `ham-thuan 2026, ${MEETINGS.length} records of ${CELLS.length} cells: ` +
        `formal ${[...formal.keys()].join(", ")}; weak ${[...weak.keys()].join(", ")}; ` +
        `others ${others([...formal.keys(), ...weak.keys()]).length}\n`,
    );
    for (const { unitId, what } of FORMAL_CELLS)
      expect([...(formal.get(unitId) ?? [])].sort()).toEqual([...what].sort());
    for (const { unitId, what } of WEAK_CELLS) expect([...(weak.get(unitId) ?? [])].sort()).toEqual([...what].sort());
    expect(others([...formal.keys(), ...weak.keys()]).length).toBeLessThanOrEqual(2);
    // A weak cell is not called formal, nor a formal one weak.
    expect(WEAK_CELLS.filter(({ unitId }) => formal.has(unitId))).toEqual([]);
    expect(FORMAL_CELLS.filter(({ unitId }) => weak.has(unitId))).toEqual([]);
  });

  it.each([1, 2, 3] as const)("name no more than two others by quarter %i", (quarter) => {
    const { formal, weak } = found(MEETINGS, { kind: "quarter", year: 2026, quarter });
    expect(others([...formal.keys(), ...weak.keys()]).length).toBeLessThanOrEqual(2);
  });

  it.each(PLANTED.map(({ unitId }) => unitId))(
    "are found for what is planted: without it %s is named no more",
    (id) => {
      const cell = ALL_CELLS.find((each) => each.id === id);
      if (!cell) throw new Error(`no cell ${id}`);
      const honest = historyOf(cell, RUBRIC, []);
      const { formal, weak } = found([...MEETINGS.filter(({ unitId }) => unitId !== id), ...honest]);
      expect([formal.has(id), weak.has(id)]).toEqual([false, false]);
    },
  );
});

describe("records of ham-thuan", () => {
  it("contradict themselves nowhere, and what was sent is whole and scored as the program reckons", () => {
    const wrong = MEETINGS.flatMap((meeting) => {
      const { id, year, month, state, content, selfScores, confirmedScores } = meeting;
      const judged = { today: DEMO_TODAY, year, month };
      if (state === "draft") return checkContent(content, judged).map((problem) => ({ id, ...problem }));
      const scorings = state === "confirmed" ? [selfScores, confirmedScores] : [selfScores];
      return [
        ...checkComplete(content, judged),
        ...scorings.flatMap((scores) => checkScores(RUBRIC.value, scores, { complete: true })),
        ...scorings
          .filter((scores) => !isDeepStrictEqual(withComputedMarks(content, RUBRIC.value, scores), scores))
          .map(() => ({ field: "scores", message: "not marked as the program reckons" })),
      ].map((problem) => ({ id, ...problem }));
    });
    expect(wrong).toEqual([]);
    expect(new Set(MEETINGS.map(({ state }) => state))).toEqual(
      new Set(["draft", "submitted", "returned", "confirmed"]),
    );
    expect(MEETINGS.every(({ recordedAt, confirmedAt }) => (confirmedAt ?? recordedAt + 1) > recordedAt)).toBe(true);
  });

  it("are written in an honest cell's own words: no two of a year are the same", () => {
    const honest = MEETINGS.filter(
      ({ unitId, content }) => !PLANTED.some((each) => each.unitId === unitId) && content.strengths !== "",
    );
    const texts = honest.map(
      ({ unitId, year, content }) => `${unitId} ${year} ${content.strengths} ${content.weaknesses}`,
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});
