import { parsePeriodKey, periodKey } from "@/lib/periods/period";
import { EXPLANATION_STATES, type Explanation, type ShownState } from "./explanation";

/** `mine` waits for whoever looks; `overdue` and the stored states are as shown. */
export const STATE_CHOICES = ["mine", "overdue", ...EXPLANATION_STATES] as const;
export type StateChoice = (typeof STATE_CHOICES)[number];

/** The filter of the list as it stands in the address; "" = all. */
export type ListFilter = { state: StateChoice | ""; unit: string; period: string };

export function readListFilter({ state, unit, period }: Record<string, string | string[] | undefined>): ListFilter {
  return {
    state: STATE_CHOICES.find((each) => each === state) ?? "",
    unit: typeof unit === "string" ? unit : "",
    period: typeof period === "string" && parsePeriodKey(period)?.kind === "quarter" ? period : "",
  };
}

type Listed = Explanation & { shown: ShownState; mine: boolean };

/** A question that is overdue is found under "chờ giải trình" as well. */
export function fitsFilter(row: Listed, { state, unit, period }: ListFilter): boolean {
  const inState = state === "" || (state === "mine" ? row.mine : state === row.shown || state === row.state);
  const inPeriod = period === "" || period === periodKey({ kind: "quarter", year: row.year, quarter: row.quarter });
  return inState && inPeriod && (unit === "" || unit === row.unit.id);
}
