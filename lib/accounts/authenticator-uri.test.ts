import { expect, it } from "vitest";
import { authenticatorUri } from "./authenticator-uri";

it("names the account, the key and every parameter, and an app reads it back", () => {
  const uri = new URL(authenticatorUri("thon1-2", "ABCD"));
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
    "otpauth:",
    "totp",
    "/So chi tieu:thon1-2",
  ]);
  expect(uri.href).not.toContain("+");
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    secret: "ABCD",
    issuer: "So chi tieu",
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});
