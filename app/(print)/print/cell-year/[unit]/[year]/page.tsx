import { LinkButton } from "@/app/_ui/link-button";
import { CellYearSheet } from "@/app/(print)/_paper/cell-year-sheet";
import { PaperStrip } from "@/app/(print)/_paper/paper-strip";
import { loadCellYear } from "./load";

export const metadata = { title: "Sổ sinh hoạt chi bộ cả năm" };

export default async function CellYearPage({ params }: { params: Promise<{ unit: string; year: string }> }) {
  const model = await loadCellYear(await params);
  return (
    <>
      <PaperStrip paper="khổ A4 đứng, tỷ lệ 100%">
        <LinkButton href={`/party-cell-meetings/${model.unitId}?year=${model.year}`} variant="quiet">
          Về sổ sinh hoạt
        </LinkButton>
      </PaperStrip>
      <main>
        <CellYearSheet {...model} />
      </main>
    </>
  );
}
