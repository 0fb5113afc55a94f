import { scaleBand, scaleLinear } from "d3-scale";
import type { CumulativeChart } from "@/lib/charts/cumulative-chart";
import { roomForTicks, type Size } from "./bar-layout";
import { PaceLine } from "./pace-line";
import { ACTUAL_INK, MUTED_INK, TEXT_INK } from "./palette";
import { ValueAxis } from "./value-axis";

const TICKS = 4;

/** Lũy kế as bars, what each method expects as lines over them, the year's plan as a level; a gap where nothing is known. */
export function CumulativeBars({ chart, size }: { chart: CumulativeChart; size: Size }) {
  const { width, height, font } = size;
  const { x, y, ticks, left, center } = layOut(chart, size);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={spokenChart(chart)}
      className="block h-auto w-full"
      fontSize={font}
    >
      <ValueAxis ticks={ticks} left={left} size={size} />
      {chart.rows.map((row, index) => (
        <g key={row.label}>
          {row.actual === null || row.actualText === "-" ? null : (
            <rect
              x={x(index)}
              width={x.bandwidth()}
              y={Math.min(y(row.actual), y(0))}
              height={Math.max(1, Math.abs(y(0) - y(row.actual)))}
              fill={ACTUAL_INK}
            />
          )}
          <text x={center(index)} y={height - font * 3.1} textAnchor="middle" fill={TEXT_INK}>
            {row.label}
          </text>
          <text x={center(index)} y={height - font * 1.75} textAnchor="middle" fill={ACTUAL_INK} fontWeight={700}>
            {row.actualText}
          </text>
          <text x={center(index)} y={height - font * 0.4} textAnchor="middle" fill={MUTED_INK} fontSize={font - 1}>
            {row.note}
          </text>
        </g>
      ))}
      {chart.plan === null ? null : (
        <line
          x1={left}
          x2={width}
          y1={y(chart.plan.value)}
          y2={y(chart.plan.value)}
          stroke={TEXT_INK}
          strokeWidth="1.5"
        />
      )}
      {chart.paces.map(({ method, values }) => (
        <PaceLine key={method} method={method} points={values.map((value, index) => [center(index), y(value)])} />
      ))}
      <line x1={left} x2={width} y1={y(0)} y2={y(0)} stroke={MUTED_INK} />
    </svg>
  );
}

/** Where bars and lines stand: from zero (or the lowest negative) to the highest of bars, lines and plan. */
function layOut(chart: CumulativeChart, { width, height, font }: Size) {
  const numbers = [
    ...chart.rows.map(({ actual }) => actual ?? 0),
    ...chart.paces.flatMap(({ values }) => values),
    ...(chart.plan === null ? [] : [chart.plan.value]),
  ];
  const high = Math.max(0, ...numbers);
  const y = scaleLinear()
    .domain([Math.min(0, ...numbers), high === 0 ? 1 : high])
    .nice(TICKS)
    .range([height - font * 4.8, font * 1.5]);
  const ticks = y.ticks(TICKS).map((value) => ({ value, y: y(value) }));
  const left = roomForTicks(ticks, font);
  const x = scaleBand<number>()
    .domain(chart.rows.map((_, index) => index))
    .range([left, width - 4])
    .paddingInner(0.45)
    .paddingOuter(0.22);
  const center = (index: number) => (x(index) ?? left) + x.bandwidth() / 2;
  return { x, y, ticks, left, center };
}

/** The chart in one sentence for those who do not see it; the table beneath says the rest. */
function spokenChart({ name, unit, rows, plan }: CumulativeChart): string {
  const parts = rows.map(({ label, actualText }) => {
    const text = actualText === "" ? "chưa có số liệu" : actualText === "-" ? "không phát sinh" : actualText;
    return `đến hết ${label.replace("Quý", "quý")}: ${text}`;
  });
  return `${name} lũy kế, ${unit}. ${plan === null ? "" : `${plan.label}. `}${parts.join("; ")}.`;
}
