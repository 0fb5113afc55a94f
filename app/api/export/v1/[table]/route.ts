import { exportAnswer, requireApiToken } from "@/app/_auth/api-token";
import { getStore } from "@/db/client";
import { readExportPage } from "@/db/exports/read-table";
import { visibleTables } from "@/db/exports/visible-tables";
import { EXPORT_FORMAT, EXPORT_VERSION } from "@/lib/exports/export-format";
import { EXPORT_TABLES } from "@/lib/exports/export-tables";
import { pageSchema } from "@/lib/exports/schema";

type Context = { params: Promise<{ table: string }> };

/** One page of a table, and the address of the next one while there is more. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await requireApiToken(request);
  if ("refusal" in asked) return asked.refusal;
  const { actor } = asked;
  const { table: key } = await params;
  const table = visibleTables(actor).find((each) => each.key === key);
  if (!table) {
    return EXPORT_TABLES.some((each) => each.key === key)
      ? exportAnswer({ error: "Tài khoản tạo khóa này không được xem bảng này." }, 403)
      : exportAnswer({ error: "Không có bảng này." }, 404);
  }
  const parsed = pageSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const page = parsed.success ? await readExportPage(getStore(), actor.communeId, table, parsed.data) : null;
  if (!parsed.success || page === null) {
    return exportAnswer({ error: "limit là số từ 1 đến 1000; after lấy từ next của trang trước." }, 400);
  }
  const next =
    page.next === null
      ? null
      : `/api/export/v1/${key}?${new URLSearchParams({ after: page.next, limit: String(parsed.data.limit) })}`;
  return exportAnswer({ format: EXPORT_FORMAT, version: EXPORT_VERSION, table: key, rows: page.rows, next });
}
