import { type LedgerRow, planAtYearStart } from "@/lib/plans/in-force";
import type { PlanFigure } from "@/lib/plans/plan";

type GivenRow = LedgerRow &
  Pick<PlanFigure, "comparator" | "planned" | "plannedUpper" | "baseline" | "illustrative"> & {
    indicatorId: string;
    document: Pick<PlanFigure, "basis"> & { number: string };
  };

/**
 * Of each indicator the plan given at the start of the year to come, the commune's own before the province's: what that
 * year revises later moves no paper of the year before.
 */
export function nextPlans(rows: readonly GivenRow[]): Map<string, PlanFigure> {
  const given = new Map<string, PlanFigure>();
  for (const basis of ["province", "commune"] as const) {
    const ofBasis = rows.filter(({ document }) => document.basis === basis);
    for (const indicatorId of new Set(ofBasis.map((row) => row.indicatorId))) {
      const first = planAtYearStart(ofBasis.filter((row) => row.indicatorId === indicatorId))?.year;
      if (first === undefined) continue;
      const { comparator, planned, plannedUpper, baseline, illustrative, document } = first;
      given.set(indicatorId, {
        ...{ comparator, planned, plannedUpper, baseline, illustrative, basis, quarters: null },
        documentNumber: document.number,
      });
    }
  }
  return given;
}
