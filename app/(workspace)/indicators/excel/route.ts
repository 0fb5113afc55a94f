import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadIndicators } from "../load";
import { viewWorkbook } from "../year-book.load";

/** All indicators of the period as a workbook, whatever the page is filtered to. */
export async function GET(request: Request): Promise<Response> {
  const { commune, today } = await requireGrant("figures:read");
  const { view, title } = await loadIndicators(Object.fromEntries(new URL(request.url).searchParams));
  return workbookResponse(viewWorkbook(view, title, commune, today));
}
