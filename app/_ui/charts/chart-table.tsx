import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { QuarterChart } from "@/lib/charts/quarter-chart";

/** The numbers of a chart: for those who do not see it, who print it, or who copy them into Excel. */
export function ChartTable({ chart, samePeriodLabel }: { chart: QuarterChart; samePeriodLabel: string | null }) {
  const { rows, unit, name } = chart;
  const hasForecast = rows.some((row) => row.forecastText !== "");
  const hasNotes = rows.some((row) => row.note !== "");
  return (
    <details className="mt-2">
      <summary className="link inline-flex min-h-6 items-center text-sm">Xem số liệu</summary>
      <ScrollRegion label={`Số liệu biểu đồ ${name}`} className="mt-1">
        <table className="data-table">
          <caption className="sr-only">
            {name} theo quý, {unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">Kỳ</th>
              <th scope="col" className="num">
                Kế hoạch ({unit})
              </th>
              <th scope="col" className="num">
                Thực hiện ({unit})
              </th>
              {samePeriodLabel === null ? null : (
                <th scope="col" className="num">
                  {samePeriodLabel} ({unit})
                </th>
              )}
              {hasForecast ? (
                <th scope="col" className="num">
                  Dự báo ({unit})
                </th>
              ) : null}
              {hasNotes ? <th scope="col">Ghi chú</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td className="num">{row.plannedText}</td>
                <td className="num">{row.actualText}</td>
                {samePeriodLabel === null ? null : <td className="num">{row.samePeriodText}</td>}
                {hasForecast ? <td className="num">{row.forecastText}</td> : null}
                {hasNotes ? <td>{row.note}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
