import "server-only";
import { FILE_REFUSALS } from "@/lib/sheets/evidence/cell-file";
import { extensionOf } from "@/lib/sheets/evidence/file-name";
import { attachmentHeaders } from "@/lib/workbooks/attachment";

const DAMAGED = "Tệp trên máy chủ đã hỏng hoặc bị mất. Đồng chí báo quản trị khôi phục từ bản sao lưu.";

type Found = { row: { fileName: string; mediaType: string; size: number }; bytes: Uint8Array };

/** A file that somebody attached, always as a download: what people sent is never shown as a page of ours. */
export function fileDownload(found: Found | "none" | "damaged"): Response {
  if (found === "none") return plain(FILE_REFUSALS["no-file"], 404);
  if (found === "damaged") return plain(DAMAGED, 500);
  const { row, bytes } = found;
  const extension = extensionOf(row.fileName);
  const name = row.fileName.slice(0, -extension.length - 1);
  const headers = { ...attachmentHeaders(name, extension, row.mediaType), "Content-Length": String(row.size) };
  return new Response(Buffer.from(bytes), { headers });
}

function plain(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
