import { defaultEntryWindow } from "@/lib/periods/entry-window";
import type { LocalDate } from "@/lib/periods/local-date";
import { quarterAt, quarterIndex } from "@/lib/periods/period";
import type { UnitChange, UnitChangePlan, UnitChangeState } from "./unit-change";

type Known = Pick<UnitChangeState, "quarters" | "lastReported">;

/**
 * Which quarter the new order begins with. A quarter is never shared: it belongs wholly to whoever exists on the last
 * day of its data window, because that is who can hand in its sheet; a unit that closes without a successor still
 * reports the quarter of its last day. No quarter is taken from units that have already reported in it, and none that
 * is locked: then the new order begins one quarter later, so that no figure is counted twice or lost.
 */
export function findFirstQuarter(
  state: Known,
  change: Pick<UnitChange, "kind" | "on">,
  unitIds: readonly string[],
): Pick<UnitChangePlan, "firstQuarter" | "quarterByDate" | "windowEnd" | "delayedBy"> {
  const quarterByDate = quarterOfNewOrder(state, change);
  const locked = Math.max(-1, ...state.quarters.filter((each) => each.state === "locked").map(indexOf));
  const reported = Math.max(-1, ...unitIds.map((id) => state.lastReported.get(id) ?? -1));
  const firstQuarter = Math.max(quarterByDate, locked + 1, reported + 1);
  const found = { firstQuarter, quarterByDate, windowEnd: windowOf(state, quarterByDate).dataTo };
  if (firstQuarter === quarterByDate) return { ...found, delayedBy: null };
  const holding = unitIds.filter((id) => (state.lastReported.get(id) ?? -1) >= quarterByDate);
  return { ...found, delayedBy: { locked: locked >= quarterByDate, unitIds: holding } };
}

function quarterOfNewOrder(state: Known, { kind, on }: Pick<UnitChange, "kind" | "on">): number {
  const year = Number(on.slice(0, 4));
  for (let index = quarterIndex(year - 1, 4); ; index++) {
    const { dataFrom, dataTo } = windowOf(state, index);
    if (kind === "close" ? dataFrom > on : dataTo >= on) return index;
  }
}

/** The data window the office set, else the usual one. */
function windowOf({ quarters }: Known, index: number): { dataFrom: LocalDate; dataTo: LocalDate } {
  const { year, quarter } = quarterAt(index);
  return quarters.find((each) => indexOf(each) === index) ?? defaultEntryWindow(year, quarter);
}

function indexOf({ year, quarter }: UnitChangeState["quarters"][number]): number {
  return quarterIndex(year, quarter);
}
