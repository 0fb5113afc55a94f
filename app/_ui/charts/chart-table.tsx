import type { QuarterChart } from "@/lib/charts/quarter-chart";
import { ChartNumbers, NumberHead } from "./chart-numbers";

/** The quarters of a chart in numbers, with what else is drawn of them. */
export function ChartTable({ chart, samePeriodLabel }: { chart: QuarterChart; samePeriodLabel: string | null }) {
  const { rows, unit, name } = chart;
  const hasForecast = rows.some((row) => row.forecastText !== "");
  const hasNotes = rows.some((row) => row.note !== "");
  return (
    <ChartNumbers label={`Số liệu biểu đồ ${name}`} caption={`${name} theo quý, ${unit}`}>
      <thead>
        <tr>
          <th scope="col">Kỳ</th>
          <NumberHead text={`Kế hoạch (${unit})`} />
          <NumberHead text={`Thực hiện (${unit})`} />
          {samePeriodLabel === null ? null : <NumberHead text={`${samePeriodLabel} (${unit})`} />}
          {hasForecast ? <NumberHead text={`Dự báo (${unit})`} /> : null}
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
    </ChartNumbers>
  );
}
