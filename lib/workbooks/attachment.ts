import { foldForSearch } from "@/lib/format/fold";
import type { TableBook } from "./table-book";
import { writeWorkbook } from "./write-workbook";

/** Files that the program makes itself, by their extension. */
export const MEDIA_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
} as const;

/** "Kế hoạch xã giao 2026" → "ke-hoach-xa-giao-2026": a name every system can store. */
export function asciiName(name: string): string {
  const plain = foldForSearch(name).replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 100) || "bang";
}

/**
 * Headers of a download that is never shown as a page of ours and never kept by anyone on the way. `name` carries its
 * diacritics in the RFC 8187 form; old programs see the ASCII one.
 */
export function attachmentHeaders(name: string, extension: string, mediaType: string): Record<string, string> {
  const encoded = encodeURIComponent(`${name.replace(/[/\\:*?"<>|]/g, "-")}.${extension}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="${asciiName(name)}.${extension}"; filename*=UTF-8''${encoded}`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  };
}

/** A table as a downloaded workbook; the file is called as the book is titled. */
export async function workbookResponse(book: TableBook): Promise<Response> {
  return fileResponse(await writeWorkbook(book), book.title, "xlsx");
}

/** A made file as a download called `title`. */
export function fileResponse(bytes: Uint8Array, title: string, format: keyof typeof MEDIA_TYPES): Response {
  const headers = attachmentHeaders(title, format, MEDIA_TYPES[format]);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
}
