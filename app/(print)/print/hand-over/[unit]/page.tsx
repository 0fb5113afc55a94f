import { PrintButton } from "@/app/_ui/print-button";
import { HandOverSheet } from "@/app/(print)/_paper/hand-over-sheet";
import { loadHandOverPaper } from "./load";

export const metadata = { title: "Phiếu bàn giao" };

export default async function HandOverPaperPage({ params }: { params: Promise<{ unit: string }> }) {
  const { paper, issuer, today } = await loadHandOverPaper((await params).unit);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <p>Hoặc bấm Ctrl+P. Chọn khổ A4 đứng, tỷ lệ 100%, bỏ đầu trang và chân trang của trình duyệt.</p>
      </div>
      <main>
        <HandOverSheet paper={paper} issuer={issuer} today={today} />
      </main>
    </>
  );
}
