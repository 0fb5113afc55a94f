import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { JobsTable } from "./jobs-table";
import { loadJobs } from "./load";

export const metadata: Metadata = { title: "Việc chạy lâu" };

export default async function JobsPage() {
  const { jobs, everybodys } = await loadJobs();
  return (
    <>
      <PageHeader
        title="Việc chạy lâu"
        subtitle={`Nhập, xuất, sao lưu, mở năm mới: máy chủ vẫn làm khi đồng chí rời trang. Giữ trong 7 ngày${everybodys ? ", của mọi tài khoản trong xã" : ""}.`}
      />
      {jobs.length === 0 ? (
        <EmptyState title="Chưa có việc nào trong 7 ngày qua">
          Việc nhập từ Excel, xuất dữ liệu hoặc sao lưu sẽ hiện ở đây cùng tiến độ và kết quả.
        </EmptyState>
      ) : (
        <Card title="Các việc gần đây" subtitle={`${jobs.length} việc`} flush>
          <JobsTable jobs={jobs} />
        </Card>
      )}
    </>
  );
}
