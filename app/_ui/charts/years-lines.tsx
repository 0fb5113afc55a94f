import { scaleLinear } from "d3-scale";
import type { YearsChart } from "@/lib/charts/years-chart";
import { roomForTicks, type Size } from "./bar-layout";
import { ACTUAL_INK, MUTED_INK, PLAN_INK, TEXT_INK } from "./palette";
import { ValueAxis } from "./value-axis";

/** Dash and point of each predecessor: told apart by shape, so that they survive a black-and-white print. */
const DASHES = ["6 3", "2 3", "8 3 2 3", "1 2"];
const POINTS = [
  (x: number, y: number) => <circle cx={x} cy={y} r="3" />,
  (x: number, y: number) => <rect x={x - 3} y={y - 3} width="6" height="6" />,
  (x: number, y: number) => <path d={`M${x} ${y - 4} l4 7 h-8 z`} />,
  (x: number, y: number) => <path d={`M${x} ${y - 4} l4 4 l-4 4 l-4 -4 z`} />,
];
const TICKS = 4;

type Line = YearsChart["lines"][number];

/** Quarters of several years: a line a predecessor, one of the commune since, strokes where the series changes. */
export function YearsLines({ chart, size }: { chart: YearsChart; size: Size }) {
  const { width, height, font } = size;
  const values = chart.lines.flatMap((line) => line.values.filter((value) => value !== null));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const baseY = height - font * 3.4;
  const y = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(TICKS)
    .range([baseY, font * 2]);
  const ticks = y.ticks(TICKS).map((value) => ({ value, y: y(value) }));
  const left = roomForTicks(ticks, font);
  const step = (width - left) / chart.ticks.length;
  const x = (index: number) => left + step * (index + 0.5);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={spokenYears(chart)}
      className="block h-auto w-full"
      fontSize={font}
    >
      <ValueAxis ticks={ticks} left={left} size={size} />
      {chart.marks.map((mark, index) => (
        <g key={mark.number}>
          <line
            x1={left + step * mark.at}
            x2={left + step * mark.at}
            y1={font * 1.2}
            y2={baseY}
            stroke={TEXT_INK}
            strokeDasharray="3 2"
          />
          <text
            x={left + step * mark.at + (index - firstAt(chart, mark.at)) * font * 1.6}
            y={font}
            textAnchor="middle"
            fill={TEXT_INK}
          >
            ({mark.number})
          </text>
        </g>
      ))}
      {chart.lines.map((line, index) => (
        <YearsLine key={line.name} line={line} marks={chart.marks} shape={index} x={x} y={y} />
      ))}
      <line x1={left} x2={width} y1={y(0)} y2={y(0)} stroke={MUTED_INK} />
      <TimeAxis chart={chart} size={size} x={x} step={step} />
    </svg>
  );
}

const firstAt = ({ marks }: YearsChart, at: number) => marks.findIndex((mark) => mark.at === at);

type LineProps = {
  line: Line;
  marks: YearsChart["marks"];
  shape: number;
  x: (index: number) => number;
  y: (value: number) => number;
};

/** Joins neighbouring quarters, but nothing across a gap, a merger or a break of the series. */
function YearsLine({ line: { values, predecessor }, marks, shape, x, y }: LineProps) {
  const ink = predecessor ? TEXT_INK : ACTUAL_INK;
  const point = POINTS[shape % POINTS.length] ?? POINTS[0];
  const steps = values.flatMap((value, index) => {
    const before = index === 0 ? null : values[index - 1];
    return value === null || before === null || before === undefined || marks.some((mark) => mark.at === index)
      ? []
      : [`M${x(index - 1)} ${y(before)}L${x(index)} ${y(value)}`];
  });
  return (
    <g>
      <path
        d={steps.join("")}
        fill="none"
        stroke={ink}
        strokeWidth={predecessor ? 1.25 : 2.5}
        strokeDasharray={predecessor ? DASHES[shape % DASHES.length] : undefined}
      />
      <g fill={predecessor ? "var(--color-surface)" : ACTUAL_INK} stroke={ink} strokeWidth="1.25">
        {values.map((value, index) =>
          value === null ? null : (
            <g key={x(index)}>{predecessor ? point?.(x(index), y(value)) : POINTS[0]?.(x(index), y(value))}</g>
          ),
        )}
      </g>
    </g>
  );
}

/** Quarters where there is room for them, years always. */
function TimeAxis({
  chart: { ticks },
  size,
  x,
  step,
}: {
  chart: YearsChart;
  size: Size;
  x: (at: number) => number;
  step: number;
}) {
  return ticks.map(({ year, quarter, label }, index) => (
    <g key={label} textAnchor="middle">
      {step >= size.font * 1.6 ? (
        <text x={x(index)} y={size.height - size.font * 1.9} fill={TEXT_INK}>
          {quarter}
        </text>
      ) : null}
      {ticks[index - 1]?.year === year ? null : (
        <text
          x={x(index)}
          y={size.height - size.font * 0.5}
          fill={MUTED_INK}
          textAnchor={index === 0 ? "start" : "middle"}
        >
          {year}
        </text>
      )}
    </g>
  ));
}

/** The sign of a line as the legend shows it. */
export function YearsKey({ chart, line }: { chart: YearsChart; line: Line }) {
  const shape = chart.lines.indexOf(line);
  const point = line.predecessor ? POINTS[shape % POINTS.length] : POINTS[0];
  return (
    <g fill={line.predecessor ? "var(--color-surface)" : ACTUAL_INK} stroke={line.predecessor ? TEXT_INK : ACTUAL_INK}>
      <path
        d="M0 6H14"
        fill="none"
        stroke={line.predecessor ? PLAN_INK : ACTUAL_INK}
        strokeWidth={line.predecessor ? 1.25 : 2.5}
        strokeDasharray={line.predecessor ? DASHES[shape % DASHES.length] : undefined}
      />
      {point?.(7, 6)}
    </g>
  );
}

/** The lines in one sentence for those who do not see them; the table beneath says every figure. */
function spokenYears({ name, unit, ticks, lines, marks }: YearsChart): string {
  const [first, last] = [ticks[0], ticks.at(-1)];
  const span = first && last ? `từ ${first.label} đến ${last.label}` : "";
  return `${name} ${span}, ${unit}: ${lines.map((line) => line.name).join(", ")}. ${marks.map((mark) => `${mark.text}.`).join(" ")}`;
}
