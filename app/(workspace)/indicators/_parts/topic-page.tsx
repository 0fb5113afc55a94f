import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";
import { QuarterChart } from "@/app/_ui/charts/quarter-chart";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { PageHeader } from "@/app/_ui/page-header";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { SheetEntry } from "../../sheets/_entry/sheet-entry";
import type { TopicView } from "../topic.load";
import { ChartCard } from "./chart-card";
import { HeadlineCards } from "./headline-cards";
import { IndicatorTable } from "./indicator-table";
import { UnapprovedMark } from "./unapproved-mark";
import { ViewSwitches } from "./view-switches";

type TopicPageProps = {
  title: string;
  path: string;
  view: TopicView;
  /** Lĩnh vực of the entry form beside the figures. */
  entryGroups: string[];
  children?: ReactNode;
};

/** Ngân sách, Đất đai, Sinh hoạt chi bộ: cards, table, chart, and the entry form for whoever may type. */
export function TopicPage({ title, path, view, entryGroups, children }: TopicPageProps) {
  const heading = `${title} ${formatPeriodInSentence(view.period)}`;
  const { openQuarter } = view;
  return (
    <>
      <PageHeader title={heading} subtitle={`Số liệu toàn xã · ${view.words}`}>
        {view.groups.length === 0 ? null : <ExcelLink href={`${path}/excel?${view.query}`} />}
        <ViewSwitches view={view} />
      </PageHeader>
      <UnapprovedMark scope={view.choice.scope} />
      {view.groups.length === 0 ? (
        <EmptyState title={`Năm ${view.year} chưa giao chỉ tiêu nào về nội dung này`}>
          Văn phòng chọn chỉ tiêu của năm và đơn vị báo cáo trong mục Quản trị.
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          <HeadlineCards cards={view.cards} query={view.query} />
          <div className="card overflow-hidden p-0!">
            <IndicatorTable
              key={view.query}
              caption={heading}
              groups={view.groups}
              query={view.query}
              year={view.year}
              lastQuarter={view.lastQuarter}
              cumulativeLabel={view.cumulativeLabel}
            />
          </div>
          {openQuarter ? (
            <div className="min-w-0 empty:hidden">
              <SheetEntry
                unitId={view.entryUnitId}
                year={openQuarter.year}
                quarter={openQuarter.quarter}
                groupCodes={entryGroups}
                href={`${path}?${view.query}`}
              />
            </div>
          ) : null}
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <ChartCard
              chart={view.chart}
              choices={view.choices}
              chosenCode={view.chosenCode}
              query={view.query}
              path={path}
            />
            {view.secondChart ? (
              <Card
                title={`${view.secondChart.name} theo quý`}
                subtitle={`${view.secondChart.unit} · kế hoạch và thực hiện`}
              >
                <QuarterChart chart={view.secondChart} />
              </Card>
            ) : null}
          </div>
          {children}
        </div>
      )}
    </>
  );
}
