import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { formatQuarter } from "@/lib/format/periods";
import { periodKey } from "@/lib/periods/period";
import type { Board } from "@/lib/sheets/board";
import { RequestList } from "../explanations/_parts/request-list";
import { OwnCells } from "../party-cell-meetings/_parts/own-cells";
import { OwnTasks } from "../tasks/_parts/own-tasks";
import { loadSheets } from "./load";
import { OwnSheets } from "./own-sheets";
import { SheetBoard } from "./sheet-board";

export const metadata = { title: "Phiếu số liệu" };

/** Blank paper forms of all units, for each quarter that is still open. */
function PaperLinks({ board: { year, quarters } }: { board: { year: number } & Pick<Board, "quarters"> }) {
  const open = quarters.filter(({ state }) => state === "open");
  return open.map(({ quarter }) => (
    <LinkButton
      key={quarter}
      href={`/print/blank-sheets/${periodKey({ kind: "quarter", year, quarter })}`}
      variant="quiet"
    >
      {open.length > 1 ? `In phiếu giấy ${formatQuarter(quarter)}` : "In phiếu giấy cho tất cả đơn vị"}
    </LinkButton>
  ));
}

export default async function SheetsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { own, board, today, reviews, requests, tasks, cells } = await loadSheets(await searchParams);
  return (
    <>
      <PageHeader
        title={board ? `Phiếu số liệu năm ${board.year}` : "Việc của tôi"}
        subtitle={
          board
            ? "Mỗi ô là phiếu của một đơn vị trong một quý; sớm hay muộn tính theo lần nộp đầu"
            : "Phiếu số liệu của đơn vị đồng chí"
        }
      >
        {board && board.lines.length > 0 ? <ExcelLink href={`/sheets/excel?period=${board.year}`} /> : null}
        {board && reviews ? <PaperLinks board={board} /> : null}
      </PageHeader>
      <OwnTasks tasks={tasks} today={today} />
      <RequestList requests={requests} today={today} />
      <div className="mb-4 empty:hidden">
        <OwnCells cells={cells} />
      </div>
      {own.length > 0 ? <OwnSheets sheets={own} today={today} /> : null}
      {board ? <SheetBoard board={board} reviews={reviews} today={today} /> : null}
      {!board && own.length === 0 ? (
        <EmptyState title="Chưa có phiếu nào">
          Văn phòng Đảng ủy chưa mở kỳ báo cáo, hoặc chưa giao chỉ tiêu cho đơn vị của đồng chí.
        </EmptyState>
      ) : null}
    </>
  );
}
