import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { base32, codeOfStep, matchingStep, stepAt, TOTP_SECRET_BYTES } from "./totp";

/** RFC 6238 appendix B, SHA-1; the last six of its eight digits. */
const RFC_SECRET = Buffer.from("12345678901234567890");

describe("time-based codes", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("at %i seconds: %s", (seconds, code) => {
    expect(codeOfStep(RFC_SECRET, stepAt(seconds * 1000))).toBe(code);
  });

  it("are taken one step early and late, no more", () => {
    const step = 1000;
    const code = codeOfStep(RFC_SECRET, step);
    const taken = [-60, -30, 0, 29, 30, 59, 60].map((late) =>
      matchingStep(RFC_SECRET, code, (step * 30 + late) * 1000),
    );
    expect(taken).toEqual([null, step, step, step, step, step, null]);
  });

  it.each(["", "12345", "1234567", "12345٣", "abcdef"])("never match “%s”", (text) => {
    expect(matchingStep(RFC_SECRET, text, 59_000)).toBeNull();
  });
});

/** RFC 4648 section 10. */
it.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("base32 of “%s” is “%s”", (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

it("a new secret is 32 letters to type", () => {
  expect(base32(randomBytes(TOTP_SECRET_BYTES))).toMatch(/^[A-Z2-7]{32}$/);
});
