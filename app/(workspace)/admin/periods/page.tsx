import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { formatLocalDate } from "@/lib/format/dates";
import { AdminPath } from "../admin-path";
import { loadPeriods, type YearModel } from "./load";
import { OpenYearForm } from "./open-year-form";
import { CloseYearForm } from "./quarter-forms";
import { QuartersTable } from "./quarters-table";
import { ReopenYearForm } from "./reopen-year-form";

export const metadata: Metadata = { title: "Năm và quý" };

export default async function PeriodsPage() {
  const { years, nextYear, nextWindows, quarterNow } = await loadPeriods();
  return (
    <>
      <AdminPath />
      <PageHeader title="Năm và quý" subtitle="Mở kỳ cho các đơn vị nhập, khóa kỳ khi đã duyệt xong, chốt đánh giá năm">
        {years.length === 0 ? null : (
          <>
            <LinkButton href="/admin/periods/rollover">Chuyển sang năm mới</LinkButton>
            <ExcelLink href="/admin/periods/excel" />
          </>
        )}
      </PageHeader>
      <div className={`grid gap-4 ${years.length === 0 ? "" : "2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"}`}>
        {years.length === 0 ? null : (
          <div className="grid content-start gap-4">
            {years.map((year) => (
              <YearCard key={year.year} year={year} />
            ))}
          </div>
        )}
        <Card title="Mở năm" className="self-start">
          {years.length === 0 ? (
            <p className="mb-3 max-w-prose text-sm text-muted">
              Mở năm đang làm và quý đang báo cáo. Các đơn vị chỉ nhập được số liệu của quý đã mở.
            </p>
          ) : null}
          <OpenYearForm year={nextYear} windows={nextWindows} quarterNow={quarterNow} />
        </Card>
      </div>
    </>
  );
}

function YearCard({ year }: { year: YearModel }) {
  return (
    <Card title={`Năm ${year.year}`} flush>
      <QuartersTable year={year} />
      <div className="border-t border-line px-4 py-3 text-sm">
        {year.assessmentClosedOn === null ? (
          <CloseYearForm year={year.year} />
        ) : (
          <>
            <p>Đã chốt đánh giá năm ngày {formatLocalDate(year.assessmentClosedOn)}.</p>
            <ReopenYearForm year={year.year} />
          </>
        )}
      </div>
    </Card>
  );
}
