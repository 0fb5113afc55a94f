import { readJpegSize } from "./jpeg";
import { readPngSize } from "./png";
import { JPEG_SIGNATURE, PNG_SIGNATURE, startsWith } from "./signature";

export const PICTURE_TYPES = ["image/png", "image/jpeg"] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** In pixels, as the file's own header says. */
export type PictureSize = { width: number; height: number };
/** Of bytes, as an unsigned 32-bit number. */
export type Checksum = (bytes: Uint8Array) => number;

export type Picture = PictureSize & { mediaType: PictureType };

/**
 * What a whole PNG or JPEG says of itself. Null for everything else: also for a picture that is cut off, whose parts
 * do not fit together, or that carries something behind its end. The pixels themselves are not decoded.
 * @param crc32 the checksum of PNG and ZIP (ISO 3309), from zlib
 */
export function readPicture(bytes: Uint8Array, crc32: Checksum): Picture | null {
  if (startsWith(bytes, PNG_SIGNATURE)) return ofType("image/png", readPngSize(bytes, crc32));
  if (startsWith(bytes, JPEG_SIGNATURE)) return ofType("image/jpeg", readJpegSize(bytes));
  return null;
}

function ofType(mediaType: PictureType, size: PictureSize | null): Picture | null {
  return size !== null && size.width > 0 && size.height > 0 ? { mediaType, ...size } : null;
}
