import { crc32, deflateRawSync } from "node:zlib";

/** One part of an archive; everything after `content` is a lie or an oddity that a test asks for. */
export type ZipPart = {
  name: string | Buffer;
  content: string | Buffer;
  stored?: boolean;
  /** Bit 0 = encrypted; 0x800 (names are UTF-8) unless told otherwise. */
  flags?: number;
  /** What the headers claim instead of the truth. */
  claimedSize?: number;
  claimedPacked?: number;
};

type Built = { name: Buffer; packed: Buffer; header: Buffer; offset: number };

/** An archive byte by byte, so that it can be wrong in every way a real one never is. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const built: Built[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name as string);
    const content = Buffer.from(part.content as string);
    const packed = part.stored ? content : deflateRawSync(content, { level: 9 });
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(part.flags ?? 0x800, 2);
    header.writeUInt16LE(part.stored ? 0 : 8, 4);
    header.writeUInt32LE(0x21_0000, 6);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(part.claimedPacked ?? packed.length, 14);
    header.writeUInt32LE(part.claimedSize ?? content.length, 18);
    header.writeUInt16LE(name.length, 22);
    built.push({ name, packed, header, offset });
    offset += 30 + name.length + packed.length;
  }
  const local = built.flatMap(({ name, packed, header }) => [Buffer.from("PK\x03\x04"), header, name, packed]);
  const central = built.flatMap(({ name, header, offset: at }) => {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    return [Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), header, rest, name];
  });
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(built.length, 8);
  end.writeUInt16LE(built.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...central, end]);
}
