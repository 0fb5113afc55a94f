import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { OwnTasks } from "../tasks/_parts/own-tasks";
import { ExpiredReopenings } from "./expired-reopenings";
import { IndicatorView } from "./indicator-view";
import { loadReview } from "./load";
import { ProgressList } from "./progress-list";
import { QueueForm } from "./queue-form";

export const metadata = { title: "Chờ duyệt" };

export default async function ReviewPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadReview(await searchParams);
  const { waiting, view, expired, quarters, today, limited, operationId } = model;
  return (
    <>
      <PageHeader
        title="Chờ duyệt"
        subtitle={`${waiting} phiếu đang chờ${limited ? " trong lĩnh vực đồng chí phụ trách" : ""}`}
      >
        <nav className="review-tabs flex gap-2" aria-label="Cách xem">
          <LinkButton href="/review" aria-current={view.by === "unit" ? "page" : undefined}>
            Theo đơn vị
          </LinkButton>
          <LinkButton href="/review?view=indicator" aria-current={view.by === "indicator" ? "page" : undefined}>
            Theo chỉ tiêu
          </LinkButton>
        </nav>
        <LinkButton href="/unusual" variant="quiet">
          Bất thường
        </LinkButton>
      </PageHeader>
      <OwnTasks tasks={model.tasks} today={today} />
      <ExpiredReopenings expired={expired} />
      {view.by === "unit" ? (
        <QueueForm sheets={view.sheets} operationId={operationId} />
      ) : view.indicators.length > 0 ? (
        <IndicatorView indicators={view.indicators} />
      ) : (
        <EmptyState title="Không có phiếu nào đang chờ duyệt">Phiếu đơn vị nộp lên sẽ hiện ở đây.</EmptyState>
      )}
      {quarters.map((quarter) => (
        <ProgressList key={`${quarter.year}-${quarter.quarter}`} {...quarter} today={today} />
      ))}
    </>
  );
}
