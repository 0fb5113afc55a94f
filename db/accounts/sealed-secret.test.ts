import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { openSecret, sealSecret } from "./sealed-secret";

const SERVER = "s".repeat(43);
const secret = randomBytes(20);

it("opens only with the same server secret, for the same account, unchanged", () => {
  const sealed = sealSecret(secret, SERVER, "xa account");
  expect(openSecret(sealed, SERVER, "xa account")).toEqual(secret);
  expect(sealed).not.toBe(sealSecret(secret, SERVER, "xa account"));
  expect(openSecret(sealed, `${SERVER}x`, "xa account")).toBeNull();
  expect(openSecret(sealed, SERVER, "xa other")).toBeNull();
  const bytes = Buffer.from(sealed, "base64url");
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(openSecret(changed.toString("base64url"), SERVER, "xa account")).toBeNull();
  }
  expect(openSecret("", SERVER, "xa account")).toBeNull();
});
