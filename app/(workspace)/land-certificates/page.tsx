import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { CumulativeChart } from "@/app/_ui/charts/cumulative-chart";
import { RankedBars } from "@/app/_ui/charts/ranked-bars";
import type { SearchParams } from "@/app/_ui/period-param";
import { lowerFirst } from "@/lib/format/first-letter";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { LAND_GROUP } from "@/lib/land-certificates/land-indicators";
import { rankedRows, unitTable } from "@/lib/land-certificates/unit-groups";
import { HeadlineCards } from "../indicators/_parts/headline-cards";
import { PlanLinesCard } from "../indicators/_parts/plan-lines-card";
import { QuarterCharts } from "../indicators/_parts/quarter-charts";
import { TopicEntry, TopicFrame } from "../indicators/_parts/topic-frame";
import { TopicTable } from "../indicators/_parts/topic-page";
import { BacklogCard, BacklogHeadline } from "./backlog-card";
import { type LandView, loadLandCertificates } from "./load";
import { UnitsTable } from "./units-table";

export const metadata: Metadata = { title: "Đất đai, giấy chứng nhận" };

const TITLE = "Đất đai, giấy chứng nhận";
const PATH = "/land-certificates";

export default async function LandCertificatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const model = await loadLandCertificates(await searchParams);
  const { view, lines, units, backlog, cards } = model;
  const period = formatPeriodInSentence(view.period);
  return (
    <TopicFrame title={TITLE} path={PATH} view={view}>
      <div className="no-print">
        <HeadlineCards cards={cards} query={view.query}>
          {backlog === null ? null : <BacklogHeadline backlog={backlog} query={view.query} />}
        </HeadlineCards>
      </div>
      {lines.length === 0 ? null : (
        <PlanLinesCard
          id="cap-giay"
          title="Cấp giấy chứng nhận lần đầu"
          caption={`Cấp giấy chứng nhận lần đầu ${period}`}
          view={view}
          lines={lines}
        />
      )}
      <UnitsTable
        tables={units.map((group) => unitTable(group, view.lastQuarter))}
        query={view.query}
        cumulativeLabel={view.cumulativeLabel}
        lastQuarter={view.lastQuarter}
      />
      <TopicEntry path={PATH} view={view} groups={[LAND_GROUP]} />
      <div className="grid items-start gap-4 xl:grid-cols-2 print:grid-cols-2">
        {backlog === null ? null : <BacklogCard backlog={backlog} />}
        <Charts model={model} />
      </div>
      <h2 className="text-lg">Cả lĩnh vực</h2>
      <TopicTable caption={`${TITLE} ${period}`} view={view} />
    </TopicFrame>
  );
}

/** By unit only where more than one reports: a single bar compares nothing. */
function Charts({ model: { view, chart, units } }: { model: LandView }) {
  const [ranked] = units;
  const isRanked = ranked !== undefined && ranked.lines.length > 1;
  return (
    <>
      {chart === null ? null : (
        <Card id="luy-ke" title={`${chart.name} lũy kế`} subtitle={`${chart.unit} · so với kế hoạch và tiến độ`}>
          <CumulativeChart chart={chart} />
        </Card>
      )}
      {isRanked ? (
        <Card
          id="xep-theo-don-vi"
          title={`${ranked.result.indicator.shortName} theo đơn vị`}
          subtitle={`${ranked.result.indicator.unitOfMeasure} · ${lowerFirst(view.cumulativeLabel)}`}
        >
          <RankedBars title={`${ranked.result.indicator.shortName} theo đơn vị`} rows={rankedRows(ranked)} />
        </Card>
      ) : null}
      <QuarterCharts path={PATH} view={isRanked ? { ...view, secondChart: null } : view} />
    </>
  );
}
