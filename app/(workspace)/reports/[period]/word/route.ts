import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { fileTitle } from "@/lib/reports/file-title";
import { writeWord } from "@/lib/reports/word/write-word";
import { attachmentHeaders } from "@/lib/workbooks/attachment";
import { loadReport } from "../load";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a Word file, laid out as it is printed. */
export async function GET(_request: Request, { params }: { params: Promise<{ period: string }> }): Promise<Response> {
  await requireGrant("report:read");
  const { document } = await loadReport((await params).period);
  const bytes = await writeWord(document);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: attachmentHeaders(fileTitle(document), "docx", DOCX),
  });
}
