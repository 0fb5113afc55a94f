import { FileText, Printer } from "lucide-react";
import { canPrintPdf } from "@/app/_pdf/print-pdf";
import { ExcelLink } from "@/app/_ui/excel-link";

/** The report as files: Word, Excel, and PDF where the server has a Chromium. Plain anchors: nothing is made ahead. */
export function ReportFiles({ path }: { path: string }) {
  return (
    <>
      <a className="btn btn-quiet no-print" href={`${path}/word`} download>
        <FileText aria-hidden className="size-4" />
        Tải Word
      </a>
      <ExcelLink href={`${path}/excel`} />
      {canPrintPdf() ? (
        <a className="btn btn-quiet no-print" href={`${path}/pdf`} download>
          <Printer aria-hidden className="size-4" />
          Tải PDF
        </a>
      ) : null}
    </>
  );
}
