import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { reportBook } from "@/lib/reports/report-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadReport } from "../load";

/** The whole report as a workbook: its text, and a sheet for each annex. */
export async function GET(_request: Request, { params }: { params: Promise<{ period: string }> }): Promise<Response> {
  await requireGrant("report:read");
  const { document } = await loadReport((await params).period);
  return workbookResponse(reportBook(document));
}
