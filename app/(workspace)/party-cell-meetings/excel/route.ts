import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { upperFirst } from "@/lib/format/first-letter";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { cellsSheet } from "@/lib/party-cell-meetings/cells-sheet";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { viewWorkbook } from "../../indicators/year-book.load";
import { loadPartyCellMeetings } from "../load";

/** Cell meetings as a workbook: the commune's table, and one line a cell. */
export async function GET(request: Request): Promise<Response> {
  const { commune } = await requireGrant("figures:read");
  const { view, byCell } = await loadPartyCellMeetings(Object.fromEntries(new URL(request.url).searchParams));
  const title = `Sinh hoạt chi bộ ${formatPeriodInSentence(view.period)}`;
  const book = viewWorkbook(view, title, commune);
  const cells = cellsSheet(byCell.indicators, byCell.totals, [
    title,
    commune.committeeName,
    `${view.cumulativeLabel}. ${upperFirst(view.workbookWords)}.`,
  ]);
  return workbookResponse({ ...book, sheets: [...book.sheets, cells] });
}
