import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { loadReports } from "./load";
import { ReportsTable } from "./reports-table";

export const metadata: Metadata = { title: "Báo cáo" };

export default async function ReportsPage() {
  const { reports } = await loadReports();
  return (
    <>
      <PageHeader title="Báo cáo" subtitle="Báo cáo năm của Đảng ủy, lập từ số liệu đã duyệt." />
      {reports.length === 0 ? (
        <EmptyState title="Chưa có báo cáo">
          Báo cáo năm có ở đây sau khi Văn phòng mở năm và duyệt phiếu số liệu đầu tiên.
        </EmptyState>
      ) : (
        <ReportsTable reports={reports} />
      )}
    </>
  );
}
