import { LinkButton } from "@/app/_ui/link-button";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { RecordSheet } from "@/app/(print)/_paper/record-sheet";
import { loadBlankRecord } from "./load";

export const metadata = { title: "Phiếu sinh hoạt chi bộ bằng giấy" };

export default async function BlankRecordPage({ params }: { params: Promise<{ unit: string }> }) {
  const { unitId, ...sheet } = await loadBlankRecord((await params).unit);
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%">
        <LinkButton href={`/party-cell-meetings/${unitId}`} variant="quiet">
          Về sổ sinh hoạt
        </LinkButton>
      </PaperStrip>
      <main>
        <RecordSheet {...sheet} />
      </main>
    </>
  );
}
