import "server-only";
import { extensionOf } from "@/lib/sheets/evidence/file-name";

const DAMAGED = "Tệp trên máy chủ đã hỏng hoặc bị mất. Đồng chí báo quản trị khôi phục từ bản sao lưu.";
const NONE = "Tệp này không còn.";

type Found = { row: { fileName: string; mediaType: string; size: number }; bytes: Uint8Array };

/**
 * A file that somebody attached, always as a download: what people sent is never shown as a page of ours.
 * @param plainName the name without marks, for programs that read no other
 */
export function fileDownload(found: Found | "none" | "damaged", plainName: string): Response {
  if (found === "none") return plain(NONE, 404);
  if (found === "damaged") return plain(DAMAGED, 500);
  const { row, bytes } = found;
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": row.mediaType,
      "Content-Length": String(row.size),
      "Content-Disposition": `attachment; filename="${plainName}.${extensionOf(row.fileName)}"; filename*=UTF-8''${encodeName(row.fileName)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** RFC 8187: everything but letters, digits and a few signs as percent-encoded UTF-8. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function plain(text: string, status: number): Response {
  return new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
