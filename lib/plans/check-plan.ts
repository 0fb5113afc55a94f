import type { CatalogueIndicator } from "@/lib/indicators/indicator";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import type { PlanRefusal } from "./labels";
import type { PlanEntry } from "./ledger";
import { quartersGap } from "./quarters";
import type { PlanRowInput } from "./schema";

/** Whom and what a plan is for; null = not of this commune. */
type PlanPlace = {
  unit: Pick<OrgUnit, "kind" | "validTo"> | null;
  indicator: Pick<CatalogueIndicator, "periodRule" | "retiredFrom"> | null;
};

/** A unit that does not see the end of the year answers for no plan of the year; its successor does. */
export function isPlannable(unit: Pick<OrgUnit, "kind" | "validTo">, year: number): boolean {
  return unit.kind !== "predecessor" && (unit.validTo === null || unit.validTo >= `${year}-12-31`);
}

/** Why one plan may not be recorded over `entry`; null = it may. `reason` = why the plan in force is replaced. */
export function refusalOf(
  row: PlanRowInput,
  year: number,
  { unit, indicator }: PlanPlace,
  entry: PlanEntry | null,
  reason: string,
): PlanRefusal | null {
  if (unit === null || !isPlannable(unit, year)) return "unknown-unit";
  if (indicator === null) return "unknown-indicator";
  if (indicator.retiredFrom !== null) return "retired-indicator";
  if (row.supersedesId !== (entry === null ? null : entry.last.year.id)) return "stale";
  const current = entry === null ? null : entry.current;
  if (current !== null && reason === "") return "reason-required";
  if (entry !== null && entry.quarters !== null && row.quarters === null) return "quarters-required";
  const differs = row.quarters !== null && quartersGap(indicator, row.planned, row.quarters) !== 0;
  return differs && row.quartersReason === "" ? "quarters-differ" : null;
}
