import type { Quantity, Ratio } from "@/lib/indicators/quantity";
import { ratioOf } from "@/lib/indicators/quantity";
import type { IndicatorResult, QuarterFigure } from "@/lib/indicators/result";
import type { Quarter } from "@/lib/periods/period";

/** Land that has its certificate, of the land that needs one: both from the start, to the end of the quarter. */
export type BacklogQuarter = {
  quarter: Quarter;
  needed: Quantity;
  done: Quantity;
  /** needed − done. */
  left: Quantity;
  /** By how much it fell since the quarter before; null where that one has no figure or counts other units. */
  cleared: Quantity | null;
};

export type Backlog = {
  quarters: BacklogQuarter[];
  last: BacklogQuarter;
  /** Of what is needed; null where nothing is. */
  leftShare: Ratio | null;
};

/**
 * Tồn đọng: what the share of certified land leaves, quarter by quarter, from the parts of the rate. The catalogue
 * counts it in land, not in files. Null where no quarter has both parts of all its units.
 * @param areaShare the result of "tỷ lệ diện tích cần cấp đã được cấp"
 */
export function backlogOf({ quarters }: Pick<IndicatorResult, "quarters">, lastQuarter: Quarter): Backlog | null {
  const told: BacklogQuarter[] = [];
  for (const given of quarters.filter(({ quarter }) => quarter <= lastQuarter)) {
    const parts = partsOf(given);
    if (parts === null) continue;
    const { quarter } = given;
    const before = told.at(-1);
    const isNext = before !== undefined && before.quarter === quarter - 1;
    const left = parts.needed - parts.done;
    told.push({ quarter, ...parts, left, cleared: isNext ? before.left - left : null });
  }
  const last = told.at(-1);
  if (last === undefined) return null;
  return {
    quarters: told,
    last,
    leftShare: last.needed > 0 ? ratioOf(BigInt(last.left), BigInt(last.needed)) : null,
  };
}

/** Of some units only it would say too little is left. */
function partsOf({ figure, coverage }: QuarterFigure): { needed: Quantity; done: Quantity } | null {
  if (figure.kind !== "rate" || coverage.reported < coverage.expected) return null;
  return { needed: figure.ratio.denominator, done: figure.ratio.numerator };
}
