import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { WORKBOOK_LIMITS } from "@/lib/workbooks/workbook";
import { assertPartAllowed, assertPartName, inspectPart } from "./part-rules";
import { WorkbookRefused } from "./workbook-refused";

/** Below this a part may be as repetitive as it likes. */
const RATIO_FROM_BYTES = 65_536;
const DEFLATED = 8;

/** The parts of a workbook by name; every byte unpacked is counted, whatever the headers say. */
export type Archive = {
  readonly names: readonly string[];
  /** Unpacks a part; throws WorkbookRefused where it is larger than it may be, or not what its checksum says. */
  read(name: string): AsyncGenerator<Buffer>;
  readonly count: { inflated: number };
};

/** Refuses what no workbook of an office has: by the directory first, then by unpacking every part once, keeping none. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await openZip(bytes);
  const entries = new Map<string, Entry>();
  let packed = 0;
  for await (const entry of entriesOf(zip)) {
    const name = decodeName(entry);
    if (entries.size >= WORKBOOK_LIMITS.entries) throw new WorkbookRefused("too-many-parts");
    assertPartName(name, [...entries.keys()]);
    // Bit 0: encrypted; bit 6: strongly; bit 13: also the directory.
    if ((entry.generalPurposeBitFlag & 0x2041) !== 0) throw new WorkbookRefused("encrypted");
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== DEFLATED)
      throw new WorkbookRefused("damaged", name);
    packed += entry.compressedSize;
    // Parts that share their bytes are a way to unpack the same ones again and again.
    if (packed > bytes.length) throw new WorkbookRefused("damaged");
    entries.set(name, entry);
  }
  for (const name of entries.keys()) assertPartAllowed(name);
  const count = { inflated: 0 };
  const read = (name: string) => {
    const entry = entries.get(name);
    if (!entry) throw new WorkbookRefused("damaged", name);
    return unpack(zip, entry, name);
  };
  for (const name of entries.keys()) {
    count.inflated += await inspectPart(name, limited(read(name), count.inflated, name));
  }
  return { names: [...entries.keys()], read, count };
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false } as const;
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, options, (error, zip) => (zip ? resolve(zip) : reject(error)));
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip
        .once("entry", resolve)
        .once("end", () => resolve(null))
        .once("error", reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

function decodeName(entry: Entry): string {
  try {
    // With decodeStrings: false the name is what stands in the file.
    return new TextDecoder("utf-8", { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    throw new WorkbookRefused("bad-part-name");
  }
}

async function* unpack(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream & { destroy(): void }>((resolve, reject) => {
    zip.openReadStream(entry, (error, found) => (found ? resolve(found) : reject(error)));
  });
  let [size, sum] = [0, 0];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      sum = crc32(chunk, sum);
      const allowed = Math.max(RATIO_FROM_BYTES, entry.compressedSize * WORKBOOK_LIMITS.ratio);
      if (size > allowed) throw new WorkbookRefused("unpacks-too-large", name);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new WorkbookRefused("damaged", name);
}

/** All parts together. */
async function* limited(chunks: AsyncIterable<Buffer>, before: number, name: string): AsyncGenerator<Buffer> {
  let total = before;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > WORKBOOK_LIMITS.unpackedBytes) throw new WorkbookRefused("unpacks-too-large", name);
    yield chunk;
  }
}
