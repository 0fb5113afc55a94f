import type { Metadata } from "next";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { FilterChoice } from "@/app/_ui/filter-choice";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { CELL_TYPE_WORDS } from "@/lib/org-units/cell-type";
import { BOARD_WANT_WORDS, BOARD_WANTS } from "@/lib/party-cell-meetings/board-view";
import { BOARD_LEGEND, BOARD_LEGEND_CONFIRMED, BOARD_LEGEND_UNCONFIRMED } from "@/lib/party-cell-meetings/board-words";
import { MEETING_CLASS_WORDS, MEETING_CLASSES } from "@/lib/party-cell-meetings/scoring";
import { MeetingTabs } from "../_parts/meeting-tabs";
import { YearLinks } from "../_parts/year-links";
import { BoardTable } from "./board-table";
import { loadBoard } from "./load";

export const metadata: Metadata = { title: "Bảng theo dõi sinh hoạt chi bộ" };

type Model = Awaited<ReturnType<typeof loadBoard>>;

export default async function BoardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadBoard(await searchParams);
  const { year, today, rows, type, want } = model;
  const query = new URLSearchParams({ year: String(year), type: type ?? "", want: want ?? "" });
  return (
    <div className="print-landscape board-page">
      <PageHeader title={`Bảng theo dõi sinh hoạt chi bộ năm ${year}`} subtitle={<Counts model={model} />}>
        <YearLinks
          href={(each) => `/party-cell-meetings/board?year=${each}`}
          year={year}
          thisYear={Number(today.slice(0, 4))}
        />
        <LinkButton href={`/print/meetings-month/${model.lastMonth}`} variant="quiet">
          In tổng hợp tháng
        </LinkButton>
        <ExcelLink href={`/party-cell-meetings/board/excel?${query}`} />
        <PrintButton variant="secondary" />
      </PageHeader>
      <MeetingTabs current="/party-cell-meetings/board" />
      <Filters model={model} />
      {rows.length === 0 ? (
        <EmptyState title="Không có chi bộ nào phù hợp">Bỏ bớt điều kiện lọc để xem các chi bộ khác.</EmptyState>
      ) : (
        <>
          <Legend readsAny={model.readsAny} />
          <BoardTable year={year} rows={rows} />
        </>
      )}
    </div>
  );
}

/** "52 chi bộ · 412 kỳ đã xác nhận: 301 Tốt, 89 Khá · …" */
function Counts({ model: { counts, rows, total, readsAny } }: { model: Model }) {
  const { confirmed, waiting, missing, classes } = counts;
  const inClasses = MEETING_CLASSES.filter((each) => classes[each] > 0).map(
    (each) => `${classes[each]} ${MEETING_CLASS_WORDS[each]}`,
  );
  return (
    <>
      {rows.length < total ? `${rows.length}/${total}` : total} chi bộ · {confirmed} kỳ đã xác nhận
      {inClasses.length > 0 ? `: ${inClasses.join(", ")}` : ""}
      {readsAny ? ` · ${waiting} phiếu chờ xác nhận · thiếu ${missing} kỳ thường kỳ` : ""}
    </>
  );
}

function Filters({ model: { year, types, type, want, readsAny } }: { model: Model }) {
  const wants = BOARD_WANTS.slice(0, readsAny ? undefined : 4);
  return (
    <form className="no-print mb-3 flex flex-wrap items-end gap-3">
      <input type="hidden" name="year" value={year} />
      <FilterChoice
        name="type"
        label="Loại hình chi bộ"
        value={type ?? ""}
        all="Tất cả"
        options={types.map((each) => [each, CELL_TYPE_WORDS[each]] as const)}
      />
      <FilterChoice
        name="want"
        label="Chỉ chi bộ"
        value={want ?? ""}
        all="Tất cả"
        options={wants.map((each) => [each, BOARD_WANT_WORDS[each]] as const)}
      />
      <Button type="submit">Lọc</Button>
    </form>
  );
}

/** What the short words in the squares mean. */
function Legend({ readsAny }: { readsAny: boolean }) {
  return (
    <p className="board-legend">
      {BOARD_LEGEND} {readsAny ? BOARD_LEGEND_UNCONFIRMED : BOARD_LEGEND_CONFIRMED}
    </p>
  );
}
