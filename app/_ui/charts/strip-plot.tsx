import { scaleLinear } from "d3-scale";
import { ACTUAL_INK, GRID_INK, MUTED_INK, TEXT_INK } from "./palette";

export type StripRow = {
  key: string;
  label: string;
  dots: readonly { key: string; value: number; text: string }[];
  /** Lower, median and upper cut; null = too few to say. */
  box: readonly [lower: number, median: number, upper: number] | null;
  /** For who does not see it. */
  words: string;
};

/** A line across all rows, with the name of what begins there. */
export type StripLimit = { value: number; label: string };

type Props = { title: string; rows: readonly StripRow[]; limits: readonly StripLimit[]; most: number };

const WIDE = { width: 560, font: 12, dot: 3.4 };
const NARROW = { width: 320, font: 11, dot: 2.6 };

/** Every figure a dot, the middle half a box, the median a thick line; rows one under the other. Drawn on the server. */
export function StripPlot(props: Props) {
  return (
    <figure className="@container m-0 max-w-2xl">
      <div className="hidden @md:block">
        <Drawing {...props} {...WIDE} />
      </div>
      <div className="@md:hidden">
        <Drawing {...props} {...NARROW} />
      </div>
    </figure>
  );
}

function Drawing({ title, rows, limits, most, width, font, dot }: Props & typeof WIDE) {
  const values = rows.flatMap(({ dots }) => dots.map(({ value }) => value));
  const least = Math.min(...limits.map(({ value }) => value), ...values);
  const x = scaleLinear()
    .domain([Math.max(0, Math.floor((least - 2) / 10) * 10), most])
    .range([dot * 2, width - dot * 2]);
  const top = font * 1.8;
  const step = font * 7.2;
  const ticks = x.ticks(6);
  return (
    <svg
      viewBox={`0 0 ${width} ${top + rows.length * step + font * 1.6}`}
      role="img"
      aria-label={`${title}. ${rows.map(({ label, words }) => `${label}: ${words}`).join("; ")}.`}
      className="block h-auto w-full"
      fontSize={font}
    >
      {limits.map(({ value, label }) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={top} y2={top + rows.length * step} stroke={GRID_INK} />
          <text x={x(value) + 3} y={font} fill={MUTED_INK}>
            {label}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${top + index * step})`}>
          <text x="0" y={font * 1.2} fill={TEXT_INK} fontWeight={700}>
            {row.label}
          </text>
          <Row row={row} x={x} middle={font * 4.2} half={font * 1.9} dot={dot} />
        </g>
      ))}
      {ticks.map((tick) => (
        <text
          key={tick}
          x={x(tick)}
          y={top + rows.length * step + font * 1.1}
          textAnchor={tick === most ? "end" : "middle"}
          fill={MUTED_INK}
        >
          {tick}
        </text>
      ))}
    </svg>
  );
}

type RowProps = { row: StripRow; x: (value: number) => number; middle: number; half: number; dot: number };

function Row({ row: { dots, box }, x, middle, half, dot }: RowProps) {
  return (
    <>
      {box === null ? null : (
        <rect
          x={x(box[0])}
          y={middle - half}
          width={Math.max(1, x(box[2]) - x(box[0]))}
          height={half * 2}
          fill="var(--color-actual-soft)"
          stroke={GRID_INK}
        />
      )}
      {placeDots(dots, x, dot).map(({ key, cx, cy, text }) => (
        <circle key={key} cx={cx} cy={middle + cy} r={dot} fill={ACTUAL_INK} fillOpacity="0.75">
          <title>{text}</title>
        </circle>
      ))}
      {box === null ? null : (
        <line x1={x(box[1])} x2={x(box[1])} y1={middle - half} y2={middle + half} stroke={TEXT_INK} strokeWidth="2.5" />
      )}
    </>
  );
}

type Placed = { key: string; cx: number; cy: number; text: string };

/** Dots that would lie on one another go above and below the line by turns. */
function placeDots(dots: StripRow["dots"], x: (value: number) => number, dot: number): Placed[] {
  const columns = new Map<number, number>();
  return [...dots]
    .sort((a, b) => a.value - b.value)
    .map(({ key, value, text }) => {
      const column = Math.round(x(value) / (dot * 2));
      const before = columns.get(column) ?? 0;
      columns.set(column, before + 1);
      const side = before % 2 === 0 ? 1 : -1;
      return { key, text, cx: column * dot * 2, cy: side * Math.ceil(before / 2) * dot * 2 };
    });
}
