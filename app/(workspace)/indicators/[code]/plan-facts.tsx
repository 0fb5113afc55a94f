import Link from "next/link";
import { BulletBar } from "@/app/_ui/bullet-bar";
import { Card } from "@/app/_ui/card";
import { headlineCard, neededText } from "@/lib/charts/headline-card";
import {
  changeText,
  cumulativeCell,
  percentCell,
  samePeriodCell,
  type TextCell,
  varianceText,
} from "@/lib/charts/indicator-rows";
import { formatLocalDate } from "@/lib/format/dates";
import { formatFraction, formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import { COMPARATOR_LABELS, formatPlan, PACE_METHOD_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import type { IndicatorView } from "./load";

/** The cumulative figure against its plan, with the document of the plan and the method of the pace in words. */
export function PlanFacts({ model }: { model: IndicatorView }) {
  const { result, view } = model;
  const { indicator, published } = result;
  const card = headlineCard(result);
  const cumulative = textOf(cumulativeCell(result));
  const percent = textOf(percentCell(result.completion));
  const variance = varianceText(result);
  const change = changeText(result.samePeriod, indicator);
  return (
    <Card id="ke-hoach" title={view.cumulativeLabel}>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-3xl font-bold">{cumulative.text === "" ? "Chưa có số liệu" : cumulative.text}</span>
        {cumulative.text === "" ? null : <span className="text-muted">{indicator.unitOfMeasure}</span>}
        {cumulative.note ? <span className="text-sm text-muted">({cumulative.note})</span> : null}
      </p>
      <BulletBar
        share={card.share}
        pace={card.pace ? card.pace.share : null}
        label={card.percent === "" ? "chưa có tỷ lệ so với kế hoạch" : `${card.percent} kế hoạch`}
        className="mt-2"
      />
      <dl className="mt-3 grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        <PlanRows model={model} />
        <Fact label="So với kế hoạch">
          {[percent.text, percent.note, variance ? `chênh lệch ${variance}` : ""].filter(Boolean).join(" · ")}
        </Fact>
        <Fact label="So với kế hoạch đầu năm">{atYearStartText(result)}</Fact>
        <Fact label="Tiến độ cần đạt">{paceText(result)}</Fact>
        <Fact label="Còn cần">{neededText(result).replace(/^cần /, "")}</Fact>
        <Fact label="Dự báo cả năm">{forecastText(result)}</Fact>
        <SamePeriod result={result} year={view.year} change={change} />
        <Fact label="Đơn vị báo cáo">
          {result.coverage.expected > 0
            ? `${result.coverage.reported}/${result.coverage.expected} đơn vị đã có số liệu`
            : ""}
        </Fact>
        <Fact label="Nguồn công bố">
          {published ? (
            <Link
              className="figure-link"
              href={`/indicators/${indicator.code}?${view.query}&origin=year#nguon-goc`}
              prefetch={false}
            >
              {published.source}
            </Link>
          ) : null}
        </Fact>
      </dl>
    </Card>
  );
}

function textOf(cell: TextCell): { text: string; note: string } {
  return typeof cell === "string" ? { text: cell, note: "" } : { text: cell[0], note: cell[1] };
}

function Fact({ label, id, children }: { label: string; id?: string; children: React.ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <>
      <dt id={id} className="text-muted">
        {label}
      </dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function PlanRows({ model: { plans, result, view, mayReadPlans } }: { model: IndicatorView }) {
  const { indicator } = result;
  if (plans.length === 0) return <Fact label="Kế hoạch">không giao kế hoạch</Fact>;
  return plans.map(({ plan, first }) => (
    <Fact key={plan.basis} label={`Kế hoạch ${PLAN_BASIS_LABELS[plan.basis].toLowerCase()}`}>
      <b>{formatPlan(plan, indicator)}</b> {plan.comparator === "milestone" ? "" : indicator.unitOfMeasure}
      <span className="block text-muted">
        {COMPARATOR_LABELS[plan.comparator]} · theo {plan.documentNumber}
        {plan.illustrative ? " · ◌ số liệu minh họa" : ""}
      </span>
      {first === null ? null : (
        <span className="block text-muted">
          Điều chỉnh từ {formatLocalDate(plan.effectiveOn)}; giao đầu năm {formatPlan(first, indicator)} theo{" "}
          {first.documentNumber}
        </span>
      )}
      {plan.quarters ? (
        <span className="block text-muted">
          Từng quý:{" "}
          {plan.quarters
            .map(
              (planned, index) =>
                `${romanQuarter((index + 1) as 1 | 2 | 3 | 4)}: ${formatQuantity(planned, indicator.decimals)}`,
            )
            .join("; ")}
        </span>
      ) : null}
      {mayReadPlans ? (
        <Link
          className="link block"
          href={`/plans/history?year=${view.year}&basis=${plan.basis}&indicator=${indicator.id}`}
          prefetch={false}
        >
          Lịch sử kế hoạch
        </Link>
      ) : null}
    </Fact>
  ));
}

function atYearStartText({ atYearStart, indicator }: IndicatorResult): string {
  if (atYearStart === null) return "";
  const { completion } = atYearStart;
  if (completion.kind === "by-rule-none") {
    const difference = varianceText({ variance: completion.difference, indicator });
    return difference === "" ? "" : `chênh lệch ${difference}`;
  }
  const { text, note } = textOf(percentCell(atYearStart.completion));
  return [text, note].filter(Boolean).join(" · ");
}

function paceText({ pace, indicator }: IndicatorResult): string {
  if (!pace) return "";
  return `${formatFraction(pace.expected, indicator.decimals)} ${indicator.unitOfMeasure}, ${PACE_METHOD_LABELS[pace.method]}`;
}

function forecastText({ forecast, indicator }: IndicatorResult): string {
  if (!forecast) return "";
  const [low, high] = [forecast.low, forecast.high].map((each) => formatQuantity(each, indicator.decimals));
  const range = low === high ? low : `từ ${low} đến ${high}`;
  return `${range} ${indicator.unitOfMeasure}, ${forecast.methods.map((method) => PACE_METHOD_LABELS[method]).join("; ")}`;
}

function SamePeriod({ result, year, change }: { result: IndicatorResult; year: number; change: string }) {
  const { samePeriod, indicator } = result;
  const label = `Cùng kỳ ${year - 1}`;
  switch (samePeriod.kind) {
    case "missing":
      return (
        <Fact label={label} id="cung-ky">
          chưa có số liệu
        </Fact>
      );
    case "not-comparable":
      return (
        <Fact label={label} id="cung-ky">
          không so sánh được: {samePeriod.reason}
        </Fact>
      );
    default: {
      const { text, note } = textOf(samePeriodCell(samePeriod, indicator));
      return (
        <Fact label={label} id="cung-ky">
          {text} {indicator.unitOfMeasure}
          {change ? ` · ${change}` : ""}
          {note ? <span className="block text-muted">{note}</span> : null}
        </Fact>
      );
    }
  }
}
