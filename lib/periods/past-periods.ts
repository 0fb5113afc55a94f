import type { LocalDate } from "./local-date";
import type { Quarter } from "./period";

type Recorded = {
  year: number;
  quarter: Quarter | 0;
  state: "open" | "locked";
  dataFrom: LocalDate;
  dataTo: LocalDate;
  dueOn: LocalDate;
  assessmentClosedOn: LocalDate | null;
};

/** One step in the life of a period as the audit trail tells it: only what it changed. Null before = it was opened. */
export type PeriodStep = { entityId: string; before: Partial<Recorded> | null; after: Partial<Recorded> | null };

const STEPPED = ["state", "dataFrom", "dataTo", "dueOn", "assessmentClosedOn"] as const;

/**
 * The periods as they were before the steps, which are those taken since, oldest first: every step is undone, the
 * newest first. Periods whose trail says nothing (of the program's own demo) are told by their dates alone.
 * @param day the day looked back on: a period whose data window had not begun is left out, a closing of later is none
 */
export function periodsBefore<P extends Recorded>(
  periods: readonly P[],
  steps: readonly PeriodStep[],
  day: LocalDate,
): P[] {
  const then = new Map(periods.map((period) => [keyOf(period), period]));
  for (const { entityId, before } of [...steps].reverse()) {
    const period = then.get(entityId);
    if (!period) continue;
    if (before === null) then.delete(entityId);
    else then.set(entityId, { ...period, ...changed(before) });
  }
  return [...then.values()]
    .filter(({ dataFrom }) => dataFrom <= day)
    .map((period) => {
      const { assessmentClosedOn: closedOn } = period;
      return closedOn !== null && closedOn > day ? { ...period, assessmentClosedOn: null } : period;
    });
}

function keyOf({ year, quarter }: Recorded): string {
  return quarter === 0 ? String(year) : `${year}-Q${quarter}`;
}

function changed(before: Partial<Recorded>): Partial<Recorded> {
  return Object.fromEntries(STEPPED.filter((name) => name in before).map((name) => [name, before[name]]));
}
