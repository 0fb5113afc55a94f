import type { Indicator } from "@/lib/indicators/indicator";
import { formatPlan } from "@/lib/indicators/labels";
import type { Quantity } from "@/lib/indicators/quantity";
import type { PlanEntry } from "./ledger";
import { type PlanFormSubject, planKey } from "./read-plan-form";
import { type PlanRowValues, type PlanTexts, planTexts, valuesOf } from "./read-plan-row";

/** One line of the plan form: what the browser needs to read it, preview it and share it out over the quarters. */
export type PlanFormLine = {
  key: string;
  /** The indicator, or the unit where the form is about one indicator. */
  name: string;
  unitOfMeasure: string;
  rules: Pick<Indicator, "decimals" | "periodRule" | "percentRule" | "frequency">;
  /** The last row of the ledger: what a new one supersedes. */
  lastId: string | null;
  current: PlanRowValues | null;
  /** "46 (12-NQ/ĐU)"; null where nothing stands. */
  currentText: string | null;
  texts: PlanTexts;
  /** The four quarters of last year of the same indicator and unit; null where they are not all known. */
  lastYear: Quantity[] | null;
};

export function planFormLine(
  subject: PlanFormSubject,
  indicator: Indicator,
  unit: { id: string; name: string },
  entry: PlanEntry | null,
  lastYear: Quantity[] | null,
): PlanFormLine {
  const current = valuesOf(entry, indicator);
  const { decimals, periodRule, percentRule, frequency } = indicator;
  return {
    key: planKey(subject, { indicatorId: indicator.id, unitId: unit.id }),
    name: "unitId" in subject ? indicator.name : unit.name,
    unitOfMeasure: indicator.unitOfMeasure,
    rules: { decimals, periodRule, percentRule, frequency },
    lastId: entry === null ? null : entry.last.year.id,
    current,
    currentText: entry?.current ? `${formatPlan(entry.current, indicator)} (${entry.current.document.number})` : null,
    texts: planTexts(indicator, current),
    lastYear,
  };
}
