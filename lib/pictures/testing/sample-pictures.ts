import { crc32, deflateSync } from "node:zlib";

const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, "base64"));

/** 12 × 8 pixels, as ImageMagick writes them. */
export const BASELINE_JPEG = bytesOf(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAXEAEAAwAAAAAAAAAAAAAAAAAAFmOh/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAYEQADAQEAAAAAAAAAAAAAAAAAA1EUFf/aAAwDAQACEQMRAD8AujFeEYrwEJtdR3oPp//Z",
);
export const PROGRESSIVE_JPEG = bytesOf(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAIAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/aAAwDAQACEAMQAAABuILv/8QAFRABAQAAAAAAAAAAAAAAAAAAABT/2gAIAQEAAQUCmTP/xAAWEQADAAAAAAAAAAAAAAAAAAAAAhT/2gAIAQMBAT8Boc//xAAWEQADAAAAAAAAAAAAAAAAAAAAAhP/2gAIAQIBAT8Bs5//xAAVEAEBAAAAAAAAAAAAAAAAAAAAMf/aAAgBAQAGPwKI/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQABPyEr/9oADAMBAAIAAwAAABAP/8QAFREBAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQMBAT8Qq//EABURAQEAAAAAAAAAAAAAAAAAAABh/9oACAECAQE/ELP/xAAWEAADAAAAAAAAAAAAAAAAAAAAEfD/2gAIAQEAAT8QpFI//9k=",
);

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** One chunk with its length and checksum. */
export function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + content.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  for (let at = 0; at < 4; at++) view.setUint8(4 + at, name.charCodeAt(at));
  chunk.set(content, 8);
  view.setUint32(8 + content.length, crc32(chunk.subarray(4, 8 + content.length)));
  return chunk;
}

export function pngOf(...chunks: Uint8Array[]): Uint8Array {
  return Uint8Array.from([SIGNATURE, ...chunks].flatMap((part) => [...part]));
}

/** The head of a picture of 8-bit colours with transparency. */
export function pngHead(width: number, height: number): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 6], 8);
  return pngChunk("IHDR", head);
}

/** A whole picture of one colour; `padding` bytes of a private chunk make the file larger. */
export function samplePng(
  width = 4,
  height = 4,
  { colour = [218, 37, 29, 255], padding = 0 }: { colour?: readonly number[]; padding?: number } = {},
): Uint8Array {
  const line = [0, ...Array.from({ length: width }, () => colour).flat()];
  const pixels = Uint8Array.from(Array.from({ length: height }, () => line).flat());
  return pngOf(
    pngHead(width, height),
    ...(padding === 0 ? [] : [pngChunk("prVt", new Uint8Array(padding))]),
    pngChunk("IDAT", deflateSync(pixels)),
    pngChunk("IEND", new Uint8Array()),
  );
}
