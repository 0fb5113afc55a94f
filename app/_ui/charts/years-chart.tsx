import type { YearsChart as Chart } from "@/lib/charts/years-chart";
import { ChartKey } from "./chart-key";
import { ChartNumbers, NumberHead } from "./chart-numbers";
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
    <ChartNumbers
      label={`Số liệu nhiều năm ${name}`}
      words="Xem số liệu nhiều năm"
      caption={`${name} qua các năm, ${unit}`}
    >
      <thead>
        <tr>
          <th scope="col">Kỳ</th>
          {predecessors.map((line) => (
            <NumberHead key={line.name} text={line.name} />
          ))}
          <NumberHead text={predecessors.length > 0 ? "Toàn xã" : `Thực hiện (${unit})`} />
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
    </ChartNumbers>
  );
}
