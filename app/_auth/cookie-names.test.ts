import { expect, it } from "vitest";
import { deviceCookieName, sessionCookieName } from "./cookie-names";

it.each([true, false])("the two cookies cannot be taken for pieces of one (secure: %s)", (secure) => {
  expect(deviceCookieName(secure).startsWith(sessionCookieName(secure))).toBe(false);
  expect(sessionCookieName(secure).startsWith("__Host-")).toBe(secure);
});
