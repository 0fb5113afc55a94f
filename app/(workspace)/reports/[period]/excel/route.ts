import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { annexBook } from "@/lib/reports/annex-book";
import { workbookResponse } from "@/lib/workbooks/attachment";
import { loadReport } from "../load";

/** The annexes of the annual report. */
export async function GET(_request: Request, { params }: { params: Promise<{ period: string }> }): Promise<Response> {
  await requireGrant("report:read");
  const { report, year } = await loadReport((await params).period);
  if (report.annexes.length === 0) notFound();
  return workbookResponse(annexBook(`Phụ lục báo cáo năm ${year}`, report.annexes));
}
