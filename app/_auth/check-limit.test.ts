import { NextRequest } from "next/server";
import { beforeEach, expect, it } from "vitest";
import { CHECKS_A_MINUTE } from "@/lib/reports/check-limit";
import { tooManyChecks } from "./check-limit";

const { fromOne } = CHECKS_A_MINUTE;

function check(forwarded: string | null, path = "/verify/ABCD-EFGH"): number {
  const headers: Record<string, string> = forwarded === null ? {} : { "x-forwarded-for": forwarded };
  return tooManyChecks(new NextRequest(`http://localhost${path}`, { headers }), "nonce")?.status ?? 200;
}

const checks = (times: number, forwarded: (turn: number) => string | null, path?: string) =>
  Array.from({ length: times }, (_, turn) => check(forwarded(turn), path));

beforeEach(() => {
  delete (globalThis as { __soChiTieuChecks?: unknown }).__soChiTieuChecks;
});

it("counts by the address that the nearest proxy added, whatever the client wrote before it", () => {
  const answers = checks(fromOne + 2, (turn) => `198.51.100.${turn}, 203.0.113.9`);
  expect(answers).toEqual([...Array(fromOne).fill(200), 429, 429]);
  expect(check("203.0.113.9")).toBe(429);
  expect(check("203.0.113.9, 203.0.113.10")).toBe(200);
});

it("counts all without an address as one, and only where a code is checked", () => {
  expect(checks(fromOne + 1, () => null, "/verify").at(-1)).toBe(200);
  expect(checks(fromOne + 1, () => null).at(-1)).toBe(429);
});
