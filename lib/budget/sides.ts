import type { IndicatorResult } from "@/lib/indicators/result";

export const BUDGET_SIDES = ["revenue", "expenditure", "other"] as const;
/** Thu, chi, and what is neither (the share of capital paid out). */
export type BudgetSide = (typeof BUDGET_SIDES)[number];

/** "Tổng thu …", "Thu …", "Số chi …" as the first words; "Thu nhập …", "Chi tiết …" and "Chỉ tiêu …" are neither. */
const OPENINGS: [BudgetSide, RegExp][] = [
  ["revenue", /^(tổng )?(số )?(thu(?! nhập)|thuế)(\s|$)/],
  ["expenditure", /^(tổng )?(số )?chi(?! tiết)(\s|$)/],
];

/** Which side a line is on by its own name: the catalogue has no column for it, and an office adds lines of its own. */
export function budgetSideOf(name: string): BudgetSide {
  const opening = name.normalize("NFC").trim().toLowerCase();
  return OPENINGS.find(([, pattern]) => pattern.test(opening))?.[0] ?? "other";
}

/** The lines of each side; a part stands on the side of the line it is part of, whatever its name. */
export function splitBySide(results: readonly IndicatorResult[]): Record<BudgetSide, IndicatorResult[]> {
  const byId = new Map(results.map((result) => [result.indicator.id, result]));
  const topOf = (result: IndicatorResult): IndicatorResult => {
    const { parentId } = result.indicator;
    const parent = parentId === null ? undefined : byId.get(parentId);
    return parent === undefined ? result : topOf(parent);
  };
  const sides: Record<BudgetSide, IndicatorResult[]> = { revenue: [], expenditure: [], other: [] };
  for (const result of results) sides[budgetSideOf(topOf(result).indicator.name)].push(result);
  return sides;
}

/** The line a side is told by: its headline, else the first with a plan, else the first; sums only. */
export function mainLine(results: readonly IndicatorResult[]): IndicatorResult | null {
  const flows = results.filter(({ indicator }) => indicator.periodRule === "flow");
  return (
    flows.find(({ indicator }) => indicator.headline) ?? flows.find(({ plan }) => plan !== null) ?? flows[0] ?? null
  );
}
