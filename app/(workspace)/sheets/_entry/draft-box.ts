import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";

const NONCE_BYTES = 24;

/** Encrypts with the account's key (64 hex digits). The browser's own `crypto.subtle` is missing on plain HTTP. */
export function seal(key: string, text: string): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const box = xchacha20poly1305(fromHex(key), nonce).encrypt(new TextEncoder().encode(text));
  const sealed = new Uint8Array(NONCE_BYTES + box.length);
  sealed.set(nonce);
  sealed.set(box, NONCE_BYTES);
  return sealed;
}

/** Null when the box was sealed with another key, is damaged, or is no box at all. */
export function open(key: string, sealed: unknown): string | null {
  if (!(sealed instanceof Uint8Array) || sealed.length <= NONCE_BYTES) return null;
  try {
    const plain = xchacha20poly1305(fromHex(key), sealed.slice(0, NONCE_BYTES)).decrypt(sealed.slice(NONCE_BYTES));
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
