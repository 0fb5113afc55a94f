import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { ReportPaper } from "@/app/(print)/_paper/report-paper";
import { loadFrozen } from "@/app/(workspace)/reports/issued/[id]/load";

export const metadata: Metadata = { title: "Báo cáo đã ban hành" };

/** The frozen document as it was signed; the strip above it never prints. */
export default async function PrintIssuedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id, document } = await loadFrozen((await params).id);
  return (
    <>
      <PaperStrip paper="khổ A4, tỷ lệ 100%, lề mặc định">
        <LinkButton href={`/reports/issued/${id}`} variant="quiet">
          Xem trên màn hình
        </LinkButton>
      </PaperStrip>
      <main>
        <ReportPaper report={document} linked={false} headingLevel={1} />
      </main>
    </>
  );
}
