import { BulletBar } from "@/app/_ui/bullet-bar";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { headlineCard } from "@/lib/charts/headline-card";
import {
  changeText,
  cumulativeCell,
  figureText,
  percentCell,
  type TextCell,
  varianceText,
} from "@/lib/charts/indicator-rows";
import { outlookWords } from "@/lib/charts/outlook-words";
import { samePeriodBadge } from "@/lib/charts/same-period-badge";
import { formatLocalDate } from "@/lib/format/dates";
import { formatFraction, formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { Indicator } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS, formatPlan, PACE_METHOD_LABELS, PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { IndicatorResult } from "@/lib/indicators/result";
import { viewQuery } from "@/lib/indicators/view-choice";
import { samePeriodLastYear } from "@/lib/periods/period";
import type { DatedPlan } from "@/lib/plans/plan";
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
        <span className="text-3xl font-bold">
          {cumulative.text === "" ? (
            "Chưa có số liệu"
          ) : (
            <a href="#cach-tinh" className="hover:text-actual hover:underline" title="Xem cách tính">
              {cumulative.text}
            </a>
          )}
        </span>
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
        <Outlook result={result} />
        <SamePeriod result={result} view={view} change={change} />
        <Fact label="Đơn vị báo cáo">
          {result.coverage.expected > 0
            ? `${result.coverage.reported}/${result.coverage.expected} đơn vị đã có số liệu`
            : ""}
        </Fact>
        <Fact label="Nguồn công bố">
          {published ? (
            <Link className="figure-link" href={`/indicators/${indicator.code}?${view.query}&origin=year#nguon-goc`}>
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
  return plans.map(({ plan, replaced }) => (
    <Fact key={plan.basis} label={`Kế hoạch ${PLAN_BASIS_LABELS[plan.basis].toLowerCase()}`}>
      <b>{formatPlan(plan, indicator)}</b> {plan.comparator === "milestone" ? "" : indicator.unitOfMeasure}
      <span className="block text-muted">
        {COMPARATOR_LABELS[plan.comparator]} · theo {plan.documentNumber}
        {plan.illustrative ? " · ◌ số liệu minh họa" : ""}
      </span>
      <Revisions plan={plan} replaced={replaced} indicator={indicator} />
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
        >
          Lịch sử kế hoạch
        </Link>
      ) : null}
    </Fact>
  ));
}

/** Every plan of the year up to this one, the first that was given at the top. */
function Revisions({ plan, replaced, indicator }: { plan: DatedPlan; replaced: DatedPlan[]; indicator: Indicator }) {
  if (replaced.length === 0) return null;
  return (
    <ol className="list-decimal pl-5 text-muted">
      {[...replaced, plan].map((each, index) => (
        <li key={`${each.effectiveOn} ${each.documentNumber} ${each.planned}`}>
          {index === 0 ? "Giao đầu năm" : "Điều chỉnh"} {formatPlan(each, indicator)} từ{" "}
          {formatLocalDate(each.effectiveOn)}, theo {each.documentNumber}
        </li>
      ))}
    </ol>
  );
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

/** The rest of the year in words, with every method named; nothing while fewer than two quarters are in. */
function Outlook({ result }: { result: IndicatorResult }) {
  const { range, methods, needed } = outlookWords(result);
  return (
    <>
      <Fact label="Còn cần">{needed}</Fact>
      <Fact label="Dự báo cả năm" id="du-bao">
        {range === "" ? null : (
          <>
            {range}
            <ul className="mt-1 list-disc pl-4 text-muted">
              {methods.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </>
        )}
      </Fact>
    </>
  );
}

/** Last year in one of its four states; the figure opens the page it comes from. */
function SamePeriod({
  result,
  view,
  change,
}: {
  result: IndicatorResult;
  view: IndicatorView["view"];
  change: string;
}) {
  const { samePeriod, indicator } = result;
  const badge = samePeriodBadge(samePeriod);
  const figure = samePeriod.kind === "value" || samePeriod.kind === "combined" ? samePeriod.figure : null;
  const before = viewQuery({ ...view.choice, period: samePeriodLastYear(view.period) });
  return (
    <Fact label={`Cùng kỳ ${view.year - 1}`} id="cung-ky">
      {figure === null ? null : (
        <Link className="figure-link" href={`/indicators/${indicator.code}?${before}#cach-tinh`}>
          {figureText(figure, indicator)} {indicator.unitOfMeasure}
        </Link>
      )}
      {change ? ` · ${change}` : ""}
      {badge === "" ? null : figure === null ? (
        badge
      ) : (
        <span className="badge tone-neutral ml-1 whitespace-normal">{badge}</span>
      )}
      {samePeriod.kind === "combined" ? (
        <span className="block text-muted">gồm {samePeriod.predecessors.join(", ")}</span>
      ) : null}
    </Fact>
  );
}
