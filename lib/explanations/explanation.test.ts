import { describe, expect, it } from "vitest";
import { addWorkingDays } from "./due-day";
import {
  EXPLANATION_MOVES,
  EXPLANATION_STATES,
  type ExplanationMove,
  type ExplanationState,
  isUnsettled,
  shownState,
  stateAfter,
  waitsForUnit,
} from "./explanation";
import { EXPLANATION_LABELS, standingWords } from "./labels";

/** Every state × every move; what is not in the table is refused. */
const ALLOWED: [ExplanationState, ExplanationMove, ExplanationState][] = [
  ["asked", "answer", "answered"],
  ["asked", "withdraw", "withdrawn"],
  ["answered", "accept", "accepted"],
  ["answered", "ask-again", "asked-again"],
  ["asked-again", "answer", "answered"],
  ["asked-again", "accept", "accepted"],
];

describe("states of an explanation", () => {
  const cells = EXPLANATION_STATES.flatMap((state) => EXPLANATION_MOVES.map((move) => [state, move] as const));

  it.each(cells)("%s × %s", (state, move) => {
    const row = ALLOWED.find(([from, by]) => from === state && by === move);
    expect(stateAfter(state, move)).toBe(row ? row[2] : null);
  });

  it("waits for the unit in two states and is settled in two", () => {
    expect(EXPLANATION_STATES.filter(waitsForUnit)).toEqual(["asked", "asked-again"]);
    expect(EXPLANATION_STATES.filter((state) => !isUnsettled(state))).toEqual(["accepted", "withdrawn"]);
  });

  it.each([
    ["asked", "2026-11-25", "asked", "đã yêu cầu giải trình, hạn 25/11/2026"],
    ["asked", "2026-11-26", "overdue", "quá hạn giải trình (hạn 25/11/2026)"],
    ["asked-again", "2026-11-25", "asked-again", "yêu cầu giải trình bổ sung, hạn 25/11/2026"],
    ["asked-again", "2026-12-01", "overdue", "quá hạn giải trình (hạn 25/11/2026)"],
    ["answered", "2026-12-01", "answered", "đơn vị đã giải trình, chờ lãnh đạo xem"],
    ["accepted", "2026-12-01", "accepted", "giải trình đã được chấp nhận"],
    ["withdrawn", "2026-12-01", "withdrawn", "đã rút yêu cầu giải trình"],
  ] as const)("%s, due on the 25th, on %s is shown as %s", (state, today, shown, words) => {
    const explanation = { state, dueOn: "2026-11-25" };
    expect(shownState(explanation, today)).toBe(shown);
    expect(standingWords(explanation, today)).toBe(words);
    expect(EXPLANATION_LABELS[shown].word).not.toBe("");
  });

  it.each([
    ["2026-11-20", 3, "2026-11-25"],
    ["2026-11-22", 3, "2026-11-25"],
    ["2026-11-23", 3, "2026-11-26"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-11-21", 0, "2026-11-21"],
  ])("from %s, %i working days end on %s", (from, days, day) => {
    expect(addWorkingDays(from, days)).toBe(day);
  });
});
