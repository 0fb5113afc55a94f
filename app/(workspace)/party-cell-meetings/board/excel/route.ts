import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { boardBook } from "@/lib/party-cell-meetings/board-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadBoard } from "../load";

/** The board as a workbook, narrowed as on the screen. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const view = await loadBoard(Object.fromEntries(new URL(request.url).searchParams));
  return workbookResponse(boardBook({ ...view, committeeName: commune.committeeName }));
}
