import { findPeriod } from "@/db/periods/queries";
import type { Connection } from "@/db/store";
import type { PlanRefusal } from "@/lib/plans/labels";
import type { PlanEntry, PlanRow } from "@/lib/plans/ledger";

/* What recording and withdrawing have in common. */

export async function yearRefusal(tx: Connection, communeId: string, year: number): Promise<PlanRefusal | null> {
  const period = await findPeriod(tx, communeId, year, 0);
  if (!period) return "year-not-open";
  return period.assessmentClosedOn === null ? null : "year-closed";
}

/** Rows of one ledger are told apart by their instant, also within a millisecond or after the clock was set back. */
export function instantAfter(entry: PlanEntry | null): number {
  const last = entry === null ? [] : [entry.last.year, ...entry.last.quarters.flatMap((row) => row ?? [])];
  return Math.max(Date.now(), ...last.map((row) => row.recordedAt + 1));
}

/** A plan as the audit log tells it. */
export function summaryOf(current: PlanRow, quarters: PlanEntry["quarters"]) {
  return {
    id: current.id,
    comparator: current.comparator,
    planned: current.planned,
    plannedUpper: current.plannedUpper,
    baseline: current.baseline,
    quarters: quarters?.map((row) => row.planned) ?? null,
    document: current.document.number,
  };
}
