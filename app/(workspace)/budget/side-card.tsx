import type { BudgetSide } from "@/lib/budget/sides";
import { budgetSentence, SIDE_TITLES } from "@/lib/budget/words";
import { formatPeriodInSentence } from "@/lib/format/periods";
import { PlanLinesCard } from "../indicators/_parts/plan-lines-card";
import type { BudgetView } from "./load";

const IDS: Record<BudgetSide, string> = { revenue: "thu", expenditure: "chi", other: "chi-tieu-khac" };

/** Thu or chi as a tree: one sentence, then the lines. */
export function SideCard({ view, part }: { view: BudgetView["view"]; part: BudgetView["sides"][number] }) {
  const { side, lines, main } = part;
  const mainOfSide = lines.find(({ result }) => result === main);
  const sentence = mainOfSide && side !== "other" ? budgetSentence(mainOfSide, side) : "";
  return (
    <PlanLinesCard
      id={IDS[side]}
      title={SIDE_TITLES[side]}
      caption={`${SIDE_TITLES[side]} ${formatPeriodInSentence(view.period)}`}
      view={view}
      lines={lines}
      sentence={sentence === "" ? "" : `${mainOfSide?.result.indicator.name}: ${sentence}`}
    />
  );
}
