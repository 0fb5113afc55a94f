import { isComplete, isPresent } from "@/lib/indicators/across-quarters";
import type { Figure } from "@/lib/indicators/figure";
import { fractionOfFigure, quantityOfFraction, subtractFractions } from "@/lib/indicators/fraction";
import type { Quantity } from "@/lib/indicators/quantity";
import type { IndicatorResult, QuarterFigure } from "@/lib/indicators/result";
import { type Quarter, quartersUpTo } from "@/lib/periods/period";
import type { PlanBasis } from "@/lib/plans/plan";

/** domain.md §3.1, rows 6 and 7: what the commune's own budget takes in, and what it spends. */
const BALANCE_CODES = { revenue: "thu-ngan-sach-xa", expenditure: "chi-ngan-sach" } as const;

/** Thu and chi side by side in one quarter or to date, in triệu đồng. */
export type BalancePart = {
  revenue: Figure;
  expenditure: Figure;
  /** revenue − expenditure; null while either is missing, partial, or stands at another quarter. */
  difference: Quantity | null;
  estimated: boolean;
};

export type BudgetBalance = {
  revenue: IndicatorResult;
  expenditure: IndicatorResult;
  /** The year's plans of one basis; null where that basis did not plan both. */
  planned: { basis: PlanBasis; revenue: Quantity; expenditure: Quantity; difference: Quantity } | null;
  quarters: (BalancePart & { quarter: Quarter })[];
  toDate: BalancePart;
};

/** Null where the year follows only one of the two, or counts them in different units. */
export function budgetBalance(results: readonly IndicatorResult[], lastQuarter: Quarter): BudgetBalance | null {
  const find = (code: string) => results.find(({ indicator }) => indicator.code === code);
  const [revenue, expenditure] = [find(BALANCE_CODES.revenue), find(BALANCE_CODES.expenditure)];
  if (!revenue || !expenditure) return null;
  if (revenue.indicator.unitOfMeasure !== expenditure.indicator.unitOfMeasure) return null;
  const isSameWindow = revenue.asOfQuarter === expenditure.asOfQuarter;
  return {
    revenue,
    expenditure,
    planned: plannedBalance(revenue, expenditure),
    quarters: quartersUpTo(lastQuarter).map((quarter) => {
      const [taken, spent] = [quarterOf(revenue, quarter), quarterOf(expenditure, quarter)];
      return { quarter, ...part(taken, spent, isWhole(taken) && isWhole(spent)) };
    }),
    toDate: part(
      { figure: revenue.cumulative, estimated: revenue.estimated },
      { figure: expenditure.cumulative, estimated: expenditure.estimated },
      isSameWindow && isComplete(revenue) && isComplete(expenditure),
    ),
  };
}

function quarterOf({ quarters }: IndicatorResult, quarter: Quarter): QuarterFigure {
  const none: Figure = { kind: "missing" };
  return (
    quarters.find((each) => each.quarter === quarter) ?? {
      ...{ quarter, figure: none, coverage: { reported: 0, expected: 0 }, estimated: false },
    }
  );
}

function isWhole({ figure, coverage }: QuarterFigure): boolean {
  return isPresent(figure) && coverage.reported >= coverage.expected;
}

type Given = Pick<QuarterFigure, "figure" | "estimated">;

function part(taken: Given, spent: Given, isComparable: boolean): BalancePart {
  const flow = { periodRule: "flow" } as const;
  const [a, b] = [fractionOfFigure(taken.figure, flow), fractionOfFigure(spent.figure, flow)];
  return {
    revenue: taken.figure,
    expenditure: spent.figure,
    difference: isComparable && a !== null && b !== null ? quantityOfFraction(subtractFractions(a, b)) : null,
    estimated: taken.estimated || spent.estimated,
  };
}

function plannedBalance(revenue: IndicatorResult, expenditure: IndicatorResult): BudgetBalance["planned"] {
  const [taken, spent] = [revenue.plan, expenditure.plan];
  if (taken === null || spent === null || taken.basis !== spent.basis) return null;
  if (taken.comparator === "range" || spent.comparator === "range") return null;
  const { planned } = taken;
  return { basis: taken.basis, revenue: planned, expenditure: spent.planned, difference: planned - spent.planned };
}
