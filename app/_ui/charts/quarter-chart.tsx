import { useId } from "react";
import type { QuarterChart as Chart } from "@/lib/charts/quarter-chart";
import { ChartKey } from "./chart-key";
import { ChartTable } from "./chart-table";
import { LiveFrame } from "./live-frame";
import { ACTUAL_INK, PLAN_INK } from "./palette";
import { QuarterBars } from "./quarter-bars";

const WIDE = { width: 520, height: 225, font: 12 };
const NARROW = { width: 330, height: 220, font: 11 };

/**
 * Plan and result by quarter. Drawn on the server, so that it stands at first paint, without JavaScript and on paper;
 * the interactive drawing arrives only when someone points at it.
 */
export function QuarterChart({ chart }: { chart: Chart }) {
  const id = useId();
  return (
    <figure className="@container m-0 max-w-2xl">
      <LiveFrame chart={chart}>
        <div className="hidden @md:block">
          <QuarterBars chart={chart} size={WIDE} id={`${id}-wide`} />
        </div>
        <div className="@md:hidden">
          <QuarterBars chart={chart} size={NARROW} id={`${id}-narrow`} />
        </div>
      </LiveFrame>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {chart.plannedLabel ? (
          <ChartKey label={chart.plannedLabel}>
            <rect x="1" y="1" width="12" height="10" fill="#eceef1" stroke={PLAN_INK} />
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
        {chart.breakNote ? (
          <span className="basis-full">
            <span aria-hidden>┊ </span>Chuỗi số liệu ngắt: {chart.breakNote}.
          </span>
        ) : null}
      </figcaption>
      <ChartTable chart={chart} />
    </figure>
  );
}
