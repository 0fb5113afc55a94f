import { type Size, type Tick, tickText } from "./bar-layout";
import { GRID_INK, MUTED_INK } from "./palette";

/** The lines across a chart and what they stand for, at its left. */
export function ValueAxis({
  ticks,
  left,
  size: { width, font },
}: {
  ticks: readonly Tick[];
  left: number;
  size: Size;
}) {
  return ticks.map(({ value, y }) => (
    <g key={value}>
      <line x1={left} x2={width} y1={y} y2={y} stroke={GRID_INK} />
      <text x={left - 6} y={y + font * 0.35} textAnchor="end" fill={MUTED_INK}>
        {tickText(value)}
      </text>
    </g>
  ));
}
