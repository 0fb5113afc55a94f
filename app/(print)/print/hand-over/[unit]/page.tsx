import { HandOverSheet } from "@/app/(print)/_paper/hand-over-sheet";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { loadHandOverPaper } from "./load";

export const metadata = { title: "Phiếu bàn giao" };

export default async function HandOverPaperPage({ params }: { params: Promise<{ unit: string }> }) {
  const { paper, issuer, today } = await loadHandOverPaper((await params).unit);
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%" />
      <main>
        <HandOverSheet paper={paper} issuer={issuer} today={today} />
      </main>
    </>
  );
}
