import type { QuarterChart } from "@/lib/charts/quarter-chart";
import { type Bar, type Group, layOutBars, type Size } from "./bar-layout";
import { ACTUAL_INK, MUTED_INK, PLAN_INK, TEXT_INK } from "./palette";
import { ValueAxis } from "./value-axis";

type QuarterBarsProps = {
  chart: QuarterChart;
  size: Size;
  id: string;
  /** Mark the same quarter of last year. */
  withSamePeriod: boolean;
};

/** The chart as it arrives with the page: plan hatched, result solid, forecast outlined, a gap where nothing is known. */
export function QuarterBars({ chart, size, id, withSamePeriod }: QuarterBarsProps) {
  const { groups, ticks, left, baseY } = layOutBars(chart.rows, size, withSamePeriod);
  const hatch = `${id}-hatch`;
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={spokenChart(chart, withSamePeriod)}
      className="block h-auto w-full"
      fontSize={size.font}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--color-hatch)" />
          <line x1="0" y1="0" x2="0" y2="5" stroke={PLAN_INK} strokeWidth="2.4" />
        </pattern>
      </defs>
      <ValueAxis ticks={ticks} left={left} size={size} />
      {groups.map((group) => (
        <QuarterGroup key={group.row.label} group={group} size={size} hatch={hatch} baseY={baseY} />
      ))}
      <line x1={left} x2={size.width} y1={baseY} y2={baseY} stroke={MUTED_INK} />
    </svg>
  );
}

function QuarterGroup({ group, size, hatch, baseY }: { group: Group; size: Size; hatch: string; baseY: number }) {
  const { row, planned, actual, forecast, center, labelX } = group;
  const top = forecast ?? actual;
  const label = forecast ? row.forecastText : row.actualText;
  const labelY = top && (row.actual === null || row.actual >= 0) ? top.y - 5 : baseY - 5;
  return (
    <g>
      {planned ? <rect {...box(planned)} fill={`url(#${hatch})`} stroke={PLAN_INK} strokeWidth="1" /> : null}
      {actual && row.actualText !== "-" ? <rect {...box(actual)} fill={ACTUAL_INK} /> : null}
      {forecast ? (
        <>
          <rect {...box(forecast)} fill="none" stroke={ACTUAL_INK} strokeWidth="1.5" strokeDasharray="4 3" />
          <line
            x1={forecast.x}
            x2={forecast.x + forecast.width}
            y1={forecast.lowY}
            y2={forecast.lowY}
            stroke={ACTUAL_INK}
            strokeDasharray="2 2"
          />
        </>
      ) : null}
      {group.samePeriod === null ? null : <SamePeriodMark {...group.samePeriod} />}
      {label === "" ? null : (
        <text
          x={forecast ? Math.min(labelX + label.length * size.font * 0.27, size.width - 2) : labelX}
          y={labelY}
          textAnchor={forecast ? "end" : "middle"}
          fill={forecast ? MUTED_INK : ACTUAL_INK}
          fontWeight={forecast ? 400 : 700}
          fontStyle={forecast ? "italic" : "normal"}
        >
          {label}
        </text>
      )}
      <text x={center} y={size.height - size.font * 1.7} textAnchor="middle" fill={TEXT_INK}>
        {row.label}
      </text>
      <text x={center} y={size.height - size.font * 0.4} textAnchor="middle" fill={MUTED_INK} fontSize={size.font - 1}>
        {row.note || (forecast ? "dự báo" : "")}
      </text>
    </g>
  );
}

/** A hollow diamond: told from bars and round points by its shape alone. */
export function SamePeriodMark({ x, y }: { x: number; y: number }) {
  return (
    <path d={`M${x} ${y - 5} l5 5 l-5 5 l-5 -5 z`} fill="var(--color-surface)" stroke={TEXT_INK} strokeWidth="1.5" />
  );
}

function box({ x, y, width, height }: Bar): Bar {
  return { x, y, width, height };
}

/** The chart in one sentence for those who do not see it; the table beneath says the rest. */
function spokenChart({ name, unit, rows }: QuarterChart, withSamePeriod: boolean): string {
  const parts = rows.map(({ label, plannedText, actualText, forecastText, samePeriodText }) => {
    const words = [
      plannedText === "" ? "" : `kế hoạch ${plannedText}`,
      actualText === "" ? "" : `thực hiện ${actualText === "-" ? "không phát sinh" : actualText}`,
      forecastText === "" ? "" : `dự báo ${forecastText}`,
      withSamePeriod && samePeriodText !== "" && samePeriodText !== "x" ? `cùng kỳ ${samePeriodText}` : "",
    ].filter(Boolean);
    return `${label}: ${words.length === 0 ? "chưa có số liệu" : words.join(", ")}`;
  });
  return `${name} theo quý, ${unit}. ${parts.join("; ")}.`;
}
