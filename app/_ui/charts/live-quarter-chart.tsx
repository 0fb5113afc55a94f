"use client";

import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from "recharts";
import type { QuarterChart, QuarterChartRow } from "@/lib/charts/quarter-chart";
import { tickText } from "./bar-layout";
import { ACTUAL_INK, GRID_INK, MUTED_INK, PLAN_INK, TEXT_INK } from "./palette";

type LiveQuarterChartProps = { chart: QuarterChart; samePeriodLabel: string | null };

/** The interactive drawing of the same rows: a tooltip with every value, arrow keys from quarter to quarter. */
export default function LiveQuarterChart({ chart, samePeriodLabel }: LiveQuarterChartProps) {
  const data = chart.rows.map((row) => ({ ...row, forecastTop: row.forecast ? row.forecast[1] : null }));
  return (
    <ComposedChart
      responsive
      data={data}
      accessibilityLayer
      title={`${chart.name} theo quý, ${chart.unit}`}
      barGap={2}
      barCategoryGap="18%"
      margin={{ top: 20, right: 4, bottom: 0, left: 0 }}
      className="aspect-[330/220] w-full @md:aspect-[520/225]"
    >
      <defs>
        <pattern id="live-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--color-hatch)" />
          <line x1="0" y1="0" x2="0" y2="5" stroke={PLAN_INK} strokeWidth="2.4" />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke={GRID_INK} />
      <XAxis dataKey="label" tickLine={false} stroke={MUTED_INK} tick={{ fill: TEXT_INK, fontSize: 12 }} />
      <YAxis
        width="auto"
        tickFormatter={tickText}
        axisLine={false}
        tickLine={false}
        tick={{ fill: MUTED_INK, fontSize: 12 }}
        domain={[(lowest: number) => Math.min(0, lowest), "auto"]}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--color-actual-soft)", fillOpacity: 0.5 }}
        content={samePeriodLabel === null ? QuarterTooltip : ComparedTooltip}
      />
      <Bar dataKey="planned" stackId="plan" fill="url(#live-hatch)" stroke={PLAN_INK} isAnimationActive={false} />
      <Bar dataKey="actual" stackId="result" fill={ACTUAL_INK} isAnimationActive={false}>
        <LabelList dataKey="actualText" position="top" fill={ACTUAL_INK} fontSize={12} fontWeight={700} />
      </Bar>
      {chart.forecastLabel ? (
        <Bar
          dataKey="forecastTop"
          stackId="result"
          fill="none"
          stroke={ACTUAL_INK}
          strokeWidth={1.5}
          strokeDasharray="4 3"
          isAnimationActive={false}
        />
      ) : null}
      {samePeriodLabel === null ? null : (
        <Line
          dataKey="samePeriod"
          stroke="none"
          dot={{ r: 5, fill: "var(--color-surface)", stroke: TEXT_INK, strokeWidth: 1.5, strokeDasharray: "" }}
          activeDot={false}
          legendType="diamond"
          isAnimationActive={false}
        />
      )}
    </ComposedChart>
  );
}

function ComparedTooltip(props: TooltipContentProps) {
  return <QuarterTooltip {...props} compared />;
}

function QuarterTooltip({ active, payload, compared = false }: TooltipContentProps & { compared?: boolean }) {
  const row = payload[0]?.payload as QuarterChartRow | undefined;
  if (!active || !row) return null;
  const lines = [
    ["Kế hoạch", row.plannedText],
    ["Thực hiện", row.actualText === "-" ? "không phát sinh" : row.actualText],
    ["Dự báo", row.forecastText],
    ["Cùng kỳ", compared ? row.samePeriodText : ""],
  ].filter(([, text]) => text !== "");
  return (
    <div className="rounded-control border border-line bg-surface px-3 py-2 text-sm shadow-md">
      <p className="font-semibold">{row.label}</p>
      {lines.map(([label, text]) => (
        <p key={label} className="flex justify-between gap-4">
          <span className="text-muted">{label}</span>
          <span className="font-semibold">{text}</span>
        </p>
      ))}
      {lines.length === 0 ? <p className="text-muted">Chưa có số liệu</p> : null}
      {row.note ? <p className="text-muted">{row.note}</p> : null}
    </div>
  );
}
