import { formatPercent } from "@/lib/format/numbers";
import { acrossQuarters } from "@/lib/indicators/across-quarters";
import { completionRate } from "@/lib/indicators/completion";
import { type CellValue, figureOfCell } from "@/lib/indicators/figure";
import { compareRatios } from "@/lib/indicators/quantity";
import type { CheckContext } from "./check-cell";
import type { CellWarning } from "./warning";

export const MOST_OF_PLAN = { numerator: 3, denominator: 2 };
/** A plan of 1 or 2 is passed by half with a single case; only from three whole units above it is worth a word. */
const SMALL_EXCESS = 3000;

/** More than 150 % of the year's plan so far, by the indicator's own rules. */
export function checkOverPlan({ indicator, quarter, earlier, plan }: CheckContext, value: CellValue): CellWarning[] {
  const due = [...earlier.filter((each) => each.quarter < quarter), { quarter, value }].map((each) => ({
    quarter: each.quarter,
    figure: figureOfCell(each.value),
    coverage: { reported: 1, expected: 1 },
    estimated: false,
  }));
  const { figure } = acrossQuarters(indicator, due);
  const rate = completionRate(indicator, plan?.plan ?? null, figure);
  if (rate.kind !== "computed" || compareRatios(rate.ratio, MOST_OF_PLAN) <= 0) return [];
  const isSmall = indicator.decimals === 0 && figure.kind === "value" && plan !== null;
  if (isSmall && figure.value - plan.plan.planned < SMALL_EXCESS) return [];
  const message = `Đã đạt ${formatPercent(rate.ratio)} kế hoạch. Xem lại kế hoạch giao; nếu đúng, ghi lý do.`;
  return [{ kind: "over-plan", message }];
}
