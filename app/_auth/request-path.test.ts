import { describe, expect, it } from "vitest";
import { safePath } from "./request-path";

describe("safePath", () => {
  it.each([
    ["/overview?period=2026-Q3", "/overview?period=2026-Q3"],
    ["/sheets/abc/2026-Q4", "/sheets/abc/2026-Q4"],
    ["/", "/"],
    ["", "/"],
    [null, "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/a\\..\\b", "/"],
    ["https://evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/a\nSet-Cookie: x", "/"],
    ["/sign-in?next=/sign-in", "/"],
    ["/change-password", "/"],
    ["/api/auth/signout", "/"],
    ["/sign-info", "/sign-info"],
    [`/${"a".repeat(2000)}`, "/"],
  ])("%j → %s", (text, expected) => {
    expect(safePath(text)).toBe(expected);
  });
});
