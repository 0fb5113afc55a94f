import type { Indicator } from "@/lib/indicators/indicator";
import { addQuantities, type Quantity } from "@/lib/indicators/quantity";
import type { Succession } from "@/lib/org-units/org-unit";
import { countedUnits } from "./counted-units";
import type { PlanFigure } from "./plan";

/** A unit's own plan of the year. */
export type UnitPlan = {
  unitId: string;
  /** The unit does not see the end of the year: its plan counts until a successor has been given one. */
  endsInYear: boolean;
  plan: PlanFigure;
};

/** The commune's plan beside what its units were given; `gap` = units − commune, shown even where it is zero. */
export type PlanGap = { commune: Quantity; units: Quantity; gap: Quantity; count: number };

/**
 * Null where the plans of units do not add up to one of the commune: rates, ranges and milestones, figures that only one
 * unit has, no plan on either side. Plans of the other basis are another matter and are left out.
 */
export function planGap(
  indicator: Pick<Indicator, "unitRule" | "periodRule">,
  commune: PlanFigure | null,
  units: readonly UnitPlan[],
  successions: readonly Pick<Succession, "predecessorId" | "successorId">[],
): PlanGap | null {
  if (commune === null || indicator.unitRule !== "sum" || indicator.periodRule === "average") return null;
  if (!isAmount(commune)) return null;
  const own = units.filter(({ plan }) => plan.basis === commune.basis);
  if (own.length === 0 || !own.every(({ plan }) => isAmount(plan))) return null;
  const ended = own.filter((each) => each.endsInYear).map((each) => each.unitId);
  const counted = countedUnits(new Set(own.map((each) => each.unitId)), new Set(ended), successions);
  const planned = own.filter(({ unitId }) => counted.has(unitId)).map(({ plan }) => plan.planned);
  const sum = planned.reduce(addQuantities, 0);
  return { commune: commune.planned, units: sum, gap: sum - commune.planned, count: planned.length };
}

const isAmount = ({ comparator }: PlanFigure) => comparator !== "range" && comparator !== "milestone";
