import { LinkButton } from "@/app/_ui/link-button";
import { PrintButton } from "@/app/_ui/print-button";
import { RecordSheet } from "@/app/(print)/_paper/record-sheet";
import { loadBlankRecord } from "./load";

export const metadata = { title: "Phiếu sinh hoạt chi bộ bằng giấy" };

export default async function BlankRecordPage({ params }: { params: Promise<{ unit: string }> }) {
  const { unitId, ...sheet } = await loadBlankRecord((await params).unit);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <LinkButton href={`/party-cell-meetings/${unitId}`} variant="quiet">
          Về sổ sinh hoạt
        </LinkButton>
        <p>Hoặc bấm Ctrl+P. Chọn khổ A4 đứng, tỷ lệ 100%, bỏ đầu trang và chân trang của trình duyệt.</p>
      </div>
      <main>
        <RecordSheet {...sheet} />
      </main>
    </>
  );
}
