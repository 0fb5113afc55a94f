"use client";

import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, type TooltipContentProps, XAxis, YAxis } from "recharts";
import type { QuarterChart, QuarterChartRow } from "@/lib/charts/quarter-chart";
import { tickText } from "./bar-layout";
import { ACTUAL_INK, GRID_INK, MUTED_INK, PLAN_INK, TEXT_INK } from "./palette";

/** The interactive drawing of the same rows: a tooltip with every value, arrow keys from quarter to quarter. */
export default function LiveQuarterChart({ chart }: { chart: QuarterChart }) {
  const data = chart.rows.map((row) => ({ ...row, forecastTop: row.forecast ? row.forecast[1] : null }));
  return (
    <BarChart
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
          <rect width="5" height="5" fill="#eceef1" />
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
      <Tooltip isAnimationActive={false} cursor={{ fill: "#1d4f9114" }} content={QuarterTooltip} />
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
    </BarChart>
  );
}

function QuarterTooltip({ active, payload }: TooltipContentProps) {
  const row = payload[0]?.payload as QuarterChartRow | undefined;
  if (!active || !row) return null;
  const lines = [
    ["Kế hoạch", row.plannedText],
    ["Thực hiện", row.actualText === "-" ? "không phát sinh" : row.actualText],
    ["Dự báo", row.forecastText],
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
