import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestUsername, USERNAME_PATTERN } from "./username";

const none = new Set<string>();

describe("suggestUsername", () => {
  it.each([
    ["Chi bộ thôn 1", "thon1"],
    ["Phòng Kinh tế", "phongkinhte"],
    ["Đảng bộ Công an xã", "conganxa"],
    ["3/2", "donvi32"],
    ["A", "a1"],
  ])("%s → %s", (name, username) => {
    expect(suggestUsername(name, none)).toBe(username);
  });

  it("numbers a taken name without making it another unit's", () => {
    expect(suggestUsername("Thôn 1", new Set(["thon1"]))).toBe("thon1-2");
    expect(suggestUsername("Phòng Kinh tế", new Set(["phongkinhte", "phongkinhte2"]))).toBe("phongkinhte3");
  });

  it("always fits the sign-in rule and is never taken", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, others) => {
        const taken = new Set([...others, suggestUsername(name, none)]);
        const username = suggestUsername(name, taken);
        return USERNAME_PATTERN.test(username) && !taken.has(username);
      }),
      { numRuns: 1000 },
    );
  });
});
