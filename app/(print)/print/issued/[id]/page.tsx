import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { PrintButton } from "@/app/_ui/print-button";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { loadFrozen } from "@/app/(workspace)/reports/issued/[id]/load";

export const metadata: Metadata = { title: "Báo cáo đã ban hành" };

/** The frozen document as it was signed; the strip above it never prints. */
export default async function PrintIssuedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, document } = await loadFrozen((await params).id);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <LinkButton href={`/reports/issued/${id}`} variant="quiet">
          Xem trên màn hình
        </LinkButton>
        <p>Hoặc bấm Ctrl+P. Chọn khổ A4, tỷ lệ 100%, lề mặc định, bỏ đầu trang và chân trang của trình duyệt.</p>
      </div>
      <main>
        <ReportPaper report={document} linked={false} headingLevel={1} />
      </main>
    </>
  );
}
