import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { IndicatorTable } from "./_parts/indicator-table";
import { LookBackBand } from "./_parts/look-back-band";
import { TableExcelLink } from "./_parts/table-excel-link";
import { UnapprovedMark } from "./_parts/unapproved-mark";
import { ViewSwitches } from "./_parts/view-switches";
import { loadIndicators } from "./load";

export const metadata: Metadata = { title: "Chỉ tiêu" };

export default async function IndicatorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, title, groups, filter, mayManage } = await loadIndicators(await searchParams);
  return (
    <div className="print-landscape">
      <PageHeader title={title} subtitle={`Kế hoạch và thực hiện của toàn xã · ${view.words}`}>
        <ViewSwitches view={view} />
        {view.maySeeUnapproved && view.lookBack === null ? (
          <LinkButton href="/unusual" variant="quiet">
            Bất thường
          </LinkButton>
        ) : null}
        <TableExcelLink query={view.query} />
        <PrintButton variant="secondary" />
      </PageHeader>
      <LookBackBand lookBack={view.lookBack} refusal={view.lookBackRefusal} />
      <UnapprovedMark scope={view.choice.scope} />
      {groups.length === 0 ? (
        <EmptyState
          title={`Năm ${view.year} chưa có chỉ tiêu nào`}
          action={mayManage ? <LinkButton href={`/admin/catalogue?year=${view.year}`}>Chọn chỉ tiêu</LinkButton> : null}
        >
          Văn phòng chọn chỉ tiêu của năm và đơn vị báo cáo trong mục Quản trị.
        </EmptyState>
      ) : (
        <div className="card overflow-hidden p-0! print:overflow-visible">
          <IndicatorTable
            key={`${view.query} ${JSON.stringify(filter.choice)}`}
            caption={title}
            groups={groups}
            query={view.query}
            year={view.year}
            lastQuarter={view.lastQuarter}
            cumulativeLabel={view.cumulativeLabel}
            filter={filter}
          />
        </div>
      )}
    </div>
  );
}
