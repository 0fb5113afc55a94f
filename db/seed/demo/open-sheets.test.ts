import { expect, it } from "vitest";
import { at } from "./instants";
import { DEMO_TODAY } from "./profile";
import { openQuarterRecordedAt } from "./sheets";

it("however many sheets are open, each was typed at a time of its own on a working day before hôm nay", () => {
  const units = Array.from({ length: 120 }, (_, place) => `don-vi-${place}`);
  const openSheets = units.map((unit) => ({ unit }));
  const times = units.map((unit) => openQuarterRecordedAt({ openSheets }, unit));
  expect(times.filter((time) => !(time >= at("2026-11-16", 8) && time < at(DEMO_TODAY, 0)))).toEqual([]);
  expect(new Set(times).size).toBe(units.length);
});
