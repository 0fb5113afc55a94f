import { randomBytes } from "node:crypto";

/** A random 128-bit identifier, safe in URLs and impossible to guess. */
export function newId(): string {
  return randomBytes(16).toString("base64url");
}
