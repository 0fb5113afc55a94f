import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { lowerFirst } from "@/lib/format/first-letter";
import { annexBook } from "@/lib/reports/annex-book";
import { reportTitle } from "@/lib/reports/report-list";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadReport } from "../load";

/** The annexes of a report. */
export async function GET(_request: Request, { params }: { params: Promise<{ period: string }> }): Promise<Response> {
  await requireGrant("report:read");
  const { document, period } = await loadReport((await params).period);
  if (document.annexes.length === 0) notFound();
  return workbookResponse(annexBook(`Phụ lục ${lowerFirst(reportTitle(period))}`, document.annexes));
}
