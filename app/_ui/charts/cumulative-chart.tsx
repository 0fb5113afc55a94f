import type { CumulativeChart as Chart } from "@/lib/charts/cumulative-chart";
import type { PaceMethod } from "@/lib/indicators/result";
import { ChartKey } from "./chart-key";
import { ChartNumbers, NumberHead } from "./chart-numbers";
import { CumulativeBars } from "./cumulative-bars";
import { PaceLine } from "./pace-line";
import { ACTUAL_INK, TEXT_INK } from "./palette";

const WIDE = { width: 520, height: 240, font: 12 };
const NARROW = { width: 330, height: 230, font: 11 };

/** Lũy kế against the plan and the pace, drawn on the server; its numbers stand in the table beneath. */
export function CumulativeChart({ chart }: { chart: Chart }) {
  return (
    <figure className="@container m-0 max-w-2xl">
      <div className="hidden @md:block">
        <CumulativeBars chart={chart} size={WIDE} />
      </div>
      <div className="@md:hidden">
        <CumulativeBars chart={chart} size={NARROW} />
      </div>
      <figcaption className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <ChartKey label="Thực hiện lũy kế">
          <rect x="0" y="0" width="14" height="12" fill={ACTUAL_INK} />
        </ChartKey>
        {chart.plan === null ? null : (
          <ChartKey label={chart.plan.label} width={28}>
            <path d="M0 6 H28" stroke={TEXT_INK} strokeWidth="1.5" />
          </ChartKey>
        )}
        {chart.paces.map(({ method, label }) => (
          <PaceKey key={method} method={method} label={label} />
        ))}
      </figcaption>
      <CumulativeTable chart={chart} />
    </figure>
  );
}

function PaceKey({ method, label }: { method: PaceMethod; label: string }) {
  return (
    <ChartKey label={label} width={28}>
      <PaceLine
        method={method}
        points={[
          [2, 6],
          [14, 6],
          [26, 6],
        ]}
      />
    </ChartKey>
  );
}

function CumulativeTable({ chart: { name, unit, rows, paces, plan } }: { chart: Chart }) {
  const hasNotes = rows.some((row) => row.note !== "");
  return (
    <ChartNumbers
      label={`Số liệu biểu đồ lũy kế ${name}`}
      caption={`${name} lũy kế đến hết từng quý, ${unit}${plan === null ? "" : `; ${plan.label}`}`}
    >
      <thead>
        <tr>
          <th scope="col">Đến hết</th>
          <NumberHead text={`Thực hiện (${unit})`} />
          {paces.map(({ method, label }) => (
            <NumberHead key={method} text={label} />
          ))}
          {hasNotes ? <th scope="col">Ghi chú</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td className="num">{row.actualText}</td>
            {paces.map(({ method, texts }) => (
              <td key={method} className="num">
                {texts[index]}
              </td>
            ))}
            {hasNotes ? <td>{row.note}</td> : null}
          </tr>
        ))}
      </tbody>
    </ChartNumbers>
  );
}
