import { PNG_SIGNATURE } from "./signature";

/** Deflate's limit of a block that is stored as it is. */
const MAX_STORED = 0xffff;

/** A black and white picture as PNG, drawn dot by dot; not packed, the file it goes into is (PNG specification §11). */
export function lineArtPng(width: number, height: number, isBlack: (x: number, y: number) => boolean): Uint8Array {
  const rowBytes = Math.ceil(width / 8) + 1;
  const pixels = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * rowBytes + 1 + (x >> 3);
      if (!isBlack(x, y)) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // One bit of grey for each dot; no palette, no filter, not interlaced.
  head.set([1, 0, 0, 0, 0], 8);
  const signature = Uint8Array.from(PNG_SIGNATURE, (sign) => sign.charCodeAt(0));
  return joined([signature, chunk("IHDR", head), chunk("IDAT", stored(pixels)), chunk("IEND", new Uint8Array())]);
}

/** A zlib stream of stored blocks (RFC 1950, RFC 1951 §3.2.4). */
function stored(content: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < content.length; at += MAX_STORED) {
    const block = content.subarray(at, at + MAX_STORED);
    const { length } = block;
    const isLast = at + MAX_STORED >= content.length ? 1 : 0;
    parts.push(Uint8Array.of(isLast, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), block);
  }
  return joined([...parts, bigEndian(adler32(content))]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), content]);
  return joined([bigEndian(content.length), named, bigEndian(crc32(named))]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

function bigEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
