import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { qualityBook } from "@/lib/party-cell-meetings/quality-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadQuality } from "../load";

/** The screen of quality as a workbook, the same rows from the same reading. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const view = await loadQuality(Object.fromEntries(new URL(request.url).searchParams));
  return workbookResponse(qualityBook(view.quality, view.period, commune.committeeName, view.reviewsAny));
}
