/** Small files whose first bytes, and for archives whose directory, are what the real programs write. */
export const SAMPLES = {
  pdf: text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"),
  png: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  jpg: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
  webp: text("RIFF\x20\0\0\0WEBPVP8 "),
  docx: zip([["[Content_Types].xml"], ["_rels/.rels"], ["word/document.xml"]]),
  xlsx: zip([["[Content_Types].xml"], ["xl/workbook.xml"], ["xl/worksheets/sheet1.xml"]]),
};

export function text(content: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(content, (char) => char.charCodeAt(0));
}

/** A stored archive of one-byte entries; each may claim another unpacked size than it has. */
export function zip(entries: readonly (readonly [name: string, claimed?: number])[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, claimed = 1] of entries) {
    const local = concat([
      record(30, [
        [0, 0x04034b50, 4],
        [18, 1, 4],
        [22, claimed, 4],
        [26, name.length, 2],
      ]),
      text(name),
      text("x"),
    ]);
    directory.push(
      record(46, [
        [0, 0x02014b50, 4],
        [20, 1, 4],
        [24, claimed, 4],
        [28, name.length, 2],
        [42, offset, 4],
      ]),
      text(name),
    );
    parts.push(local);
    offset += local.length;
  }
  const listed = concat(directory);
  const count = entries.length;
  const end = record(22, [
    [0, 0x06054b50, 4],
    [8, count, 2],
    [10, count, 2],
    [12, listed.length, 4],
    [16, offset, 4],
  ]);
  return concat([...parts, listed, end]);
}

function record(length: number, fields: readonly (readonly [at: number, value: number, bytes: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return new Uint8Array(view.buffer);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
