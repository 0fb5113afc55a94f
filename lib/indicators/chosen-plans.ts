import type { LocalDate } from "@/lib/periods/local-date";
import { lastEffective } from "@/lib/plans/in-force";
import type { DatedPlan, PlanChoice } from "@/lib/plans/plan";
import type { YearBook } from "./year-book";

/** What figures are held against, and the first plan of the same basis. */
export type ChosenPlan = { plan: DatedPlan; first: DatedPlan };

/**
 * The plan of the asked basis in force on the day (or the first of the year, where that is asked for), else that of
 * the other: a target given by the province binds a commune that set none.
 */
export function choosePlans(
  { plans }: YearBook,
  { basis, stage }: PlanChoice,
  day: LocalDate,
): ReadonlyMap<string, ChosenPlan> {
  const versions = new Map<string, DatedPlan[]>();
  for (const plan of plans) {
    const key = `${plan.indicatorId} ${plan.basis}`;
    versions.set(key, [...(versions.get(key) ?? []), plan]);
  }
  const chosen = new Map<string, ChosenPlan>();
  for (const each of versions.values()) {
    const plan = lastEffective(each, day, ({ effectiveOn }) => effectiveOn);
    const [first] = each;
    if (plan === null || first === undefined) continue;
    if (plan.basis !== basis && chosen.has(plan.indicatorId)) continue;
    chosen.set(plan.indicatorId, { plan: stage === "year-start" ? first : plan, first });
  }
  return chosen;
}
