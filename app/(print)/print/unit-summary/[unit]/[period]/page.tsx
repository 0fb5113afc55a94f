import { PrintButton } from "@/app/_ui/print-button";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { loadUnitSummary, type SummaryParams } from "./load";

export const metadata = { title: "Bản tổng hợp của đơn vị" };

/** Only the document is in the tree; the strip above it never prints. */
export default async function UnitSummaryPage({ params }: { params: SummaryParams }) {
  const document = await loadUnitSummary(params);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <p>Hoặc bấm Ctrl+P. Chọn khổ A4 đứng, tỷ lệ 100%, lề mặc định, bỏ đầu trang và chân trang của trình duyệt.</p>
      </div>
      <main>
        <ReportPaper report={document} linked={false} headingLevel={1} />
      </main>
    </>
  );
}
