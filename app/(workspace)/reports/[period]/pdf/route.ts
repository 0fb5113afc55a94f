import "server-only";
import { notFound } from "next/navigation";
import { requireGrant } from "@/app/_auth/session";
import { printPdf } from "@/app/_pdf/print-pdf";
import { periodKey } from "@/lib/periods/period";
import { fileTitle } from "@/lib/reports/file-title";
import { attachmentHeaders } from "@/lib/workbooks/attachment";
import { loadReport } from "../load";

/** The print page through the server's Chromium; there is no such address on a server without one. */
export async function GET(request: Request, { params }: { params: Promise<{ period: string }> }): Promise<Response> {
  await requireGrant("report:read");
  const { document, period } = await loadReport((await params).period);
  const bytes = await printPdf(`/print/reports/${periodKey(period)}`, request.headers.get("cookie") ?? "");
  if (bytes === null) notFound();
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: attachmentHeaders(fileTitle(document), "pdf", "application/pdf"),
  });
}
