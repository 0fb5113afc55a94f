import { expect, it } from "vitest";
import { CHECKS_A_MINUTE, countCheck, noChecks } from "./check-limit";

const { fromOne, inAll } = CHECKS_A_MINUTE;
const NOON = Date.parse("2026-12-20T05:00:00Z");

function ask(times: number, address: (turn: number) => string, now = NOON, counts = noChecks()) {
  const waits = Array.from({ length: times }, (_, turn) => countCheck(counts, address(turn), now));
  return { counts, answered: waits.filter((wait) => wait === 0).length, waits };
}

it("stops one address and goes on for the others", () => {
  const { counts, answered } = ask(fromOne + 5, () => "10.0.0.1");
  expect(answered).toBe(fromOne);
  expect(countCheck(counts, "10.0.0.2", NOON)).toBe(0);
  expect(counts.inAll).toBe(fromOne + 1);
});

it("stops everybody once too many are made in all, whatever addresses they name", () => {
  const { answered, counts } = ask(inAll + 50, (turn) => `10.0.0.${turn}`);
  expect(answered).toBe(inAll);
  expect(counts.from.size).toBe(inAll);
});

it("says how long to wait, and begins anew with the next minute", () => {
  const { counts } = ask(fromOne, () => "10.0.0.1", NOON);
  expect(countCheck(counts, "10.0.0.1", NOON + 15_000)).toBe(45);
  expect(countCheck(counts, "10.0.0.1", NOON + 59_500)).toBe(1);
  expect(countCheck(counts, "10.0.0.1", NOON + 60_000)).toBe(0);
});
