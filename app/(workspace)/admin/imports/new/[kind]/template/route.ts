import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { templateBook } from "@/lib/imports/import-books";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadTemplate } from "../../../load";

type Context = { params: Promise<{ kind: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await requireGrant("audit:read");
  const { kind, columns, world } = await loadTemplate((await params).kind);
  return workbookResponse(templateBook(kind, columns, world));
}
