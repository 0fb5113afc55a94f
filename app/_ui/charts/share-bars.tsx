import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { ChartKey } from "./chart-key";
import { MUTED_INK, TEXT_INK } from "./palette";

/** A part of every bar; `tone` is one of the house's status tones, its word stands in the key. */
export type SharePart = { key: string; word: string; tone: string };

export type ShareRow = {
  key: string;
  label: string;
  /** Counts in the order of the parts; all zero = nothing to draw. */
  counts: readonly number[];
  /** After the bar: "31 kỳ". */
  text: string;
  strong: boolean;
};

type Drawn = { title: string; parts: readonly SharePart[]; rows: readonly ShareRow[] };
/** `children`: its numbers. */
type Props = Drawn & { children: ReactNode };

const WIDE = { width: 560, font: 12, left: 88, right: 62 };
const NARROW = { width: 320, font: 11, left: 78, right: 46 };

/** Whole bars in shares, one under the other, each part with its count. Drawn on the server. */
export function ShareBars({ title, parts, rows, children }: Props) {
  return (
    <figure className="@container m-0 max-w-2xl">
      <figcaption className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {parts.map(({ key, word, tone }) => (
          <ChartKey key={key} label={word}>
            <rect x="0.5" y="0.5" width="13" height="11" {...inkOf(tone)} />
          </ChartKey>
        ))}
      </figcaption>
      <div className="hidden @md:block">
        <Drawing title={title} parts={parts} rows={rows} size={WIDE} />
      </div>
      <div className="@md:hidden">
        <Drawing title={title} parts={parts} rows={rows} size={NARROW} />
      </div>
      {children}
    </figure>
  );
}

function inkOf(tone: string) {
  return { fill: `var(--color-${tone}-soft)`, stroke: `var(--color-${tone}-fill)` };
}

function Drawing({ title, parts, rows, size: { width, font, left, right } }: Drawn & { size: typeof WIDE }) {
  const step = font * 2.5;
  const words = rows.map(({ label, counts, text }) => {
    const told = parts.map(({ word }, index) => `${word} ${counts[index] ?? 0}`).join(", ");
    return `${label}: ${counts.some((count) => count > 0) ? told : text}`;
  });
  return (
    <svg
      viewBox={`0 0 ${width} ${rows.length * step}`}
      role="img"
      aria-label={`${title}. ${words.join("; ")}.`}
      className="block h-auto w-full"
      fontSize={font}
    >
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${index * step})`} fontWeight={row.strong ? 700 : 400}>
          <text x="0" y={font * 1.6} fill={row.strong ? TEXT_INK : MUTED_INK}>
            {row.label}
          </text>
          <Bar counts={row.counts} parts={parts} left={left} right={width - right} font={font} />
          <text x={width - right + 8} y={font * 1.6} fill={row.strong ? TEXT_INK : MUTED_INK}>
            {row.text}
          </text>
        </g>
      ))}
    </svg>
  );
}

type BarProps = { counts: readonly number[]; parts: readonly SharePart[]; left: number; right: number; font: number };

function Bar({ counts, parts, left, right, font }: BarProps) {
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (total === 0) return <line x1={left} x2={right} y1={font * 1.2} y2={font * 1.2} stroke="var(--color-line)" />;
  const x = scaleLinear().domain([0, total]).range([left, right]);
  return parts.map(({ key, tone }, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return null;
    const from = x(counts.slice(0, index).reduce((sum, each) => sum + each, 0));
    const size = x(count) - x(0);
    return (
      <g key={key}>
        <rect x={from + 0.5} y={font * 0.3} width={Math.max(1, size - 1)} height={font * 1.8} {...inkOf(tone)} />
        {size < font * (count > 99 ? 2.2 : count > 9 ? 1.6 : 1) ? null : (
          <text x={from + size / 2} y={font * 1.6} textAnchor="middle" fill={`var(--color-${tone})`}>
            {count}
          </text>
        )}
      </g>
    );
  });
}
