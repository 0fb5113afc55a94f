import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { loadReview } from "./load";
import { ProgressList } from "./progress-list";
import { WaitingTable } from "./waiting-table";

export const metadata = { title: "Chờ duyệt" };

export default async function ReviewPage() {
  const { waiting, quarters, today, limited } = await loadReview();
  return (
    <>
      <PageHeader
        title="Chờ duyệt"
        subtitle={`${waiting.length} phiếu đang chờ${limited ? " trong lĩnh vực đồng chí phụ trách" : ""}`}
      />
      {waiting.length > 0 ? (
        <WaitingTable sheets={waiting} />
      ) : (
        <EmptyState title="Không có phiếu nào đang chờ duyệt">Phiếu đơn vị nộp lên sẽ hiện ở đây.</EmptyState>
      )}
      {quarters.map((quarter) => (
        <ProgressList key={`${quarter.year}-${quarter.quarter}`} {...quarter} today={today} />
      ))}
    </>
  );
}
