import { createHmac, timingSafeEqual } from "node:crypto";

/** RFC 6238 as every authenticator app speaks it: SHA-1, six digits, steps of 30 seconds, one step of slack. */
const STEP_SECONDS = 30;
const DIGITS = 6;
const SLACK = 1;

export const TOTP_SECRET_BYTES = 20;

export function stepAt(now: number): number {
  return Math.floor(now / 1000 / STEP_SECONDS);
}

export function codeOfStep(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The step a code belongs to, or null. All steps are compared in full, so the time says nothing about the code. */
export function matchingStep(secret: Buffer, code: string, now: number): number | null {
  const typed = Buffer.from(code);
  if (typed.length !== DIGITS) return null;
  const newest = stepAt(now) + SLACK;
  let found: number | null = null;
  for (let step = newest - 2 * SLACK; step <= newest; step++) {
    if (timingSafeEqual(Buffer.from(codeOfStep(secret, step)), typed)) found = step;
  }
  return found;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 without padding, as apps take it. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}
