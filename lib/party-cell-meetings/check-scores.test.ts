import { describe, expect, it } from "vitest";
import { checkScores, withComputedMarks } from "./check-scores";
import { computedScores } from "./scoring";
import { contentOf, RUBRIC, scoresOf } from "./testing/meetings";

const LINES = {
  criteria: [
    { level: "1" as const, name: "Thời gian", max: 5, measure: "" as const, bands: "" },
    { level: "1" as const, name: "Tổ chức", max: 40, measure: "" as const, bands: "" },
    { level: "2" as const, name: "Nội dung", max: 30, measure: "" as const, bands: "" },
    { level: "2" as const, name: "Điều hành", max: 10, measure: "" as const, bands: "" },
  ],
};
const score = (place: number, points: number) => ({ place, points, computed: false });
const WHOLE = [score(0, 5000), score(2, 30_000), score(3, 0)];

describe("a scoring", () => {
  it.each([
    ["is whole", WHOLE, []],
    ["has half points", [score(0, 4500), ...WHOLE.slice(1)], []],
    ["lacks a line", WHOLE.slice(1), ["scores.0.points"]],
    ["gives more than the most", [score(0, 5001), ...WHOLE.slice(1)], ["scores.0.points"]],
    ["gives less than nothing", [score(0, -1), ...WHOLE.slice(1)], ["scores.0.points"]],
    ["scores a line that has parts", [...WHOLE, score(1, 1000)], ["scores.1.points"]],
    ["scores a line that is not there", [...WHOLE, score(4, 1000)], ["scores.4.points"]],
  ])("%s", (_, scores, fields) => {
    expect(checkScores(LINES, scores, { complete: true }).map(({ field }) => field)).toEqual(fields);
  });

  it("may be unfinished in a draft, and names the line that is wrong", () => {
    expect(checkScores(LINES, [], { complete: false })).toEqual([]);
    expect(checkScores(LINES, [score(0, 6000)], { complete: false })).toEqual([
      { field: "scores.0.points", message: "“Thời gian”: từ 0 đến 5 điểm." },
    ]);
  });

  it("is marked computed just where it is what the record says", () => {
    const content = contentOf();
    const computed = computedScores(content, RUBRIC);
    const [first] = computed;
    if (!first) throw new Error("the rubric computes nothing");
    const typed = scoresOf(100_000).map((each) => computed.find(({ place }) => place === each.place) ?? each);
    const changed = typed.map((each) => (each.place === first.place ? { ...each, points: each.points - 500 } : each));
    const marked = (scores: typeof typed) => withComputedMarks(content, RUBRIC, scores).filter((each) => each.computed);
    expect(marked(typed)).toEqual(computed);
    expect(marked(changed)).toEqual(computed.slice(1));
  });
});
