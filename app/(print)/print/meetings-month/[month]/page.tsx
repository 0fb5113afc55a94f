import { LinkButton } from "@/app/_ui/link-button";
import { PrintButton } from "@/app/_ui/print-button";
import { MeetingsMonthSheet } from "@/app/(print)/_paper/meetings-month-sheet";
import { loadMeetingsMonth } from "./load";

export const metadata = { title: "Tổng hợp sinh hoạt chi bộ trong tháng" };

export default async function MeetingsMonthPage({ params }: { params: Promise<{ month: string }> }) {
  const model = await loadMeetingsMonth((await params).month);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <LinkButton href={`/party-cell-meetings/board?year=${model.year}`} variant="quiet">
          Về bảng theo dõi
        </LinkButton>
        <p>Hoặc bấm Ctrl+P. Chọn khổ A4 đứng, tỷ lệ 100%, bỏ đầu trang và chân trang của trình duyệt.</p>
      </div>
      <main>
        <MeetingsMonthSheet {...model} />
      </main>
    </>
  );
}
