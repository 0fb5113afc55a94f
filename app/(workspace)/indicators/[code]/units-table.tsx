import Link from "next/link";
import { Card } from "@/app/_ui/card";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { cellText } from "@/lib/charts/cell-text";
import { formatQuarter } from "@/lib/format/periods";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import { type Indicator, reportsInQuarter } from "@/lib/indicators/indicator";
import { lastQuarterOf, QUARTERS } from "@/lib/periods/period";
import type { IndicatorView } from "./load";

/** Every unit that reports the indicator in the year, and which of them have not in the last quarter of the period. */
export function UnitsTable({ model }: { model: IndicatorView }) {
  const { units, result, view } = model;
  const { indicator } = result;
  if (units.length === 0) return null;
  const what = view.choice.scope === "entered" ? "số (kể cả chưa duyệt)" : "số đã duyệt";
  const last = lastQuarterOf(view.period);
  const due = units.filter((unit) =>
    unit.quarters.some((each) => each.quarter === last && each.assigned && !each.excused),
  );
  const silent = reportsInQuarter(indicator.frequency, last) ? due.filter((unit) => !hasFigure(unit, last)) : [];
  return (
    <Card
      id="don-vi"
      title="Theo đơn vị"
      subtitle={`${due.length - silent.length}/${due.length} đơn vị có ${what} ${formatQuarter(last).replace("Quý", "quý")}`}
    >
      {silent.length > 0 ? (
        <p className="mb-2 text-sm">
          <b>Chưa có {what}:</b> {silent.map((unit) => unit.unitName).join(", ")}.
        </p>
      ) : null}
      <ScrollRegion label="Số liệu theo đơn vị" className="max-h-[32rem] print:max-h-none">
        <table className="data-table data-table-sticky min-w-[30rem]">
          <caption className="sr-only">
            Số liệu của từng đơn vị ({what}), {indicator.unitOfMeasure}
          </caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              {QUARTERS.map((quarter) => (
                <th key={quarter} scope="col" className="num">
                  <Link
                    className="figure-link"
                    href={`/indicators/${indicator.code}?${view.query}&origin=Q${quarter}#nguon-goc`}
                    prefetch={false}
                    title={`Xem nguồn gốc số liệu ${formatQuarter(quarter).replace("Quý", "quý")}`}
                  >
                    {formatQuarter(quarter)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.unitId}>
                <th scope="row">
                  {unit.unitName}
                  {unit.predecessor ? <span className="sub">đơn vị cũ</span> : null}
                </th>
                {unit.quarters.map((each) => (
                  <td key={each.quarter} className="num">
                    {quarterText(each, indicator)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}

function hasFigure(unit: UnitSeries, quarter: number): boolean {
  const cell = unit.quarters.find((each) => each.quarter === quarter)?.cell;
  return cell !== null && cell !== undefined && cell.kind !== "blank";
}

function quarterText({ assigned, excused, cell }: UnitSeries["quarters"][number], indicator: Indicator) {
  if (!assigned) return <span className="text-muted">không giao</span>;
  if (excused) return <span className="text-muted">miễn nộp</span>;
  return cell ? cellText(cell, indicator) : "";
}
