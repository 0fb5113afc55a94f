import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { RATING_LEVELS, RATING_SHORT } from "@/lib/party-cell-meetings/rating";
import { MeetingTabs } from "../_parts/meeting-tabs";
import { YearLinks } from "../_parts/year-links";
import { loadRatings } from "./load";
import { RatingsForm } from "./ratings-form";
import { RatingsTable } from "./ratings-table";

export const metadata: Metadata = { title: "Xếp loại chi bộ" };

type Model = Awaited<ReturnType<typeof loadRatings>>;

export default async function RatingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const model = await loadRatings(params);
  const { year, today, table, records, operationId } = model;
  const recorded = typeof params.recorded === "string" && /^\d{1,3}$/.test(params.recorded) ? params.recorded : null;
  return (
    <>
      <PageHeader title={`Xếp loại chi bộ năm ${year}`} subtitle={<Counts model={model} />}>
        <YearLinks
          href={(each) => `/party-cell-meetings/ratings?year=${each}`}
          year={year}
          thisYear={Number(today.slice(0, 4))}
        />
        <ExcelLink href={`/party-cell-meetings/ratings/excel?year=${year}`} />
        <PrintButton variant="secondary" />
      </PageHeader>
      <MeetingTabs current="/party-cell-meetings/ratings" />
      {recorded === null ? null : (
        <Notice tone="success" live>
          Đã ghi xếp loại của {recorded} chi bộ.
        </Notice>
      )}
      <Cap model={model} />
      {table.rows.length === 0 ? (
        <EmptyState title={`Năm ${year} không có chi bộ nào`}>Chọn năm khác.</EmptyState>
      ) : records ? (
        <RatingsForm year={year} operationId={operationId} rows={table.rows} />
      ) : (
        <RatingsTable year={year} rows={table.rows} />
      )}
    </>
  );
}

/** "52 chi bộ: 8 HTXSNV, 40 HTTNV, 4 HTNV, 0 KHTNV · chưa ghi 0" */
function Counts({
  model: {
    table: { rows, counts, unrated },
  },
}: {
  model: Model;
}) {
  const levels = RATING_LEVELS.map((level) => `${counts[level]} ${RATING_SHORT[level]}`).join(", ");
  return (
    <>
      {rows.length} chi bộ: {levels}
      {unrated > 0 ? ` · ${unrated} chi bộ chưa ghi` : ""}
    </>
  );
}

/** The calculation is shown; what is above it is for the standing committee to settle. */
function Cap({
  model: {
    basis,
    table: { cap },
  },
}: {
  model: Model;
}) {
  return (
    <div className="mb-4">
      <Notice tone={cap.over > 0 ? "warning" : "info"} title={`Trần HTXSNV: ${cap.words}.`}>
        <p>
          {basis}. Mức xếp loại do cấp có thẩm quyền quyết định; trang này ghi lại kết quả, không chặn khi vượt trần.
        </p>
      </Notice>
    </div>
  );
}
