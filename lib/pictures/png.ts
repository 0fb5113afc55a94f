import type { Checksum, PictureSize } from "./picture";

const SIGNATURE_LENGTH = 8;
/** Length, name and checksum around the content of a chunk. */
const CHUNK_FRAME = 12;
const HEADER_LENGTH = 13;
/** Bits a sample for each colour type: grey, colour, palette, grey with alpha, colour with alpha. */
const BIT_DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Walks all chunks with their checksums: IHDR first, pixels, IEND exactly at the end (PNG specification §5, §11.2). */
export function readPngSize(bytes: Uint8Array, crc32: Checksum): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureSize | null = null;
  let hasPixels = false;
  for (let at = SIGNATURE_LENGTH; at + CHUNK_FRAME <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (size === null) {
      size = name === "IHDR" ? readHeader(view, at + 8, length) : null;
      if (size === null) return null;
    } else if (name === "IEND") return length === 0 && hasPixels && end === bytes.length ? size : null;
    hasPixels ||= name === "IDAT" && length > 0;
    at = end;
  }
  return null;
}

function readHeader(view: DataView, at: number, length: number): PictureSize | null {
  if (length !== HEADER_LENGTH) return null;
  const [depth, colour, compression, filter, interlace] = [8, 9, 10, 11, 12].map((each) => view.getUint8(at + each));
  const known = colour !== undefined && depth !== undefined && BIT_DEPTHS[colour]?.includes(depth);
  if (!known || compression !== 0 || filter !== 0 || interlace === undefined || interlace > 1) return null;
  return { width: view.getUint32(at), height: view.getUint32(at + 4) };
}
