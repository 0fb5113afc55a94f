import { createReadStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file of an archive: its name in there, where its bytes lie, how many they are. */
export type TarEntry = { name: string; path: string; bytes: number };

const BLOCK = 512;
/** Only what our archives hold: names of backups, and evidence files by their SHA-256. */
const NAME = /^(files\/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,90}$/;

export class NotAnArchiveError extends Error {}

/** The bytes of a POSIX ustar archive, which every tar opens; never more than a piece of one file in memory. */
export async function* tarBytes(entries: readonly TarEntry[]): AsyncGenerator<Uint8Array> {
  for (const { name, path, bytes } of entries) {
    yield header(name, bytes);
    let read = 0;
    for await (const piece of createReadStream(path)) {
      read += (piece as Buffer).length;
      if (read > bytes) throw new Error(`${name} grew while it was read`);
      yield piece as Buffer;
    }
    if (read !== bytes) throw new Error(`${name} shrank while it was read`);
    if (bytes % BLOCK > 0) yield Buffer.alloc(BLOCK - (bytes % BLOCK));
  }
  yield Buffer.alloc(2 * BLOCK);
}

function header(name: string, bytes: number): Buffer {
  if (!NAME.test(name)) throw new Error(`not a name for an archive: ${name}`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0, 100, "latin1");
  block.write("0000600\0", 100, "latin1");
  block.write("0000000\0", 108, "latin1");
  block.write("0000000\0", 116, "latin1");
  writeSize(block, bytes);
  block.write("00000000000\0", 136, "latin1");
  block.write("        0", 148, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

/** Eleven octal digits end at 8 GB; beyond that GNU and BSD tar read a binary number. */
function writeSize(block: Buffer, bytes: number): void {
  if (bytes < 8 ** 11) {
    block.write(`${bytes.toString(8).padStart(11, "0")}\0`, 124, "latin1");
    return;
  }
  block.writeUInt8(0x80, 124);
  block.writeBigUInt64BE(BigInt(bytes), 128);
}

/**
 * Writes the files of an archive of ours into an empty folder, as they arrive.
 * @returns their names
 * Throws NotAnArchiveError on anything else: another format, other kinds of entry, a name that leads elsewhere.
 */
export async function extractTar(source: AsyncIterable<Uint8Array>, folder: string): Promise<string[]> {
  const reader = new Pieces(source);
  const names: string[] = [];
  for (;;) {
    const block = await reader.block();
    if (block.every((byte) => byte === 0)) break;
    const { name, bytes } = parseHeader(block);
    if (names.includes(name)) throw new NotAnArchiveError(`twice in the archive: ${name}`);
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600);
    try {
      for await (const piece of reader.take(bytes)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    if (bytes % BLOCK > 0) await reader.skip(BLOCK - (bytes % BLOCK));
    names.push(name);
  }
  // To the very end: only then is everything proved that came.
  await reader.drain();
  return names;
}

function parseHeader(block: Buffer): { name: string; bytes: number } {
  const text = (from: number, length: number) => block.toString("latin1", from, from + length).replace(/\0.*$/s, "");
  const name = text(0, 100);
  const isBinary = (block[124] ?? 0) === 0x80;
  const bytes = isBinary ? Number(block.readBigUInt64BE(128)) : Number.parseInt(text(124, 12).trim(), 8);
  const isFile = text(257, 5) === "ustar" && (block[156] === 0x30 || block[156] === 0);
  if (!isFile || !NAME.test(name) || !Number.isSafeInteger(bytes) || bytes < 0) {
    throw new NotAnArchiveError("not an archive of this program");
  }
  return { name, bytes };
}

/** A stream of pieces of any length, read by so many bytes at a time. */
class Pieces {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async *take(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      if (this.#rest.length === 0) await this.#more();
      const piece = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  async block(): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.take(BLOCK)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async skip(bytes: number): Promise<void> {
    for await (const _ of this.take(bytes));
  }

  async drain(): Promise<void> {
    while (!(await this.#source.next()).done);
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw new NotAnArchiveError("the archive ends too early");
    this.#rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
  }
}
