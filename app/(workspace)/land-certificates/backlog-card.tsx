import { Card } from "@/app/_ui/card";
import { formatPercent } from "@/lib/format/numbers";
import { backlogTable } from "@/lib/land-certificates/backlog-rows";
import type { LandView } from "./load";

/** Land that still has no certificate, quarter by quarter. */
export function BacklogCard({ backlog }: { backlog: NonNullable<LandView["backlog"]> }) {
  const { columns, rows } = backlogTable(backlog, backlog.indicator);
  return (
    <Card
      id="ton-dong"
      title="Tồn đọng"
      subtitle={
        backlog.leftShare === null
          ? undefined
          : `còn ${formatPercent(backlog.leftShare)} diện tích cần cấp chưa có giấy`
      }
    >
      <div className="table-scroll">
        <table className="data-table">
          <caption className="sr-only">Diện tích cần cấp, đã cấp và còn phải cấp giấy chứng nhận</caption>
          <thead>
            <tr>
              <th scope="col">Đến hết</th>
              {columns.map((title) => (
                <th key={title} scope="col" className="num">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, strong, cells }) => (
              <tr key={name} className={strong ? "[&>*]:font-bold!" : ""}>
                <th scope="row">{name}</th>
                {cells.map((text, index) => (
                  <td key={columns[index]} className="num">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
