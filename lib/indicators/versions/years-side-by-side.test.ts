import { describe, expect, it } from "vitest";
import { indicator } from "../testing/samples";
import { compareYears } from "./compare-years";
import { type CopyWorld, copyYear } from "./copy-year";

const world = (changes: Partial<CopyWorld> = {}): CopyWorld => ({
  lastYear: new Map([["a", ["u1", "u2"]]]),
  thisYear: new Map(),
  openUnitIds: new Set(["u1", "u2", "u9"]),
  successorsOf: new Map(),
  notChosen: new Set(),
  oneUnit: new Set(),
  ...changes,
});

describe("copying last year", () => {
  it.each([
    ["takes indicators and reporters", {}, ["u1", "u2"], "added"],
    ["adds nothing to what is there already", { thisYear: new Map([["a", ["u2", "u1"]]]) }, ["u1", "u2"], "same"],
    ["keeps what the year has besides", { thisYear: new Map([["a", ["u9"]]]) }, ["u1", "u2", "u9"], "changed"],
    [
      "puts the last successor in the place of a closed unit, once",
      {
        openUnitIds: new Set(["u9"]),
        successorsOf: new Map([
          ["u1", ["u5"]],
          ["u5", ["u9"]],
          ["u2", ["u9"]],
        ]),
      },
      ["u9"],
      "added",
    ],
    [
      "follows the successors of successors, however many steps later",
      {
        openUnitIds: new Set(["u2", "u9"]),
        successorsOf: new Map([
          ["u1", ["u5"]],
          ["u5", ["u6"]],
          ["u6", ["u9"]],
        ]),
      },
      ["u2", "u9"],
      "added",
    ],
    ["leaves out whom nobody followed", { openUnitIds: new Set(["u2"]) }, ["u2"], "added"],
  ] as const)("%s", (_what, changes, unitIds, change) => {
    expect(copyYear(world(changes))).toMatchObject([{ indicatorId: "a", unitIds, change }]);
  });

  it("leaves out retired indicators, and shows a split one-unit figure without choosing for the office", () => {
    expect(copyYear(world({ notChosen: new Set(["a"]) }))).toEqual([]);
    const split = world({
      lastYear: new Map([["a", ["u0"]]]),
      successorsOf: new Map([["u0", ["u1", "u2"]]]),
      oneUnit: new Set(["a"]),
    });
    expect(copyYear(split)).toEqual([
      { indicatorId: "a", unitIds: [], replaced: [{ unitId: "u0", by: ["u1", "u2"] }], change: "same" },
    ]);
  });

  it("does not turn for ever where units followed each other in a circle", () => {
    const circle = world({
      openUnitIds: new Set(),
      successorsOf: new Map([
        ["u1", ["u2"]],
        ["u2", ["u1"]],
      ]),
    });
    expect(copyYear(circle)).toMatchObject([{ unitIds: [], change: "same" }]);
  });
});

describe("this year beside last year", () => {
  const all = [indicator({ id: "a" }), indicator({ id: "b" }), indicator({ id: "c" })];
  const year = (ids: string[], indicators = all, units = ["u1"]) => ({
    indicators,
    reporters: new Map(ids.map((id) => [id, units])),
  });
  const kinds = (...args: Parameters<typeof compareYears>) =>
    compareYears(...args).map(({ indicatorId, kind }) => `${indicatorId} ${kind}`);

  it("says what was added, dropped, renamed, counted otherwise and by others", () => {
    const names = new Map([
      ["u1", "Thôn 1"],
      ["u2", "Thôn 2"],
    ]);
    expect(kinds(year(["a", "b"]), year(["b", "c"]), names)).toEqual(["a dropped", "c added"]);
    const now = [indicator({ id: "a", name: "Khác" }), indicator({ id: "b", unitOfMeasure: "ha" }), all[2] as never];
    expect(kinds(year(["a", "b"]), year(["a", "b"], now), names)).toEqual(["a renamed", "b rule-changed"]);
    expect(compareYears(year(["a"]), year(["a"], all, ["u2"]), names)).toEqual([
      {
        indicatorId: "a",
        name: "Chỉ tiêu",
        kind: "reporters-changed",
        lines: [{ field: "Đơn vị báo cáo", before: "thôi: Thôn 1", after: "thêm: Thôn 2" }],
      },
    ]);
    expect(kinds(year(["a"]), year(["a"]), names)).toEqual([]);
  });

  it("counts a summed parent as chosen with its parts", () => {
    const family = [indicator({ id: "p", parentMode: "sum-of-parts" }), indicator({ id: "q", parentId: "p" })];
    expect(kinds(year([], family), year(["q"], family), new Map())).toEqual(["p added", "q added"]);
  });
});
