import "server-only";
import { printPdf } from "@/app/_pdf/print-pdf";
import { getStore } from "@/db/client";
import { addIssuedFile } from "@/db/reports/after-issue";
import { findIssued } from "@/db/reports/issued-queries";
import type { Grant } from "@/lib/access/grant";
import { fileTitle } from "@/lib/reports/file-title";

/**
 * Prints an issued report and keeps the PDF with it; false = this server has no Chromium, or it did not answer in time.
 * @param cookieHeader of whoever asks: the page is read with their own rights
 */
export async function keepPdf(grant: Grant<"report:issue">, issuedId: string, cookieHeader: string): Promise<boolean> {
  const issued = await findIssued(getStore(), grant.actor.communeId, issuedId);
  if (issued === null) return false;
  if (issued.files.some(({ format }) => format === "pdf")) return true;
  try {
    const bytes = await printPdf(`/print/issued/${issuedId}`, cookieHeader);
    if (bytes === null) return false;
    const fileName = `${fileTitle(issued.document)}.pdf`;
    await addIssuedFile(getStore(), grant, issuedId, { format: "pdf", fileName, bytes });
    return true;
  } catch (error) {
    // biome-ignore lint/suspicious/noConsole: the server's log; the page offers to make it again
    console.error(`Chưa tạo được tệp PDF của báo cáo ${issuedId}:`, error);
    return false;
  }
}
