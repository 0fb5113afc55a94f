/** One entry of an archive as its directory claims it to be. */
export type ZipEntry = { name: string; unpackedSize: number };

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** A Word or Excel file of an office has some dozens. */
const MOST_ENTRIES = 2000;

/**
 * The directory at the end of a zip archive, or null when the bytes are no sound archive. Nothing is unpacked and no
 * claimed size is believed for reading: whatever points outside the bytes at hand makes the archive unsound.
 */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // Several disks and zip64 (0xffff) are nothing a 5 MB document needs.
  const onOneDisk = view.getUint16(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!onOneDisk || count === 0 || count > MOST_ENTRIES || start + size > end) return null;
  const names = new TextDecoder("utf-8");
  const entries: ZipEntry[] = [];
  let at = start;
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const name = names.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength));
    entries.push({ name, unpackedSize: view.getUint32(at + 24, true) });
    at = next;
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65.535 bytes. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}
