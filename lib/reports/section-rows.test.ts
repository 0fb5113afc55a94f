import { expect, it } from "vitest";
import { placeAfter, textsToShow } from "./section-rows";

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

it("shows what was typed in the rows of now, a paragraph without its row once, in the new one", () => {
  const typed = {
    heading: "Thu",
    "text:own:0": "Một.",
    "text:own:1": "Hai.",
    "text:thu": "Thu [60].",
    "text:own:new": "",
  };
  expect(textsToShow(rows("own:0", "thu", "own:1"), typed)).toEqual(typed);
  const { "text:own:1": _, ...others } = typed;
  expect(textsToShow(rows("own:0", "thu"), typed)).toEqual({ ...others, "text:own:new": "Hai." });
  expect(textsToShow(rows("own:0", "thu"), { ...typed, "text:own:new": "Ba." })).toEqual({
    ...others,
    "text:own:new": "Ba.\nHai.",
  });
  expect(textsToShow(rows("own:0", "thu"), { ...typed, "text:own:1": " " })).toEqual(others);
  expect(textsToShow(rows(), {})).toEqual({});
});

it.each([
  ["own:1", "up", 0],
  ["own:0", "up", 0],
  ["own:0", "down", 1],
  ["thu", "down", 2],
  ["own:1", "remove", 1],
  ["thu", "save", 2],
  ["mất", "save", -1],
] as const)("knows where row %s stands after %s", (id, move, place) => {
  expect(placeAfter(["own:0", "own:1", "thu"], id, move)).toBe(place);
});
