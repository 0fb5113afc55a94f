import { scaleLinear } from "d3-scale";
import { Link } from "@/app/_ui/link";
import { originPath, plainText, type ReportChart, type Span } from "@/lib/reports/document";

/** In units of the drawing; it is as wide as the text, so 10 units are about the 10 pt of a table. */
const SIZE = { width: 480, label: 176, figure: 62, row: 21, bar: 11, top: 16 };
const LABEL_LENGTH = 36;
const PLAN = 1_000;

/**
 * Bars against the plan, drawn on the server: outlined and hatched, so that they read in black and white, each with its
 * number; a bar that goes on beyond the edge is cut open there, its number is not.
 */
export function ReportChartFigure({ chart, linked }: { chart: ReportChart; linked: boolean }) {
  const { width, label, figure, row, top } = SIZE;
  const x = scaleLinear()
    .domain([0, chart.clip])
    .range([label, width - figure])
    .clamp(true);
  const height = top + chart.bars.length * row + 4;
  return (
    <figure className="paper-chart">
      <figcaption>{chart.title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls by keyboard on small screens */}
      <section className="paper-chart-scroll" aria-label={chart.title} tabIndex={0}>
        <svg viewBox={`0 0 ${width} ${height}`}>
          <title>{chart.title}</title>
          <defs>
            <pattern id="paper-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0V5" className="paper-chart-hatch" />
            </pattern>
          </defs>
          <path d={`M${x(PLAN)} ${top - 2}V${height}`} className="paper-chart-plan" />
          {chart.bars.map((bar, index) => (
            <ChartBar key={bar.label} bar={bar} y={top + index * row} x={x} clip={chart.clip} linked={linked} />
          ))}
          <path d={`M${x(0)} ${top - 2}V${height}`} className="paper-chart-axis" />
          <text x={x(PLAN)} y={top - 6} textAnchor="middle">
            {chart.planLabel}
          </text>
        </svg>
      </section>
    </figure>
  );
}

type BarProps = {
  bar: ReportChart["bars"][number];
  y: number;
  x: (thousandths: number) => number;
  clip: number;
  linked: boolean;
};

function ChartBar({ bar, y, x, clip, linked }: BarProps) {
  const { label, row, bar: thick } = SIZE;
  const lines = wrapped(bar.label);
  const middle = y + row / 2;
  const [from, to] = [x(0), x(bar.thousandths)];
  const [over, under] = [middle - thick / 2, middle + thick / 2];
  const isCut = bar.thousandths > clip;
  return (
    <g>
      <text textAnchor="end">
        {lines.map((line, index) => (
          <tspan key={line} x={label - 6} y={middle + 3.5 + (index - (lines.length - 1) / 2) * 9.5}>
            {line}
          </tspan>
        ))}
      </text>
      <path
        d={`M${from} ${over}H${to}${isCut ? `l-3 ${thick / 4}l6 ${thick / 2}l-3 ${thick / 4}` : `V${under}`}H${from}z`}
        className="paper-chart-bar"
      />
      <rect
        className="paper-chart-room"
        x={to + (isCut ? 6 : 3)}
        y={middle - 5}
        width={plainText(bar.figure).length * 5.5}
        height={10}
      />
      {bar.figure.map((span) => (
        <text key={span.kind === "note-mark" ? span.mark : span.text} x={to + (isCut ? 7 : 4)} y={middle + 3.5}>
          <ChartFigure span={span} linked={linked} />
        </text>
      ))}
    </g>
  );
}

function ChartFigure({ span, linked }: { span: Span; linked: boolean }) {
  if (span.kind === "note-mark") return span.mark;
  if (span.kind === "text") return span.text;
  if (!linked) return <tspan className="paper-figure">{span.text}</tspan>;
  return (
    <Link className="paper-figure" href={originPath(span.origin)}>
      {span.text}
    </Link>
  );
}

/** A long name on two lines. */
function wrapped(label: string): string[] {
  if (label.length <= LABEL_LENGTH) return [label];
  const middle = label.lastIndexOf(" ", Math.ceil(label.length / 2) + 4);
  return middle <= 0 ? [label] : [label.slice(0, middle), label.slice(middle + 1)];
}
