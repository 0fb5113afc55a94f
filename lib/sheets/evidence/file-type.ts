import { JPEG_SIGNATURE, PNG_SIGNATURE, startsWith } from "@/lib/pictures/signature";
import { extensionOf } from "./file-name";
import { listZipEntries } from "./zip-listing";

type FileType = { mediaType: string; extensions: readonly string[]; matches: (bytes: Uint8Array) => boolean };

const OFFICE = "application/vnd.openxmlformats-officedocument";
/** What an honest document of 5 MB may grow to; beyond this it is meant to harm whoever opens it. */
const MOST_UNPACKED = 200 * 1024 * 1024;

/** Evidence the office can open: scans, photographs, Word and Excel. No macros, no markup, no older formats. */
const TYPES: readonly FileType[] = [
  { mediaType: "application/pdf", extensions: ["pdf"], matches: (bytes) => startsWith(bytes, "%PDF-") },
  { mediaType: "image/png", extensions: ["png"], matches: (bytes) => startsWith(bytes, PNG_SIGNATURE) },
  { mediaType: "image/jpeg", extensions: ["jpg", "jpeg"], matches: (bytes) => startsWith(bytes, JPEG_SIGNATURE) },
  {
    mediaType: "image/webp",
    extensions: ["webp"],
    matches: (bytes) => startsWith(bytes, "RIFF") && startsWith(bytes.subarray(8), "WEBP"),
  },
  {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    extensions: ["docx"],
    matches: (bytes) => isOfficeFile(bytes, "word/document.xml"),
  },
  {
    mediaType: `${OFFICE}.spreadsheetml.sheet`,
    extensions: ["xlsx"],
    matches: (bytes) => isOfficeFile(bytes, "xl/workbook.xml"),
  },
];

/** The media type when the content is what the extension says and one of those kept; otherwise null. */
export function mediaTypeOf(fileName: string, bytes: Uint8Array): string | null {
  const extension = extensionOf(fileName);
  const type = TYPES.find((each) => each.extensions.includes(extension));
  return type?.matches(bytes) ? type.mediaType : null;
}

function isOfficeFile(bytes: Uint8Array, main: string): boolean {
  if (!startsWith(bytes, "PK\x03\x04")) return false;
  const entries = listZipEntries(bytes);
  if (entries === null) return false;
  const names = new Set(entries.map((entry) => entry.name));
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0);
  const hasMacros = entries.some((entry) => /vbaProject/i.test(entry.name));
  return names.has("[Content_Types].xml") && names.has(main) && !hasMacros && unpacked <= MOST_UNPACKED;
}
