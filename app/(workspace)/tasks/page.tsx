import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { PrintButton } from "@/app/_ui/print-button";
import { formatLocalDate } from "@/lib/format/dates";
import { TaskFilterForm } from "./filter-form";
import { loadTasks, type TasksModel } from "./load";
import { TasksTable } from "./tasks-table";

export const metadata: Metadata = { title: "Nhiệm vụ" };

export default async function TasksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadTasks(await searchParams);
  const { waiting, rows, filter, days } = model;
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== "")).toString();
  return (
    <>
      <PageHeader
        title="Nhiệm vụ"
        subtitle={waiting === 0 ? "Không có việc nào chờ đồng chí" : `${waiting} việc chờ đồng chí`}
      >
        {rows.length === 0 ? null : (
          <>
            <ExcelLink href={`/tasks/excel${query === "" ? "" : `?${query}`}`} />
            <PrintButton variant="secondary" />
          </>
        )}
        <LastMinutes days={days} />
      </PageHeader>
      {model.total === 0 ? (
        <EmptyState title="Chưa có kết luận, nhiệm vụ nào">
          {model.readsAll
            ? "Trong Chế độ họp (trang Tổng quan), ghi kết luận ở chỉ tiêu đang xem; chọn người và thời hạn thì thành nhiệm vụ."
            : "Khi được giao nhiệm vụ sau cuộc họp, đồng chí thấy và báo kết quả ở đây."}
        </EmptyState>
      ) : (
        <>
          <TaskFilterForm model={model} />
          {rows.length === 0 ? (
            <EmptyState title="Không có nhiệm vụ nào khớp bộ lọc">Chọn “Bỏ lọc” để xem tất cả.</EmptyState>
          ) : (
            <TasksTable rows={rows} />
          )}
        </>
      )}
    </>
  );
}

/** The minutes of the latest meeting; those of an earlier one are reached from its conclusions. */
function LastMinutes({ days }: Pick<TasksModel, "days">) {
  const last = days.toSorted().at(-1);
  if (last === undefined) return null;
  return (
    <LinkButton href={`/print/conclusions/${last}`} variant="quiet">
      In kết luận họp ngày {formatLocalDate(last)}
    </LinkButton>
  );
}
