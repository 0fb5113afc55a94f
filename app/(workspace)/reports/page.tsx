import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { archiveParams } from "@/lib/reports/archive-query";
import { ArchiveForm } from "./archive-form";
import { ArchiveTable } from "./archive-table";
import { loadReports, type ReportsModel } from "./load";
import { ReportableTable } from "./reportable-table";
import { SetForm } from "./set-form";

export const metadata: Metadata = { title: "Báo cáo" };

export default async function ReportsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadReports(await searchParams);
  const { year } = model;
  return (
    <>
      <PageHeader title="Báo cáo" subtitle="Báo cáo của Đảng ủy, lập từ số liệu đã duyệt.">
        <LinkButton href="/verify" variant="quiet">
          Kiểm tra mã báo cáo
        </LinkButton>
      </PageHeader>
      {year === undefined ? (
        <EmptyState title="Chưa có báo cáo">
          Báo cáo có ở đây sau khi Văn phòng mở năm và duyệt phiếu số liệu đầu tiên.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <Card title={`Báo cáo năm ${year}`} actions={<OtherYears years={model.years} year={year} />} flush>
            <ReportableTable {...model} />
          </Card>
          <Archive model={model} />
          {model.sets.length === 0 ? null : (
            <Card title="Tải trọn bộ" subtitle="nhiều tệp Word trong một tệp ZIP">
              <SetForm operationId={model.operationId} choices={model.sets} />
            </Card>
          )}
        </div>
      )}
    </>
  );
}

function OtherYears({ years, year }: { years: readonly number[]; year: number }) {
  if (years.length < 2) return null;
  return (
    <nav aria-label="Năm báo cáo" className="flex flex-wrap gap-x-3">
      {years.map((each) => (
        <Link
          key={each}
          className="link"
          href={`/reports?of=${each}`}
          aria-current={each === year ? "page" : undefined}
        >
          {each}
        </Link>
      ))}
    </nav>
  );
}

function Archive({ model: { query, archive, archiveYears, hasIssued } }: { model: ReportsModel }) {
  if (!hasIssued) {
    return (
      <EmptyState title="Chưa ban hành báo cáo nào">
        Báo cáo đã ban hành được giữ nguyên ở đây, kèm tệp và mã kiểm tra.
      </EmptyState>
    );
  }
  return (
    <Card
      title="Đã ban hành"
      subtitle={`${archive.length} báo cáo`}
      actions={
        archive.length === 0 ? null : <ExcelLink href={`/reports/archive${archiveParams(query)}`} what="danh sách" />
      }
      flush
    >
      <div className="px-4 pb-4">
        <ArchiveForm query={query} archiveYears={archiveYears} />
      </div>
      {archive.length === 0 ? (
        <p className="px-4 pb-4">Không tìm thấy báo cáo nào. Đồng chí thử bớt chữ hoặc bỏ lọc.</p>
      ) : (
        <ArchiveTable issued={archive} />
      )}
    </Card>
  );
}
