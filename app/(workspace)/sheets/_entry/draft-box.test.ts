import { describe, expect, it } from "vitest";
import { open, seal } from "./draft-box";

const KEY = "0123456789abcdef".repeat(4);

describe("a sealed draft", () => {
  it("opens with its key, and never twice the same on the disk", () => {
    expect(open(KEY, seal(KEY, "Thu 13,2 – chưa gửi"))).toBe("Thu 13,2 – chưa gửi");
    expect(seal(KEY, "13,2")).not.toEqual(seal(KEY, "13,2"));
  });

  it("is unreadable to the next account, damaged or foreign", () => {
    const box = seal(KEY, "13,2");
    expect(new TextDecoder("latin1").decode(box)).not.toContain("13,2");
    expect(open(`f${KEY.slice(1)}`, box)).toBeNull();
    box[30] = (box[30] ?? 0) ^ 1;
    expect(open(KEY, box)).toBeNull();
    expect(open(KEY, "13,2")).toBeNull();
    expect(open(KEY, new Uint8Array(3))).toBeNull();
  });
});
