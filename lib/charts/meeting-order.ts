import type { IndicatorResult } from "@/lib/indicators/result";
import { needsAttention } from "@/lib/indicators/roll-up";

/** The order of a meeting: what is missed or in danger first, red before amber, then the rest as the catalogue has it. */
export function meetingOrder(results: readonly IndicatorResult[]): IndicatorResult[] {
  const urgent = needsAttention(results);
  const named = new Set(urgent.map((result) => result.indicator.id));
  return [...urgent, ...results.filter((result) => !named.has(result.indicator.id))];
}
