import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { QuarterChart } from "@/app/_ui/charts/quarter-chart";
import { YearCourse } from "@/app/_ui/charts/year-course";
import { YearsChart } from "@/app/_ui/charts/years-chart";
import { ExcelLink } from "@/app/_ui/excel-link";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import { StatusBadge } from "@/app/_ui/status-badge";
import { samePeriodBadge } from "@/lib/charts/same-period-badge";
import { periodKey } from "@/lib/periods/period";
import { FigureExplanations } from "../../explanations/_parts/figure-explanations";
import { IndicatorConclusions } from "../../tasks/_parts/indicator-conclusions";
import { LookBackBand } from "../_parts/look-back-band";
import { TableLegend } from "../_parts/table-legend";
import { UnapprovedMark } from "../_parts/unapproved-mark";
import { ViewSwitches } from "../_parts/view-switches";
import { FormulaCard } from "./formula-card";
import { type IndicatorView, loadIndicator } from "./load";
import { NotesCard } from "./notes-card";
import { OriginPanel } from "./origin-panel";
import { PlanFacts } from "./plan-facts";
import { QuartersTable } from "./quarters-table";
import { UnitsTable } from "./units-table";

export const metadata: Metadata = { title: "Chỉ tiêu" };

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export default async function IndicatorPage({ params, searchParams }: Props) {
  const model = await loadIndicator((await params).code, await searchParams);
  const { result, view, chart } = model;
  const { indicator, assessment } = result;
  return (
    <>
      <PageHeader title={indicator.name} subtitle={<Subtitle model={model} />}>
        <ViewSwitches view={view} />
        {model.mayAsk ? (
          <LinkButton
            href={`/explanations/new?indicator=${indicator.code}&period=${periodKey(view.period)}`}
            variant="quiet"
          >
            Yêu cầu giải trình
          </LinkButton>
        ) : null}
        <ExcelLink href={`/indicators/${indicator.code}/excel?${view.query}`} what="của chỉ tiêu này" />
      </PageHeader>
      <LookBackBand lookBack={view.lookBack} refusal={view.lookBackRefusal} />
      <UnapprovedMark scope={view.choice.scope} />
      <div className="grid gap-4">
        <p className="flex flex-wrap items-center gap-3">
          <StatusBadge status={assessment.status} estimated={assessment.estimated || result.estimated} />
          {result.illustrative ? (
            <span className="text-sm text-muted">
              <span aria-hidden>◌</span> có số liệu minh họa
            </span>
          ) : null}
        </p>
        {model.retiredFrom === null ? null : <Notice title={`Ngừng theo dõi từ ${model.retiredFrom}`} />}
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="grid gap-4">
            <PlanFacts model={model} />
            <FormulaCard model={model} />
          </div>
          <div className="grid gap-4">
            {chart ? (
              <Card id="bieu-do" title="Theo quý" subtitle={`${indicator.unitOfMeasure} · kế hoạch và thực hiện`}>
                <QuarterChart
                  chart={chart}
                  samePeriodLabel={
                    chart.rows.some((row) => row.samePeriod !== null) ? `Cùng kỳ ${view.year - 1}` : null
                  }
                />
              </Card>
            ) : null}
            {model.course ? (
              <Card id="luy-ke" title="Lũy kế trong năm" subtitle={`${indicator.unitOfMeasure} · tiến độ và dự báo`}>
                <YearCourse course={model.course} />
              </Card>
            ) : null}
            <QuartersTable model={model} />
          </div>
        </div>
        <OriginPanel model={model} />
        <FigureExplanations threads={model.explanations} today={model.today} />
        <IndicatorConclusions tasks={model.conclusions} today={model.today} />
        {model.years ? (
          <Card
            id="nhieu-nam"
            title="Qua các năm"
            subtitle={`${indicator.unitOfMeasure} · từng quý`}
            actions={<YearsBadge model={model} />}
          >
            <YearsChart chart={model.years} />
          </Card>
        ) : null}
        <NotesCard model={model} />
        <UnitsTable model={model} />
        <Parts model={model} />
        <TableLegend illustrative={result.illustrative} />
      </div>
    </>
  );
}

/** The state of cùng kỳ of the period: how last year was put together, or why it was not. */
function YearsBadge({ model: { result, view } }: { model: IndicatorView }) {
  const badge = samePeriodBadge(result.samePeriod);
  return badge === "" ? null : (
    <a href="#cung-ky" className="badge tone-neutral whitespace-normal">
      Cùng kỳ {view.year - 1}: {badge}
    </a>
  );
}

function Subtitle({ model: { group, parent, result, view } }: { model: IndicatorView }) {
  return (
    <>
      {group} · {result.indicator.unitOfMeasure}
      {parent ? (
        <>
          {" · thuộc "}
          <Link className="link" href={`/indicators/${parent.code}?${view.query}`}>
            {parent.name}
          </Link>
        </>
      ) : null}
      {` · ${view.words}`}
    </>
  );
}

function Parts({ model: { parts, result, view } }: { model: IndicatorView }) {
  if (parts.length === 0) return null;
  return (
    <Card
      title="Trong đó"
      subtitle={result.indicator.parentMode === "sum-of-parts" ? "tổng của các chỉ tiêu sau" : undefined}
    >
      <ul className="space-y-1">
        {parts.map((part) => (
          <li key={part.id}>
            <Link className="link" href={`/indicators/${part.code}?${view.query}`}>
              {part.name}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
