import type { PictureSize } from "./picture";

/** Baseline, extended and progressive: what browsers draw. Lossless, hierarchical and arithmetic ones are left out. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const END = 0xd9;
const SCAN = 0xda;

/** Walks all segments and scans up to the end mark, which must close the file (ITU-T T.81, annex B). */
export function readJpegSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureSize | null = null;
  let hasPixels = false;
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return hasPixels && at + 2 === bytes.length ? size : null;
    if (isBare(marker) || at + 4 > bytes.length) return null;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    if (isFrame(marker)) {
      if (size !== null || !FRAMES.has(marker)) return null;
      size = readFrame(view, at + 4, end);
      if (size === null) return null;
    }
    hasPixels ||= marker === SCAN && size !== null;
    at = marker === SCAN ? endOfScan(bytes, end) : end;
  }
  return null;
}

/** C0 to CF begin a frame, except the tables of codes (C4), an extension (C8) and arithmetic conditions (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Markers without a length have no place between the segments. */
function isBare(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function readFrame(view: DataView, at: number, end: number): PictureSize | null {
  if (end - at < 6) return null;
  const components = view.getUint8(at + 5);
  if (![1, 3, 4].includes(components) || end - at !== 6 + 3 * components) return null;
  return { height: view.getUint16(at + 1), width: view.getUint16(at + 3) };
}

/** Coded pixels hold FF only before 00 or a restart mark; the next other mark ends them. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const after = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && after !== 0 && !(after >= 0xd0 && after <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}
