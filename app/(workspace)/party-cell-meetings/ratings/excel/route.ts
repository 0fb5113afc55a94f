import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { ratingBook } from "@/lib/party-cell-meetings/rating-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadRatings } from "../load";

/** Xếp loại năm as a workbook, the same rows from the same reading. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const { table, year } = await loadRatings(Object.fromEntries(new URL(request.url).searchParams));
  return workbookResponse(ratingBook(table, year, commune.committeeName));
}
