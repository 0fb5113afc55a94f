import { MinutesSheet } from "@/app/(print)/_paper/minutes-sheet";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { loadMinutes } from "./load";

export const metadata = { title: "Kết luận cuộc họp" };

export default async function MinutesPage({ params }: { params: Promise<{ day: string }> }) {
  const minutes = await loadMinutes((await params).day);
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%" />
      <main>
        <MinutesSheet {...minutes} />
      </main>
    </>
  );
}
