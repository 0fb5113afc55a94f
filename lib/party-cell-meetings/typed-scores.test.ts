import { describe, expect, it } from "vitest";
import { totalOf } from "./scoring";
import { contentOf, RUBRIC, scoresOf } from "./testing/meetings";
import { scoreField, scoreTexts, typedScores, withComputed } from "./typed-scores";

describe("points of the record form", () => {
  it("reads what is typed in Vietnamese, and takes an empty or unreadable line for no points", () => {
    const texts = { [scoreField(0)]: "4,5", [scoreField(3)]: "", [scoreField(4)]: "mười", topic: "9" };
    expect(typedScores(texts)).toEqual([{ place: 0, points: 4500, computed: false }]);
  });

  it("lets what the record tells stand in for what was typed, and offers only typed points again", () => {
    const typed = scoresOf(100_000).map((score) => ({ ...score, points: 0 }));
    const scores = withComputed(typed, contentOf(), RUBRIC);
    const computed = scores.filter((score) => score.computed);
    // Duration, attendance, speakers, tasks of the month before: all at their most in this record.
    expect(computed.map(({ place, points }) => [place, points])).toEqual([
      [0, 5000],
      [2, 4000],
      [7, 5000],
      [10, 30_000],
    ]);
    expect(totalOf(scores, RUBRIC)).toBe(44_000);
    expect(Object.keys(scoreTexts(scores))).toEqual([3, 4, 6, 8, 9, 11].map(scoreField));
  });

  it("leaves a line typed where the record does not tell", () => {
    const scores = withComputed([{ place: 7, points: 3000, computed: false }], contentOf({ speakers: null }), RUBRIC);
    expect(scores.find(({ place }) => place === 7)).toEqual({ place: 7, points: 3000, computed: false });
  });
});
