import { formatPeriod, formatQuarter } from "@/lib/format/periods";
import { previousHead } from "@/lib/sheets/entry-form";
import type { QueueIndicator } from "@/lib/sheets/review-queue";
import { FiguresTable } from "./figures-table";

/** Every waiting unit's figure of one indicator, one under another, indicator after indicator. */
export function IndicatorView({ indicators }: { indicators: QueueIndicator[] }) {
  const periodOf = ({ year, quarter }: QueueIndicator) => formatPeriod({ kind: "quarter", year, quarter });
  return [...new Set(indicators.map(periodOf))].map((period) => {
    const lines = indicators.filter((line) => periodOf(line) === period);
    const [first] = lines;
    if (!first) return null;
    return (
      <section key={period} className="mb-5">
        <h2 className="mb-2">{period}</h2>
        <div className="card !p-0">
          <FiguresTable
            caption={`Số liệu ${period} của các phiếu chờ duyệt, theo chỉ tiêu`}
            heads={{ first: "Đơn vị", previous: previousHead(first), current: formatQuarter(first.quarter) }}
            groups={lines.map((line) => ({
              key: line.id,
              title: `${line.name} (${line.unitOfMeasure}) · ${line.cells.length} đơn vị${line.warned > 0 ? ` · ${line.warned} cảnh báo` : ""}`,
              rows: line.cells.map(({ unit, periodKey, cell }) => ({
                key: unit.id,
                name: unit.name,
                href: `/review/${unit.id}/${periodKey}`,
                cell,
              })),
            }))}
          />
        </div>
      </section>
    );
  });
}
