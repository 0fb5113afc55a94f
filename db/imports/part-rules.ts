import type { WorkbookProblem } from "@/lib/workbooks/workbook";
import { WorkbookRefused } from "./workbook-refused";

const LONGEST_NAME = 200;

/** A name that could leave the folder it is unpacked into, hide, or stand for two parts. */
export function assertPartName(name: string, others: readonly string[]): void {
  const bad =
    name === "" ||
    name.length > LONGEST_NAME ||
    /\p{Cc}|\\|^\/|^[a-z]:/iu.test(name) ||
    name.split("/").some((part) => part === ".." || part === ".") ||
    others.some((other) => other.toLowerCase() === name.toLowerCase());
  if (bad) throw new WorkbookRefused("bad-part-name", printable(name));
}

/** What stands in the refusal: no control characters, not the whole of a long name. */
function printable(name: string): string | null {
  const text = name.replace(/\p{Cc}/gu, "�").slice(0, 60);
  return text === "" ? null : text;
}

const BY_NAME: [RegExp, WorkbookProblem][] = [
  [/vbaproject|vbadata|macrosheets\//i, "macros"],
  [/^xl\/workbook\.bin$/i, "binary-excel"],
  [/\.(zip|rar|7z|gz|bz2|xz|tar|cab|jar|docx|docm|xlsx|xlsm|xlsb|pptx|ods|odt)$/i, "nested-archive"],
  [/embeddings\/|oleobject|activex\/|ctrlprops\/|^xl\/model\/|\.(exe|dll|scr|js|vbs|bat|cmd|ps1)$/i, "embedded-object"],
  [/^xl\/(connections\.xml|querytables\/|webextensions\/)/i, "external-link"],
];

/** Refuses by name what has no place in a table of figures. External links are told later, with the cell. */
export function assertPartAllowed(name: string): void {
  const found = BY_NAME.find(([pattern]) => pattern.test(name));
  if (found) throw new WorkbookRefused(found[1], name);
}

export function isExternalLinkPart(name: string): boolean {
  return /^xl\/externallinks\//i.test(name);
}

const MAGIC: [bytes: number[], problem: WorkbookProblem][] = [
  [[0x50, 0x4b, 0x03, 0x04], "nested-archive"],
  [[0x50, 0x4b, 0x05, 0x06], "nested-archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "nested-archive"],
  [[0x52, 0x61, 0x72, 0x21], "nested-archive"],
  [[0x1f, 0x8b], "nested-archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "embedded-object"],
  [[0x4d, 0x5a], "embedded-object"],
];

/** Refuses by content what hides under another name. */
export function assertPartStart(name: string, start: Uint8Array): void {
  const found = MAGIC.find(([bytes]) => bytes.every((byte, index) => start[index] === byte));
  if (found) throw new WorkbookRefused(found[1], name);
}

const isXml = (name: string) => /\.(xml|rels|vml)$/i.test(name);
const DECLARATION = /<!(doctype|entity)/i;
/** A declaration may be torn by two pieces of a stream. */
const OVERLAP = 16;

/** Every part once, from start to end: its size, its first bytes, and no DOCTYPE in any XML. */
export async function inspectPart(name: string, chunks: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  let before = "";
  for await (const chunk of chunks) {
    if (size === 0) assertPartStart(name, chunk);
    size += chunk.length;
    if (!isXml(name)) continue;
    const text = before + chunk.toString("latin1");
    if (DECLARATION.test(text)) throw new WorkbookRefused("document-type", name);
    // UTF-16 would hide a declaration from the line above; Excel and LibreOffice write UTF-8.
    if (text.includes("\0")) throw new WorkbookRefused("damaged", name);
    before = text.slice(-OVERLAP);
  }
  return size;
}
