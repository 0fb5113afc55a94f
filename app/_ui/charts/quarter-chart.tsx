import { useId } from "react";
import type { QuarterChart as Chart } from "@/lib/charts/quarter-chart";
import { ChartKey } from "./chart-key";
import { ChartTable } from "./chart-table";
import { LiveFrame } from "./live-frame";
import { ACTUAL_INK, PLAN_INK } from "./palette";
import { QuarterBars, SamePeriodMark } from "./quarter-bars";

const WIDE = { width: 520, height: 225, font: 12 };
const NARROW = { width: 330, height: 220, font: 11 };

type QuarterChartProps = {
  chart: Chart;
  /** "Cùng kỳ 2025": marks the same quarters of last year; null = not shown. */
  samePeriodLabel?: string | null;
};

/**
 * Plan and result by quarter. Drawn on the server, so that it stands at first paint, without JavaScript and on paper;
 * the interactive drawing arrives only when someone points at it.
 */
export function QuarterChart({ chart, samePeriodLabel = null }: QuarterChartProps) {
  const id = useId();
  const withSamePeriod = samePeriodLabel !== null;
  return (
    <figure className="@container m-0 max-w-2xl">
      <LiveFrame chart={chart} samePeriodLabel={samePeriodLabel}>
        <div className="hidden @md:block">
          <QuarterBars chart={chart} size={WIDE} id={`${id}-wide`} withSamePeriod={withSamePeriod} />
        </div>
        <div className="@md:hidden">
          <QuarterBars chart={chart} size={NARROW} id={`${id}-narrow`} withSamePeriod={withSamePeriod} />
        </div>
      </LiveFrame>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {chart.plannedLabel ? (
          <ChartKey label={chart.plannedLabel}>
            <rect x="1" y="1" width="12" height="10" fill="var(--color-hatch)" stroke={PLAN_INK} />
            <path d="M1 8 L7 1 M4 11 L13 2" stroke={PLAN_INK} strokeWidth="2" />
          </ChartKey>
        ) : null}
        <ChartKey label="Thực hiện">
          <rect x="0" y="0" width="14" height="12" fill={ACTUAL_INK} />
        </ChartKey>
        {chart.forecastLabel ? (
          <ChartKey label={chart.forecastLabel}>
            <rect x="1" y="1" width="12" height="10" fill="none" stroke={ACTUAL_INK} strokeDasharray="3 2" />
          </ChartKey>
        ) : null}
        {samePeriodLabel === null ? null : (
          <ChartKey label={samePeriodLabel}>
            <SamePeriodMark x={7} y={6} />
          </ChartKey>
        )}
        {chart.breakNote ? (
          <span className="basis-full">
            <span aria-hidden>┊ </span>Chuỗi số liệu ngắt: {chart.breakNote}.
          </span>
        ) : null}
      </figcaption>
      <ChartTable chart={chart} samePeriodLabel={samePeriodLabel} />
    </figure>
  );
}
