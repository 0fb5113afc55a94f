import type { Quarter } from "@/lib/periods/period";
import { WARNING_KINDS } from "@/lib/sheets/checks/warning";

/** What the checks while typing do not say: of a figure over several quarters, and of plans. */
export const FIGURE_RULES = [...WARNING_KINDS, "fallen-to-zero", "same-run"] as const;
export const PLAN_RULES = ["below-last-year", "below-first-quarter", "above-best", "all-equal-plan"] as const;
export const UNUSUAL_RULES = [...FIGURE_RULES, ...PLAN_RULES] as const;
export type UnusualRule = (typeof UNUSUAL_RULES)[number];

/** One suspicious figure or plan: what was found, in one sentence with its numbers. */
export type Finding = {
  rule: UnusualRule;
  indicatorId: string;
  /** null = the commune's plan, or all units together. */
  unitId: string | null;
  quarter: Quarter;
  message: string;
};
