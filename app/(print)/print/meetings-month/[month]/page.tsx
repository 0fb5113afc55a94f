import { LinkButton } from "@/app/_ui/link-button";
import { MeetingsMonthSheet } from "@/app/(print)/_paper/meetings-month-sheet";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { loadMeetingsMonth } from "./load";

export const metadata = { title: "Tổng hợp sinh hoạt chi bộ trong tháng" };

export default async function MeetingsMonthPage({ params }: { params: Promise<{ month: string }> }) {
  const model = await loadMeetingsMonth((await params).month);
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%">
        <LinkButton href={`/party-cell-meetings/board?year=${model.year}`} variant="quiet">
          Về bảng theo dõi
        </LinkButton>
      </PaperStrip>
      <main>
        <MeetingsMonthSheet {...model} />
      </main>
    </>
  );
}
