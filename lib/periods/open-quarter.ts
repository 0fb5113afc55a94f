import type { LocalDate } from "./local-date";
import type { Quarter } from "./period";

/** Without a state it is known to be open. */
type Opened = { year: number; quarter: Quarter | 0; state?: "open" | "locked"; dataFrom: LocalDate };

/**
 * The quarter to enter now: the latest open one whose data window has begun. Next year's first quarter may be opened
 * in November; until it begins it is nobody's work yet.
 */
export function openQuarterOf<P extends Opened>(
  periods: readonly P[],
  today: LocalDate,
): (P & { quarter: Quarter }) | null {
  const open = periods
    .filter((each): each is P & { quarter: Quarter } => each.state !== "locked" && each.quarter !== 0)
    .sort((a, b) => b.year - a.year || b.quarter - a.quarter);
  return open.find(({ dataFrom }) => dataFrom <= today) ?? open.at(-1) ?? null;
}
