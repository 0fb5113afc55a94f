import { Card } from "@/app/_ui/card";
import { QuarterChart } from "@/app/_ui/charts/quarter-chart";
import type { QuarterChart as Chart } from "@/lib/charts/quarter-chart";
import { KeptChoice } from "./kept-choice";

type ChartCardProps = {
  chart: Chart | null;
  choices: { name: string; indicators: { code: string; name: string }[] }[];
  chosenCode: string | null;
  query: string;
  /** The page the choice leads back to. */
  path: string;
};

/** One indicator by quarter; which one is a plain form, so that the choice is a link and works without JavaScript. */
export function ChartCard({ chart, choices, chosenCode, query, path }: ChartCardProps) {
  if (!chart || chosenCode === null) return null;
  return (
    <Card id="bieu-do" title={`${chart.name} theo quý`} subtitle={`${chart.unit} · kế hoạch và thực hiện`}>
      <form method="get" action={`${path}#bieu-do`} className="no-print mb-3 flex items-end gap-2">
        <KeptChoice query={query} />
        <label className="min-w-0 flex-1">
          <span className="sr-only">Chọn chỉ tiêu để xem biểu đồ</span>
          <select name="indicator" defaultValue={chosenCode} key={chosenCode} className="control control-compact">
            {choices.map((group) => (
              <optgroup key={group.name} label={group.name}>
                {group.indicators.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <button type="submit" className="btn btn-secondary">
          Xem
        </button>
      </form>
      <QuarterChart chart={chart} />
    </Card>
  );
}
