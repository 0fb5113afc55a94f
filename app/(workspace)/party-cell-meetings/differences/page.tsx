import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { romanQuarter } from "@/lib/format/roman";
import { MeetingTabs } from "../_parts/meeting-tabs";
import { YearLinks } from "../_parts/year-links";
import { loadDifferences } from "./load";

export const metadata: Metadata = { title: "Đối chiếu sổ và phiếu số liệu" };

type Rows = Awaited<ReturnType<typeof loadDifferences>>["rows"];

export default async function DifferencesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { year, today, rows, readsAny } = await loadDifferences(await searchParams);
  return (
    <>
      <PageHeader
        title={`Đối chiếu sổ sinh hoạt và phiếu số liệu năm ${year}`}
        subtitle="Phiếu đã nộp hoặc đã duyệt không tự đổi theo sổ; chỗ lệch được liệt kê để chi bộ và Văn phòng xem lại"
      >
        <YearLinks
          href={(each) => `/party-cell-meetings/differences?year=${each}`}
          year={year}
          thisYear={Number(today.slice(0, 4))}
        />
        {rows.length === 0 ? null : <ExcelLink href={`/party-cell-meetings/differences/excel?year=${year}`} />}
        <PrintButton variant="secondary" />
      </PageHeader>
      <MeetingTabs current="/party-cell-meetings/differences" />
      {!readsAny ? (
        <EmptyState title="Chưa có chi bộ nào để đối chiếu">Đồng chí chưa được giao chi bộ nào.</EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState title="Không có chỗ lệch">
          Số liệu sinh hoạt trên phiếu của các chi bộ khớp với những kỳ đã xác nhận, hoặc chưa có kỳ nào được xác nhận.
        </EmptyState>
      ) : (
        <DifferencesTable year={year} rows={rows} />
      )}
    </>
  );
}

function DifferencesTable({ year, rows }: { year: number; rows: Rows }) {
  return (
    <ScrollRegion label={`Chỗ lệch giữa sổ và phiếu năm ${year}`} className="card p-0! table-scroll">
      <table className="data-table">
        <caption className="sr-only">Chỗ lệch giữa sổ sinh hoạt và phiếu số liệu năm {year}</caption>
        <thead>
          <tr>
            <th scope="col">Chi bộ</th>
            <th scope="col">Quý</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="num">
              Trên phiếu
            </th>
            <th scope="col" className="num">
              Theo sổ
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, unitName, quarter, code, indicator, onSheet, inRecords, meetings }) => (
            <tr key={`${unitId} ${quarter} ${code}`}>
              <th scope="row">
                <Link href={`/party-cell-meetings/${unitId}?year=${year}`}>{unitName}</Link>
              </th>
              <td>{romanQuarter(quarter)}</td>
              <td>{indicator}</td>
              <td className="num">
                <Link href={`/sheets/${unitId}/${year}-Q${quarter}`}>{onSheet}</Link>
              </td>
              <td className="num">
                {inRecords}
                <span className="sub block">{meetings} kỳ đã xác nhận</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
