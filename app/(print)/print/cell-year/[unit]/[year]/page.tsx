import { LinkButton } from "@/app/_ui/link-button";
import { PrintButton } from "@/app/_ui/print-button";
import { CellYearSheet } from "@/app/(print)/_paper/cell-year-sheet";
import { loadCellYear } from "./load";

export const metadata = { title: "Sổ sinh hoạt chi bộ cả năm" };

export default async function CellYearPage({ params }: { params: Promise<{ unit: string; year: string }> }) {
  const model = await loadCellYear(await params);
  return (
    <>
      <div className="paper-strip no-print">
        <PrintButton />
        <LinkButton href={`/party-cell-meetings/${model.unitId}?year=${model.year}`} variant="quiet">
          Về sổ sinh hoạt
        </LinkButton>
        <p>Hoặc bấm Ctrl+P. Chọn khổ A4 đứng, tỷ lệ 100%, bỏ đầu trang và chân trang của trình duyệt.</p>
      </div>
      <main>
        <CellYearSheet {...model} />
      </main>
    </>
  );
}
