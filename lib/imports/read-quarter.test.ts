import { expect, it } from "vitest";
import { readQuarter } from "./read-quarter";

it.each([
  ["I", 1],
  ["ii", 2],
  ["3", 3],
  ["Quý IV", 4],
  ["QUÝ 2", 2],
  ["Q1", 1],
  ["quy iii", 3],
  ["V", null],
  ["0", null],
  ["", null],
  ["năm", null],
  ["Quý", null],
])("“%s” is quarter %s", (text, quarter) => {
  expect(readQuarter(text)).toBe(quarter);
});
