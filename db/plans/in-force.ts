import type { Connection } from "@/db/store";
import type { LocalDate } from "@/lib/periods/local-date";
import { type LedgerRow, planInForceOn } from "@/lib/plans/in-force";
import { PLAN_BASES, type PlanBasis, type PlanFigure } from "@/lib/plans/plan";

/** A row of the ledger with what its document says of it. */
export type PlannedRow = {
  plan: Connection["t"]["planValues"]["$inferSelect"];
  basis: PlanBasis;
  documentNumber: string;
};

/** The rows of each indicator, unit and basis by themselves, in the order given. */
export function ledgersOf<R extends PlannedRow>(rows: readonly R[]): (R & LedgerRow)[][] {
  const ledgers = new Map<string, (R & LedgerRow)[]>();
  for (const row of rows) {
    const key = `${row.plan.unitId} ${row.plan.indicatorId} ${row.basis}`;
    ledgers.set(key, [...(ledgers.get(key) ?? []), { ...row, ...row.plan }]);
  }
  return [...ledgers.values()];
}

/** Of each indicator, unit and basis the plan of the year in force on the day; all of "xã giao" first. */
export function plansInForceOn<R extends PlannedRow>(rows: readonly R[], day: LocalDate): R[] {
  return ledgersOf(rows)
    .flatMap((ledger) => planInForceOn(ledger, day)?.year ?? [])
    .sort((a, b) => PLAN_BASES.indexOf(a.basis) - PLAN_BASES.indexOf(b.basis));
}

/** What figures are compared with; its quarters are rows of their own. */
export function planFigureOf({ plan, basis, documentNumber }: PlannedRow): PlanFigure {
  const { comparator, planned, plannedUpper, baseline, origin } = plan;
  return {
    ...{ comparator, planned, plannedUpper, baseline, basis, documentNumber },
    ...{ quarters: null, illustrative: origin === "illustrative" },
  };
}
