import type { IndicatorResult } from "@/lib/indicators/result";
import { needsAttention } from "@/lib/indicators/roll-up";

/**
 * The order of a meeting: what is missed or in danger first, red before amber, then the rest as the catalogue has it.
 * @returns the first `urgent` of `order` are those in need of attention
 */
export function meetingOrder(results: readonly IndicatorResult[]): { order: IndicatorResult[]; urgent: number } {
  const urgent = needsAttention(results);
  const named = new Set(urgent.map((result) => result.indicator.id));
  return {
    order: [...urgent, ...results.filter((result) => !named.has(result.indicator.id))],
    urgent: urgent.length,
  };
}
