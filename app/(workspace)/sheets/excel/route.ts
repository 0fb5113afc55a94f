import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { boardBook } from "@/lib/sheets/board-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadSheets } from "../load";

/** Units × quarters of a year with states and times, for whoever sees the board. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("sheet:read");
  const { board } = await loadSheets({ ...Object.fromEntries(new URL(request.url).searchParams), all: "1" });
  if (board === null) notFound();
  return workbookResponse(boardBook(board, commune.committeeName));
}
