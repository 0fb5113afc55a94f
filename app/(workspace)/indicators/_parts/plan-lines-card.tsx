import { Card } from "@/app/_ui/card";
import { planLineRows } from "@/lib/charts/plan-line-rows";
import { methodsTold, type PlanLine } from "@/lib/charts/plan-lines";
import { formatQuarter } from "@/lib/format/periods";
import { PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import type { PeriodView } from "../year-book.load";
import { PlanLinesTable } from "./plan-lines-table";

type PlanLinesCardProps = {
  id: string;
  title: string;
  caption: string;
  view: PeriodView;
  lines: readonly PlanLine[];
  /** What the lines come to, in one sentence; empty = none. */
  sentence?: string;
};

/** A tree of lines against both bases, under its title. */
export function PlanLinesCard({ id, title, caption, view, lines, sentence = "" }: PlanLinesCardProps) {
  const { choice, query, year, cumulativeLabel, lastQuarter } = view;
  const methods = methodsTold(lines);
  const units = new Set(lines.map(({ result }) => result.indicator.unitOfMeasure));
  const unit = units.size === 1 ? ([...units][0] ?? "") : "";
  return (
    <Card
      id={id}
      title={title}
      subtitle={unit === "" ? undefined : `đơn vị tính: ${unit}`}
      className="print:break-inside-avoid!"
      flush
    >
      {sentence === "" ? null : <p className="px-4 pb-3">{sentence}</p>}
      <PlanLinesTable
        caption={caption}
        rows={planLineRows(lines, methods, choice.plan)}
        methods={methods}
        query={query}
        year={year}
        cumulativeLabel={cumulativeLabel}
        unit={unit}
        basis={PLAN_BASIS_LABELS[choice.plan.basis].toLowerCase()}
        upTo={formatQuarter(lastQuarter).replace("Quý", "quý")}
      />
    </Card>
  );
}
