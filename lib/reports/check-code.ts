/** Digits and letters without I, L, O and U: nothing in it looks like another on paper. 32 signs, five bits each. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/** How many random bytes a code is made from. */
export const CHECK_CODE_BYTES = LENGTH;

/** A code as stored: 40 random bits, without hyphen. */
export function makeCheckCode(bytes: Uint8Array): string {
  if (bytes.length !== CHECK_CODE_BYTES) throw new Error(`${CHECK_CODE_BYTES} random bytes make a code`);
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
}

/** "K7PM-4QXD": as printed. */
export function showCheckCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/**
 * What somebody typed from a paper, as stored: small letters, spaces and hyphens do not matter, O is 0, I and L are 1.
 * Null = cannot be a code.
 */
export function readCheckCode(typed: string): string | null {
  const signs = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return signs.length === LENGTH && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : null;
}

/** The page a code is checked on, below the address of the program. */
export function verifyPath(code: string): string {
  return `/verify/${showCheckCode(code)}`;
}
