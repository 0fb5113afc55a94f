import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { archiveBook } from "@/lib/reports/archive-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadArchive } from "../load";

/** The archive as the page shows it, as a workbook. */
export async function GET(request: Request): Promise<Response> {
  await requireGrant("report:read");
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return workbookResponse(archiveBook(await loadArchive(params)));
}
