import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { canPrintPdf, printPdf } from "@/app/_pdf/print-pdf";
import { periodKey } from "@/lib/periods/period";
import { fileTitle } from "@/lib/reports/file-title";
import { fileResponse } from "@/lib/workbooks/attachment";
import { loadReport } from "../load";

/** The print page through the server's Chromium; there is no such address on a server without one. */
export async function GET(request: Request, { params }: { params: Promise<{ period: string }> }): Promise<Response> {
  await requireGrant("report:read");
  if (!canPrintPdf()) notFound();
  const { document, period } = await loadReport((await params).period);
  const bytes = await printPdf(`/print/reports/${periodKey(period)}`, request.headers.get("cookie") ?? "");
  if (bytes === null) notFound();
  return fileResponse(bytes, fileTitle(document), "pdf");
}
