import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers";

const plain = { nonce: "abc", development: false, secure: false, hostname: "may-chu" };
const directives = (policy: string | undefined) =>
  new Map((policy ?? "").split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1).join(" ")]));

describe("securityHeaders", () => {
  it("lets only this request's scripts run and names no other host", () => {
    const policy = directives(securityHeaders(plain)["Content-Security-Policy"]);
    expect(policy.get("script-src")).toBe("'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy.get("style-src")).toBe("'self' 'nonce-abc'");
    for (const name of ["object-src", "base-uri", "frame-ancestors"]) expect(policy.get(name)).toBe("'none'");
    for (const name of ["default-src", "connect-src", "form-action", "font-src"])
      expect(policy.get(name)).toBe("'self'");
    expect([...policy.values()].join(" ")).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it("keeps pages out of every cache", () => {
    expect(securityHeaders(plain)["Cache-Control"]).toContain("no-store");
  });

  it("promises https only where there is https", () => {
    expect(securityHeaders(plain)).not.toHaveProperty("Strict-Transport-Security");
    expect(securityHeaders({ ...plain, secure: true })["Strict-Transport-Security"]).toBe("max-age=31536000");
    expect(securityHeaders(plain)["Content-Security-Policy"]).not.toContain("upgrade-insecure-requests");
  });

  it("sends COOP where the browser honours it", () => {
    expect(securityHeaders(plain)).not.toHaveProperty("Cross-Origin-Opener-Policy");
    expect(securityHeaders({ ...plain, hostname: "127.0.0.1" })).toHaveProperty("Cross-Origin-Opener-Policy");
    expect(securityHeaders({ ...plain, secure: true })).toHaveProperty("Cross-Origin-Opener-Policy");
  });
});
