import { formatSignedPercent } from "@/lib/format/numbers";
import type { Indicator } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";
import { type FourQuarters, shareOut } from "./quarters";
import { type PlanRowValues, type PlanTexts, planTexts } from "./read-plan-row";

type Rules = Pick<Indicator, "decimals" | "periodRule">;

/**
 * The plan in force raised or cut by a percentage, as texts of the form; rounded once, to the indicator's decimals,
 * half away from zero. Planned quarters keep their shares of a flow's year; elsewhere each is changed alike.
 * @param percent thousandths of a percent: 8,5 % is 8,500
 */
export function changeByPercent(current: PlanRowValues, percent: number, rules: Rules): PlanTexts {
  const scaled = (value: Quantity) => scale(value, percent, rules.decimals);
  const planned = scaled(current.planned);
  return planTexts(
    { ...rules, defaultComparator: current.comparator },
    {
      ...current,
      planned,
      plannedUpper: current.plannedUpper === null ? null : scaled(current.plannedUpper),
      quarters: current.quarters === null ? null : quartersOf(current, planned, rules, scaled),
    },
  );
}

function quartersOf(
  { quarters, quartersReason }: PlanRowValues,
  planned: Quantity,
  rules: Rules,
  scaled: (value: Quantity) => Quantity,
): FourQuarters | null {
  if (quarters === null) return null;
  const sharesKnown = quartersReason === "" && quarters.every((each) => each >= 0) && quarters.some((each) => each > 0);
  if (rules.periodRule === "flow" && sharesKnown) return shareOut(planned, quarters, rules.decimals);
  return quarters.map(scaled) as FourQuarters;
}

function scale(value: Quantity, percent: number, decimals: number): Quantity {
  const step = 10n ** BigInt(3 - decimals);
  const exact = BigInt(value) * BigInt(100_000 + percent);
  const unit = 100_000n * step;
  const size = exact < 0n ? -exact : exact;
  const steps = (size * 2n + unit) / (unit * 2n);
  return Number((exact < 0n ? -steps : steps) * step);
}

export type PlanChange = {
  difference: Quantity /** "+8,7%"; null where the plan before is zero. */;
  percent: string | null;
};

/** New plan less the plan it replaces; null where they do not compare: nothing before, another requirement, a range. */
export function planChange(before: PlanRowValues | null, after: PlanRowValues): PlanChange | null {
  if (before === null || before.comparator !== after.comparator) return null;
  if (after.comparator === "range" || after.comparator === "milestone") return null;
  const difference = after.planned - before.planned;
  const ratio = { numerator: difference, denominator: Math.abs(before.planned) };
  return { difference, percent: before.planned === 0 ? null : formatSignedPercent(ratio) };
}
