import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

type Piece = string | Uint8Array;
export type ZipPart = { path: string; content: Iterable<Piece> | AsyncIterable<Piece> };

type Written = { path: Buffer; crc: number; packed: number; size: number; at: number };

/** Beyond this the plain ZIP format has no room for the number. */
const MAX_BYTES = 0xffff_ffff;
/** Sizes follow the data; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980: nothing of the moment is in the file. */
const DATE = 0x0021;

/** A ZIP archive as its bytes come about: no part is ever held whole. */
export async function* zipStream(parts: Iterable<ZipPart> | AsyncIterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for await (const part of parts) {
    const path = Buffer.from(part.path);
    const entry: Written = { path, crc: 0, packed: 0, size: 0, at };
    const head = localHead(path);
    yield head;
    for await (const chunk of deflated(part.content, entry)) yield chunk;
    if (entry.size > MAX_BYTES || at > MAX_BYTES) throw new Error("The workbook is larger than a ZIP file can be");
    yield descriptor(entry);
    at += head.length + entry.packed + 16;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield directoryEnd(written.length, directory.length, at);
}

async function* deflated(content: ZipPart["content"], entry: Written): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw();
  const source = Readable.from(counted(content, entry), { objectMode: false });
  source.on("error", (error) => deflate.destroy(error));
  for await (const chunk of source.pipe(deflate)) {
    entry.packed += (chunk as Uint8Array).length;
    yield chunk as Uint8Array;
  }
}

async function* counted(content: ZipPart["content"], entry: Written): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    const bytes = Buffer.from(piece as string);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    yield bytes;
  }
}

function localHead(path: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x0403_4b50, 0);
  writeCommon(head, 4);
  head.writeUInt16LE(path.length, 26);
  return Buffer.concat([head, path]);
}

/** Version, flags, method, time and date, as both heads have them. */
function writeCommon(head: Buffer, at: number): void {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(FLAGS, at + 2);
  head.writeUInt16LE(DEFLATE, at + 4);
  head.writeUInt16LE(DATE, at + 8);
}

function writeSizes(buffer: Buffer, at: number, { crc, packed, size }: Written): void {
  buffer.writeUInt32LE(crc, at);
  buffer.writeUInt32LE(packed, at + 4);
  buffer.writeUInt32LE(size, at + 8);
}

function descriptor(entry: Written): Buffer {
  const end = Buffer.alloc(16);
  end.writeUInt32LE(0x0807_4b50, 0);
  writeSizes(end, 4, entry);
  return end;
}

function directoryEntry(entry: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x0201_4b50, 0);
  head.writeUInt16LE(20, 4);
  writeCommon(head, 6);
  writeSizes(head, 16, entry);
  head.writeUInt16LE(entry.path.length, 28);
  head.writeUInt32LE(entry.at, 42);
  return Buffer.concat([head, entry.path]);
}

function directoryEnd(entries: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
