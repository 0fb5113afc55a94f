import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { CumulativeChart } from "@/app/_ui/charts/cumulative-chart";
import type { SearchParams } from "@/app/_ui/period-param";
import { balanceTable } from "@/lib/budget/balance-rows";
import { BUDGET_GROUP } from "@/lib/budget/budget-indicators";
import { HeadlineCards } from "../indicators/_parts/headline-cards";
import { QuarterCharts } from "../indicators/_parts/quarter-charts";
import { TopicEntry, TopicFrame } from "../indicators/_parts/topic-frame";
import { BalanceTable } from "./balance-table";
import { loadBudget } from "./load";
import { SideCard } from "./side-card";

export const metadata: Metadata = { title: "Ngân sách" };

const PATH = "/budget";

export default async function BudgetPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, sides, balance, charts } = await loadBudget(await searchParams);
  return (
    <TopicFrame title="Ngân sách" path={PATH} view={view}>
      <div className="no-print">
        <HeadlineCards cards={view.cards} query={view.query} />
      </div>
      {sides.map((part) => (
        <SideCard key={part.side} view={view} part={part} />
      ))}
      {balance === null ? null : (
        <BalanceTable
          balance={balanceTable(balance, view.cumulativeLabel)}
          unit={balance.revenue.indicator.unitOfMeasure}
        />
      )}
      <TopicEntry path={PATH} view={view} groups={[BUDGET_GROUP]} />
      <div className="grid items-start gap-4 xl:grid-cols-2 print:grid-cols-2">
        {charts.map(({ side, chart }) => (
          <Card
            key={side}
            id={side === "revenue" ? "luy-ke-thu" : "luy-ke-chi"}
            title={`${chart.name} lũy kế`}
            subtitle={`${chart.unit} · so với kế hoạch và tiến độ`}
          >
            <CumulativeChart chart={chart} />
          </Card>
        ))}
        <QuarterCharts path={PATH} view={view} />
      </div>
    </TopicFrame>
  );
}
