import "server-only";
import { requireGrant } from "@/app/_auth/session";
import type { SearchParams } from "@/app/_ui/period-param";
import { budgetBalance } from "@/lib/budget/balance";
import { BUDGET_GROUP } from "@/lib/budget/budget-indicators";
import { BUDGET_SIDES, mainLine, splitBySide } from "@/lib/budget/sides";
import { buildCumulativeChart } from "@/lib/charts/cumulative-chart";
import { planLinesOf } from "../indicators/plan-lines.load";
import { loadTopic } from "../indicators/topic.load";

/** Thu and chi as trees against both bases, their balance, and both to date against the pace. */
export async function loadBudget(searchParams: SearchParams) {
  const reader = await requireGrant("figures:read");
  const view = await loadTopic(reader, searchParams, (_, groupCode) => groupCode === BUDGET_GROUP);
  const { today } = view;
  const results = splitBySide(view.results);
  const sides = BUDGET_SIDES.flatMap((side) => {
    const lines = planLinesOf(view, results[side], today);
    return lines.length === 0 ? [] : [{ side, lines, main: mainLine(results[side]) }];
  });
  return {
    view,
    sides,
    balance: budgetBalance(view.results, view.lastQuarter),
    charts: sides.flatMap(({ side, main }) => {
      if (main === null || side === "other") return [];
      const chart = buildCumulativeChart(view.book, main);
      return chart === null ? [] : [{ side, chart }];
    }),
  };
}

export type BudgetView = Awaited<ReturnType<typeof loadBudget>>;
