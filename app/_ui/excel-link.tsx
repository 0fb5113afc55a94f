import { FileSpreadsheet } from "lucide-react";

/**
 * "Tải Excel": the table of the page as a workbook, the same rows from the same reading. A plain anchor, so that the
 * browser downloads it and nothing is fetched before someone asks.
 */
export function ExcelLink({ href, what }: { href: string; what?: string }) {
  return (
    <a className="btn btn-quiet no-print" href={href} download>
      <FileSpreadsheet aria-hidden className="size-4" />
      Tải Excel
      {what ? <span className="sr-only"> {what}</span> : null}
    </a>
  );
}
