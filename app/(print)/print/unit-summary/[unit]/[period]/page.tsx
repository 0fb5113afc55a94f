import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { loadUnitSummary, type SummaryParams } from "./load";

export const metadata = { title: "Bản tổng hợp của đơn vị" };

/** Only the document is in the tree; the strip above it never prints. */
export default async function UnitSummaryPage({ params }: { params: SummaryParams }) {
  const document = await loadUnitSummary(params);
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%, lề mặc định" />
      <main>
        <ReportPaper report={document} linked={false} headingLevel={1} />
      </main>
    </>
  );
}
