import { scaleLinear } from "d3-scale";
import { ACTUAL_INK, MUTED_INK, TEXT_INK } from "./palette";

export type RankedRow = {
  key: string;
  label: string;
  /** null = no figure: a name without a bar, never a bar of zero. */
  value: number | null;
  text: string;
  /** "2/3 quý", "đơn vị cũ". */
  note: string;
};

const WIDE = { width: 520, font: 12 };
const NARROW = { width: 330, font: 11 };

/** Units by size, the most first: name over bar, so that no name is cut. Drawn on the server. */
export function RankedBars({ title, rows }: { title: string; rows: readonly RankedRow[] }) {
  return (
    <figure className="@container m-0 max-w-2xl">
      <div className="hidden @md:block">
        <Drawing title={title} rows={rows} {...WIDE} />
      </div>
      <div className="@md:hidden">
        <Drawing title={title} rows={rows} {...NARROW} />
      </div>
    </figure>
  );
}

type DrawingProps = { title: string; rows: readonly RankedRow[]; width: number; font: number };

function Drawing({ title, rows, width, font }: DrawingProps) {
  const step = font * 3;
  const widest = Math.max(...rows.map(({ text }) => text.length), 1) * font * 0.6 + 8;
  const numbers = rows.map(({ value }) => value ?? 0);
  const x = scaleLinear()
    .domain([Math.min(0, ...numbers), Math.max(...numbers) > 0 ? Math.max(...numbers) : 1])
    .range([0, width - widest]);
  return (
    <svg
      viewBox={`0 0 ${width} ${rows.length * step}`}
      role="img"
      aria-label={`${title}. ${rows.map(({ label, text }) => `${label}: ${text === "" ? "chưa có số liệu" : text}`).join("; ")}.`}
      className="block h-auto w-full"
      fontSize={font}
    >
      {rows.map(({ key, label, value, text, note }, index) => {
        const top = index * step;
        return (
          <g key={key}>
            <text x="0" y={top + font} fill={TEXT_INK}>
              {label}
              {note === "" ? null : <tspan fill={MUTED_INK}>{` · ${note}`}</tspan>}
            </text>
            {value === null ? (
              <text x="0" y={top + font * 2.2} fill={MUTED_INK} fontStyle="italic">
                {text === "" ? "chưa có số liệu" : text}
              </text>
            ) : (
              <>
                <rect
                  x={Math.min(x(0), x(value))}
                  y={top + font * 1.35}
                  width={Math.max(1, Math.abs(x(value) - x(0)))}
                  height={font}
                  fill={ACTUAL_INK}
                />
                <text x={Math.max(x(0), x(value)) + 5} y={top + font * 2.2} fill={ACTUAL_INK} fontWeight={700}>
                  {text}
                </text>
              </>
            )}
          </g>
        );
      })}
    </svg>
  );
}
