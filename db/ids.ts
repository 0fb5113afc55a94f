import { randomFillSync } from "node:crypto";

const ID_BYTES = 16;
/** Asking the kernel for each id by itself takes a fifth of the time of saving a year's plans. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;

/** A random 128-bit identifier, safe in URLs and impossible to guess. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const id = pool.toString("base64url", used, used + ID_BYTES);
  // An id that was given out is nowhere else.
  pool.fill(0, used, used + ID_BYTES);
  used += ID_BYTES;
  return id;
}
