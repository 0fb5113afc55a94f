import "server-only";
import { requireGrant } from "@/app/_auth/session";
import { fileTitle } from "@/lib/reports/file-title";
import { writeWord } from "@/lib/reports/word/write-word";
import { fileResponse } from "@/lib/workbooks/attachment";
import { loadReport } from "../load";

/** The report as a Word file, laid out as it is printed. */
export async function GET(_request: Request, { params }: { params: Promise<{ period: string }> }): Promise<Response> {
  await requireGrant("report:read");
  const { document } = await loadReport((await params).period);
  return fileResponse(await writeWord(document), fileTitle(document), "docx");
}
