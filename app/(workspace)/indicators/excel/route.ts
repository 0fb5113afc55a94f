import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadChosenIndicators } from "../load";
import { viewWorkbook } from "../year-book.load";

/** The indicators as the page shows them, filtered and sorted by the same address, as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const chosen = await loadChosenIndicators(Object.fromEntries(new URL(request.url).searchParams));
  const { view, title, isSorted, words } = chosen;
  return workbookResponse(viewWorkbook(view, title, commune, { isSorted, words }));
}
