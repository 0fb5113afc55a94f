import { inUnit } from "@/lib/charts/drawn-figure";
import type { Quartiles } from "@/lib/indicators/quartiles";

type UnitBarProps = {
  /** null = no figure, or not all of its quarters: no bar. */
  value: number | null;
  /** Every figure shown, so that all bars share one scale. */
  all: readonly number[];
  quartiles: Quartiles | null;
};

const WIDTH = 120;

/** One unit among all: its bar, the middle half of the units as a band, the median as a stroke. Says what the row says. */
export function UnitBar({ value, all, quartiles }: UnitBarProps) {
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all);
  const x = (amount: number) => ((amount - low) / (high - low || 1)) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} 14`} width={WIDTH} height="14" aria-hidden="true" className="block">
      {quartiles === null ? null : (
        <rect
          x={x(inUnit(quartiles.lower))}
          width={Math.max(1, x(inUnit(quartiles.upper)) - x(inUnit(quartiles.lower)))}
          y="0"
          height="14"
          fill="var(--color-track)"
        />
      )}
      {value === null ? null : (
        <rect
          x={Math.min(x(0), x(value))}
          width={Math.max(1, Math.abs(x(value) - x(0)))}
          y="4"
          height="6"
          className="fill-actual"
        />
      )}
      {quartiles === null ? null : (
        <path d={`M${x(inUnit(quartiles.median))} 0V14`} stroke="var(--color-ink)" strokeWidth="1.5" />
      )}
    </svg>
  );
}
