import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { YearsChart as Chart } from "@/lib/charts/years-chart";
import { ChartKey } from "./chart-key";
import { YearsKey, YearsLines } from "./years-lines";

const WIDE = { width: 760, height: 250, font: 12 };
const NARROW = { width: 330, height: 240, font: 11 };

/** Several years of one indicator with its legend, its numbered footnotes and the same rows as a table. */
export function YearsChart({ chart }: { chart: Chart }) {
  return (
    <figure className="@container m-0 max-w-4xl">
      <div className="hidden @lg:block">
        <YearsLines chart={chart} size={WIDE} />
      </div>
      <div className="@lg:hidden">
        <YearsLines chart={chart} size={NARROW} />
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        {chart.lines.map((line) => (
          <ChartKey key={line.name} label={line.name}>
            <YearsKey chart={chart} line={line} />
          </ChartKey>
        ))}
        {chart.marks.map((mark) => (
          <span key={mark.number} className="basis-full">
            ({mark.number}) {mark.text}.
          </span>
        ))}
      </figcaption>
      <YearsTable chart={chart} />
    </figure>
  );
}

function YearsTable({ chart: { name, unit, ticks, lines, joined, marks } }: { chart: Chart }) {
  const predecessors = lines.filter((line) => line.predecessor);
  return (
    <details className="mt-2">
      <summary className="link inline-flex min-h-6 items-center text-sm">Xem số liệu nhiều năm</summary>
      <ScrollRegion label={`Số liệu nhiều năm ${name}`} className="mt-1">
        <table className="data-table">
          <caption className="sr-only">
            {name} qua các năm, {unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">Kỳ</th>
              {predecessors.map((line) => (
                <th key={line.name} scope="col" className="num">
                  {line.name}
                </th>
              ))}
              <th scope="col" className="num">
                {predecessors.length > 0 ? "Toàn xã" : `Thực hiện (${unit})`}
              </th>
              <th scope="col">Ghi chú</th>
            </tr>
          </thead>
          <tbody>
            {ticks.map(({ label }, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {predecessors.map((line) => (
                  <td key={line.name} className="num">
                    {line.texts[index]}
                  </td>
                ))}
                <td className="num font-semibold">{joined[index]?.text}</td>
                <td className="text-muted">
                  {[joined[index]?.note, ...marks.filter((mark) => mark.at === index).map((mark) => `(${mark.number})`)]
                    .filter(Boolean)
                    .join(" ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
