import type { Comparator, Indicator } from "@/lib/indicators/indicator";
import { addQuantities, type Quantity } from "@/lib/indicators/quantity";
import type { LocalDate } from "@/lib/periods/local-date";
import { QUARTERS } from "@/lib/periods/period";
import { type LedgerRow, lastRow, planAtYearStart, planVersions } from "./in-force";
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
export type PlanRow = LedgerRow & {
  year: number;
  indicatorId: string;
  unitId: string;
  comparator: Comparator;
  planned: Quantity;
  plannedUpper: Quantity | null;
  baseline: Quantity | null;
  document: PlanDocument;
  reason: string;
  illustrative: boolean;
};

/** A row of the year as the history shows it; `withdrawal` = the row that withdrew it, and why. */
export type PlanHistoryLine = { row: PlanRow; withdrawal: PlanRow | null };

export type PlanEntry = {
  /** The latest plan that was not withdrawn, also when it takes effect later; null = all were withdrawn. */
  current: PlanRow | null;
  quarters: [PlanRow, PlanRow, PlanRow, PlanRow] | null;
  /** Kế hoạch giao đầu năm. */
  first: PlanRow | null;
  /** The last rows of the year and of each quarter, withdrawals included: what the next rows supersede. */
  last: { year: PlanRow; quarters: (PlanRow | null)[] };
  /** Every other plan ever recorded, newest first. */
  earlier: PlanHistoryLine[];
};

/** Folds the rows of one unit, year and basis into one entry an indicator. */
export function foldLedger(rows: readonly PlanRow[]): Map<string, PlanEntry> {
  const byIndicator = groupRows(rows, (row) => row.indicatorId);
  const entries = new Map<string, PlanEntry>();
  for (const [indicatorId, own] of byIndicator) {
    const year = lastRow(own, 0);
    if (year === null) continue;
    const versions = planVersions(own);
    const latest = versions.at(-1) ?? null;
    const current = latest === null ? null : latest.year;
    entries.set(indicatorId, {
      current,
      quarters: latest === null ? null : latest.quarters,
      first: planAtYearStart(own)?.year ?? null,
      last: { year, quarters: QUARTERS.map((quarter) => lastRow(own, quarter)) },
      earlier: own
        .filter((row) => row.quarter === 0 && row.withdrawsId === null && row.id !== current?.id)
        .sort((a, b) => b.recordedAt - a.recordedAt)
        .map((row) => ({ row, withdrawal: own.find((each) => each.withdrawsId === row.id) ?? null })),
    });
  }
  return entries;
}

function groupRows(rows: readonly PlanRow[], keyOf: (row: PlanRow) => string): Map<string, PlanRow[]> {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The same for rows of many units, by unit. */
export function foldUnits(rows: readonly PlanRow[]): Map<string, Map<string, PlanEntry>> {
  const byUnit = groupRows(rows, (row) => row.unitId);
  return new Map([...byUnit].map(([unitId, own]) => [unitId, foldLedger(own)]));
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

/**
 * The first day of effect: as typed; else 1 January for the first plan of the year, and for a revision the day of its
 * document. Null = earlier than the plan it replaces, which would rewrite what was in force.
 */
export function effectiveDay(
  typed: LocalDate | null,
  { year, issuedOn }: { year: number; issuedOn: LocalDate },
  current: Pick<PlanRow, "effectiveOn"> | null,
): LocalDate | null {
  const newYear = `${year}-01-01`;
  if (current === null) return typed ?? newYear;
  if (typed !== null) return typed < current.effectiveOn ? null : typed;
  return issuedOn < current.effectiveOn ? current.effectiveOn : issuedOn;
}
