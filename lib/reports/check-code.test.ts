import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { makeCheckCode, readCheckCode, showCheckCode, verifyPath } from "./check-code";

describe("a check code", () => {
  it.each([
    ["as printed", "K7PM-4QXD"],
    ["small letters", "k7pm-4qxd"],
    ["without hyphen", "K7PM4QXD"],
    ["with spaces", " K7PM 4QXD "],
    ["with a long dash", "K7PM–4QXD"],
    ["full width", "Ｋ７ＰＭ-4QXD"],
  ])("is read %s", (_, typed) => {
    expect(readCheckCode(typed)).toBe("K7PM4QXD");
  });

  it.each([
    ["O for 0", "KOPM-4QXD", "K0PM4QXD"],
    ["I for 1", "KIPM-4QXD", "K1PM4QXD"],
    ["l for 1", "Klpm-4QXD", "K1PM4QXD"],
  ])("takes %s", (_, typed, code) => {
    expect(readCheckCode(typed)).toBe(code);
  });

  it.each([
    ["nothing", ""],
    ["too short", "K7PM-4QX"],
    ["too long", "K7PM-4QXD2"],
    ["a letter it never uses", "U7PM-4QXD"],
    ["a Vietnamese letter", "Đ7PM-4QXD"],
    ["signs", "K7PM.4QXD"],
  ])("is not %s", (_, typed) => {
    expect(readCheckCode(typed)).toBeNull();
  });

  it("needs all its bytes", () => {
    expect(() => makeCheckCode(new Uint8Array(7))).toThrow("8 random bytes");
  });

  it("has an address that can be typed", () => {
    expect(verifyPath("K7PM4QXD")).toBe("/verify/K7PM-4QXD");
  });

  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
  itHolds("is read back however it is written", bytes, (random) => {
    const code = makeCheckCode(random);
    expect(readCheckCode(showCheckCode(code).toLowerCase())).toBe(code);
    expect(readCheckCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
  });
});
