import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import type { ReportDocument } from "./document";
import { fileTitle } from "./file-title";
import type { NewFile } from "./issued";
import { reportBook } from "./report-book";
import { writeWord } from "./word/write-word";

/** What a report is kept as beside its document; the PDF is printed from the page by a browser. */
export async function renderFiles(document: ReportDocument): Promise<NewFile[]> {
  const title = fileTitle(document);
  return [
    { format: "docx", fileName: `${title}.docx`, bytes: await writeWord(document) },
    { format: "xlsx", fileName: `${title}.xlsx`, bytes: await writeWorkbook(reportBook(document)) },
  ];
}
