import { Card } from "@/app/_ui/card";
import { REPORT_FILE_WORDS } from "@/lib/reports/issue-words";
import type { IssuedFile } from "@/lib/reports/issued";
import { fileSizeWords } from "@/lib/sheets/evidence/cell-file";
import { PdfForm } from "./issued-forms";

type Props = { issuedId: string; files: readonly IssuedFile[]; mayPrint: boolean };

/** The files that are kept, each with its sum: the same bytes years later. */
export function KeptFiles({ issuedId, files, mayPrint }: Props) {
  const hasPdf = files.some(({ format }) => format === "pdf");
  return (
    <Card title="Tệp đã lưu">
      <ul className="grid gap-2">
        {files.map(({ format, size, sha256 }) => (
          <li key={format} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <a className="link font-semibold" href={`/reports/issued/${issuedId}/${format}`} download>
              Tải {REPORT_FILE_WORDS[format]}
            </a>
            <span className="text-sm text-muted tabular-nums">{fileSizeWords(size)}</span>
            <span className="text-sm text-muted" title={sha256}>
              SHA-256 <code>{sha256.slice(0, 12)}…</code>
            </span>
          </li>
        ))}
      </ul>
      {hasPdf || !mayPrint ? null : (
        <div className="mt-3">
          <PdfForm issuedId={issuedId} />
        </div>
      )}
    </Card>
  );
}
