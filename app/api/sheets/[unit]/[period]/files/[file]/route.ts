import { requireGrant } from "@/app/_auth/session";
import { getStore } from "@/db/client";
import { readCellFile } from "@/db/sheets/file-queries";
import { FILE_REFUSALS } from "@/lib/sheets/evidence/cell-file";
import { extensionOf } from "@/lib/sheets/evidence/file-name";
import { sheetKeyOf } from "../../../../sheet-key";

type Context = { params: Promise<{ unit: string; period: string; file: string }> };

const DAMAGED = "Tệp trên máy chủ đã hỏng hoặc bị mất. Đồng chí báo quản trị khôi phục từ bản sao lưu.";

/** An evidence file, always as a download: what people sent is never shown as a page of ours. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { unit, period, file } = await params;
  const { actor } = await requireGrant("sheet:read", { unitId: unit });
  const key = sheetKeyOf(actor, unit, period);
  const found = key ? await readCellFile(getStore(), key, file) : "none";
  if (found === "none") return plain(FILE_REFUSALS["no-file"], 404);
  if (found === "damaged") return plain(DAMAGED, 500);
  const { row, bytes } = found;
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": row.mediaType,
      "Content-Length": String(row.size),
      "Content-Disposition": `attachment; filename="minh-chung.${extensionOf(row.fileName)}"; filename*=UTF-8''${encodeName(row.fileName)}`,
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
