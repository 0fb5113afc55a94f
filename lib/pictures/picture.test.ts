import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itHolds } from "@/lib/testing/property";
import { readPicture } from "./picture";
import { BASELINE_JPEG, PROGRESSIVE_JPEG, pngChunk, pngHead, pngOf, samplePng } from "./testing/sample-pictures";

const text = (content: string) => new TextEncoder().encode(content);
const followedBy = (bytes: Uint8Array, more: string) => Uint8Array.from([...bytes, ...text(more)]);
const changed = (bytes: Uint8Array, at: number, byte: number) => bytes.with(at, byte);
const NOTHING = new Uint8Array();
const END = pngChunk("IEND", NOTHING);
const PIXELS = pngChunk("IDAT", Uint8Array.of(1));
const PNG_START = samplePng().subarray(0, 8);

describe("a whole picture says its type and size, whatever it is called", () => {
  it.each([
    ["PNG", samplePng(5, 3), { mediaType: "image/png", width: 5, height: 3 }],
    ["PNG whose head says more than a screen holds", pngOf(pngHead(50_000, 2), PIXELS, END), { width: 50_000 }],
    ["JPEG, baseline", BASELINE_JPEG, { mediaType: "image/jpeg", width: 12, height: 8 }],
    ["JPEG, progressive", PROGRESSIVE_JPEG, { mediaType: "image/jpeg", width: 12, height: 8 }],
  ])("%s", (_, bytes, said) => {
    expect(readPicture(bytes, crc32)).toMatchObject(said);
  });

  it("knows the checksum of the specification", () => {
    expect(crc32(text("123456789"))).toBe(0xcbf43926);
  });
});

describe("everything else is none", () => {
  it.each([
    ["nothing", NOTHING],
    ["SVG", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["HTML", text("<!doctype html><script>alert(1)</script>")],
    ["HTML behind the signature of PNG", followedBy(PNG_START, "<script>alert(1)</script>")],
    ["HTML behind the signature of JPEG", followedBy(Uint8Array.of(0xff, 0xd8, 0xff), "<script>alert(1)</script>")],
    ["HTML behind a whole PNG", followedBy(samplePng(), "<script>alert(1)</script>")],
    ["HTML behind a whole JPEG", followedBy(BASELINE_JPEG, "<script>alert(1)</script>")],
    ["GIF", text("GIF89a\x01\0\x01\0")],
    ["PNG without pixels", pngOf(pngHead(4, 4), END)],
    ["PNG whose pixels come before its head", pngOf(PIXELS, pngHead(4, 4), END)],
    ["PNG whose head has another name", pngOf(pngChunk("prVt", pngHead(4, 4).subarray(8, 21)), PIXELS, END)],
    ["PNG of no width", pngOf(pngHead(0, 4), PIXELS, END)],
    ["PNG with a head of 12 bytes", pngOf(pngChunk("IHDR", new Uint8Array(12)), PIXELS, END)],
    ["PNG of a colour type that does not exist", pngOf(pngChunk("IHDR", new Uint8Array(13).fill(5)), PIXELS, END)],
    ["PNG with one byte changed", changed(samplePng(), 20, 9)],
    ["PNG with a chunk longer than the file", changed(samplePng(), 33, 0x7f)],
    ["JPEG of no height", changed(changed(BASELINE_JPEG, frameOf() + 5, 0), frameOf() + 6, 0)],
    ["JPEG that is lossless", changed(BASELINE_JPEG, frameOf() + 1, 0xc3)],
    ["JPEG with a segment longer than the file", changed(BASELINE_JPEG, 4, 0xff)],
  ])("%s", (_, bytes) => {
    expect(readPicture(bytes, crc32)).toBeNull();
  });

  it.each([
    ["PNG", samplePng()],
    ["JPEG, baseline", BASELINE_JPEG],
    ["JPEG, progressive", PROGRESSIVE_JPEG],
  ])("%s cut off anywhere", (_, bytes) => {
    for (let length = 0; length < bytes.length; length++)
      expect(readPicture(bytes.subarray(0, length), crc32)).toBeNull();
  });

  itHolds("bytes of chance behind a signature, without an error", fc.uint8Array({ maxLength: 400 }), (bytes) => {
    for (const start of [PNG_START, BASELINE_JPEG.subarray(0, 20)]) {
      expect(readPicture(Uint8Array.from([...start, ...bytes]), crc32)).toBeNull();
    }
  });
});

/** Where the frame of the sample begins. */
function frameOf(): number {
  return BASELINE_JPEG.findIndex((byte, at) => byte === 0xff && BASELINE_JPEG[at + 1] === 0xc0);
}
