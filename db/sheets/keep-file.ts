import { sha256Of } from "@/db/sha256";
import { LARGEST_FILE } from "@/lib/sheets/evidence/cell-file";
import { cleanFileName } from "@/lib/sheets/evidence/file-name";
import { mediaTypeOf } from "@/lib/sheets/evidence/file-type";
import { dropFile, putFile, takeFile } from "./file-store";

/** What is told of a file apart from its bytes. */
export type FileHead = { fileName: string; mediaType: string; size: number; sha256: string };

/** The head of what was sent, or why it is not kept: what decides is the content. */
export function examineFile(
  sentName: string,
  bytes: Uint8Array,
): { ok: true; head: FileHead } | { ok: false; reason: "empty-file" | "too-large" | "wrong-type" } {
  const fileName = cleanFileName(sentName);
  if (bytes.length === 0) return { ok: false, reason: "empty-file" };
  if (bytes.length > LARGEST_FILE) return { ok: false, reason: "too-large" };
  const mediaType = mediaTypeOf(fileName, bytes);
  if (mediaType === null) return { ok: false, reason: "wrong-type" };
  return { ok: true, head: { fileName, mediaType, size: bytes.length, sha256: sha256Of(bytes) } };
}

type Place = { dataDir: string; communeId: string; id: string };

/**
 * Writes a file and its row: the bytes are safe on the disk before the row says so; when the row is refused, or another
 * sending of the same click came first, they are taken away again. A program stopped in between leaves bytes that no row
 * names: they are never shown, only room is lost.
 */
export async function keepFile<T extends { ok: true; id: string } | { ok: false }>(
  { dataDir, communeId, id }: Place,
  bytes: Uint8Array,
  writeRow: () => Promise<T>,
): Promise<T> {
  let keptId: string | null = null;
  await putFile(dataDir, communeId, id, bytes);
  try {
    const answer = await writeRow();
    keptId = answer.ok ? answer.id : null;
    return answer;
  } finally {
    if (keptId !== id) await dropFile(dataDir, communeId, id);
  }
}

/** The bytes as they were attached; null when the disk no longer holds them. */
export async function takeWhole({ dataDir, communeId, id }: Place, sha256: string): Promise<Uint8Array | null> {
  const bytes = await takeFile(dataDir, communeId, id);
  return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
}
