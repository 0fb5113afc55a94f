import type { Comparator, Indicator } from "@/lib/indicators/indicator";
import { addQuantities, type Quantity } from "@/lib/indicators/quantity";
import type { PlanBasis } from "./plan";

export type PlanDocument = {
  id: string;
  number: string;
  issuedOn: string;
  issuer: string;
  title: string;
  basis: PlanBasis;
};

/** One row of the append-only ledger: the year (quarter 0) or one quarter of one indicator at one unit. */
export type PlanRow = {
  id: string;
  year: number;
  quarter: number;
  indicatorId: string;
  unitId: string;
  comparator: Comparator;
  planned: Quantity;
  plannedUpper: Quantity | null;
  baseline: Quantity | null;
  document: PlanDocument;
  reason: string;
  supersedesId: string | null;
  recordedAt: number;
  illustrative: boolean;
};

/** A year's plan in force, its planned quarters where all four stand, and what it replaced, newest first. */
export type PlanEntry = {
  current: PlanRow;
  quarters: [PlanRow, PlanRow, PlanRow, PlanRow] | null;
  earlier: PlanRow[];
};

/**
 * Folds the rows of one unit, year and basis into one entry an indicator. In force = superseded by nothing; of
 * several such rows the latest counts (`rows` come latest first).
 */
export function foldLedger(rows: readonly PlanRow[]): Map<string, PlanEntry> {
  const superseded = new Set(rows.map((row) => row.supersedesId));
  const inForce = new Map<string, PlanRow>();
  for (const row of rows) {
    const key = `${row.indicatorId} ${row.quarter}`;
    if (!superseded.has(row.id) && !inForce.has(key)) inForce.set(key, row);
  }
  const entries = new Map<string, PlanEntry>();
  for (const current of inForce.values()) {
    if (current.quarter !== 0) continue;
    const { indicatorId } = current;
    const [first, second, third, fourth] = [1, 2, 3, 4].map((quarter) => inForce.get(`${indicatorId} ${quarter}`));
    entries.set(indicatorId, {
      current,
      quarters: first && second && third && fourth ? [first, second, third, fourth] : null,
      earlier: rows.filter((row) => row.indicatorId === indicatorId && row.quarter === 0 && row.id !== current.id),
    });
  }
  return entries;
}

/** The commune's plan beside the sum of its units' plans: the difference is shown, never hidden (design §3, 8). */
export type PlanGap = { sum: Quantity; units: number; difference: Quantity };

/**
 * The gap of one indicator, or null where plans do not add up by rule (rates, averages, figures of one office) or no
 * unit has a plan. `difference` = commune − sum.
 */
export function planGap(
  indicator: Pick<Indicator, "unitRule">,
  communePlan: Quantity,
  unitPlans: readonly Quantity[],
): PlanGap | null {
  if (indicator.unitRule !== "sum" || unitPlans.length === 0) return null;
  const sum = unitPlans.reduce(addQuantities);
  return { sum, units: unitPlans.length, difference: addQuantities(communePlan, -sum) };
}
