import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { ExplanationsTable } from "./explanations-table";
import { ExplanationFilterForm } from "./filter-form";
import { loadExplanations } from "./load";

export const metadata: Metadata = { title: "Giải trình" };

export default async function ExplanationsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadExplanations(await searchParams);
  const { waiting } = model;
  return (
    <>
      <PageHeader
        title="Giải trình"
        subtitle={waiting === 0 ? "Không có việc nào chờ đồng chí" : `${waiting} việc chờ đồng chí`}
      />
      {model.total === 0 ? (
        <EmptyState title="Chưa có yêu cầu giải trình nào">
          {model.leads
            ? "Mở một chỉ tiêu, chọn “Yêu cầu giải trình” ở số liệu của đơn vị."
            : "Khi lãnh đạo hỏi về một số liệu của đơn vị, câu hỏi và phần trả lời sẽ ở đây."}
        </EmptyState>
      ) : (
        <>
          <ExplanationFilterForm model={model} />
          {model.rows.length === 0 ? (
            <EmptyState title="Không có giải trình nào khớp bộ lọc">Chọn “Bỏ lọc” để xem tất cả.</EmptyState>
          ) : (
            <ExplanationsTable rows={model.rows} />
          )}
        </>
      )}
    </>
  );
}
