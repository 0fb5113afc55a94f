import { Card } from "@/app/_ui/card";
import { QuarterChart } from "@/app/_ui/charts/quarter-chart";
import type { TopicView } from "../topic.load";
import { ChartCard } from "./chart-card";

/** The chosen indicator by quarter, and the next one in importance: two cells of the page's grid of charts. */
export function QuarterCharts({ path, view }: { path: string; view: TopicView }) {
  const { secondChart } = view;
  return (
    <>
      <ChartCard
        chart={view.chart}
        choices={view.choices}
        chosenCode={view.chosenCode}
        query={view.query}
        path={path}
      />
      {secondChart ? (
        <Card title={`${secondChart.name} theo quý`} subtitle={`${secondChart.unit} · kế hoạch và thực hiện`}>
          <QuarterChart chart={secondChart} />
        </Card>
      ) : null}
    </>
  );
}
