import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { differenceBook } from "@/lib/sheets/difference-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadDifferences } from "../load";

/** Đối chiếu as a workbook, the same rows from the same reading; whoever reads no records is turned away there. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const { rows, year } = await loadDifferences(Object.fromEntries(new URL(request.url).searchParams));
  return workbookResponse(differenceBook(rows, year, commune.committeeName));
}
