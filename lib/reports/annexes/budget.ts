import { BUDGET_GROUP } from "@/lib/budget/budget-indicators";
import { BUDGET_SIDES, type BudgetSide, splitBySide } from "@/lib/budget/sides";
import type { IndicatorGroup } from "@/lib/indicators/indicator";
import { periodWords } from "../period-words";
import type { ReportFigures } from "../report-figures";
import type { AnnexPart } from "./annex-table";
import type { NextPlans } from "./indicator-columns";
import { indicatorRemarks, indicatorTable } from "./indicators";

const SIDE_HEADS: Record<BudgetSide, string> = {
  revenue: "Thu ngân sách",
  expenditure: "Chi ngân sách",
  other: "Chỉ tiêu khác về ngân sách, đầu tư",
};

/** Thu and chi item by item, each followed by its parts. */
export function budgetAnnex(
  figures: ReportFigures,
  groups: readonly IndicatorGroup[],
  nextPlans: NextPlans,
  lastApprovedAt: number | null,
): AnnexPart {
  const budget = groups.find(({ code }) => code === BUDGET_GROUP);
  const results = figures.results.filter(({ indicator }) => indicator.groupId === budget?.id);
  const sides = splitBySide(results);
  const parts = BUDGET_SIDES.map((side) => ({ label: SIDE_HEADS[side], results: sides[side] }));
  const table = indicatorTable("budget", { ...figures, results }, parts, nextPlans);
  return {
    subtitle: `Thu, chi ngân sách ${periodWords(figures.period)}`,
    ...table,
    remarks: indicatorRemarks({ ...figures, results }, table.rows, lastApprovedAt),
  };
}
