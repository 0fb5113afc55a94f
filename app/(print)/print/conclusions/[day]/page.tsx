import { PrintButton } from "@/app/_ui/print-button";
import { MinutesSheet } from "@/app/(print)/_paper/minutes-sheet";
import { loadMinutes } from "./load";

export const metadata = { title: "Kết luận cuộc họp" };

export default async function MinutesPage({ params }: { params: Promise<{ day: string }> }) {
  const minutes = await loadMinutes((await params).day);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <p>Hoặc bấm Ctrl+P. Chọn khổ A4 đứng, tỷ lệ 100%, bỏ đầu trang và chân trang của trình duyệt.</p>
      </div>
      <main>
        <MinutesSheet {...minutes} />
      </main>
    </>
  );
}
