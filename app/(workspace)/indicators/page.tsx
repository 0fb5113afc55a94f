import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PeriodPicker } from "@/app/_ui/period-picker";
import { IndicatorTable } from "./_parts/indicator-table";
import { loadIndicators } from "./load";

export const metadata: Metadata = { title: "Chỉ tiêu" };

export default async function IndicatorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadIndicators(await searchParams);
  return (
    <>
      <PageHeader title={view.title} subtitle="Kế hoạch và thực hiện của toàn xã · chỉ số liệu đã duyệt">
        <ExcelLink href={`/indicators/excel?${view.query}`} />
        <PeriodPicker current={view.period} years={view.years} />
      </PageHeader>
      {view.groups.length === 0 ? (
        <EmptyState title={`Năm ${view.year} chưa có chỉ tiêu nào`}>
          Văn phòng chọn chỉ tiêu của năm và đơn vị báo cáo trong mục Quản trị.
        </EmptyState>
      ) : (
        <div className="card overflow-hidden p-0!">
          <IndicatorTable
            key={`${view.query} ${view.filter.status}`}
            caption={view.title}
            groups={view.groups}
            query={view.query}
            year={view.year}
            lastQuarter={view.lastQuarter}
            cumulativeLabel={view.cumulativeLabel}
            filter={view.filter}
          />
        </div>
      )}
    </>
  );
}
