import { Card } from "@/app/_ui/card";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { BalanceTable as Balance } from "@/lib/budget/balance-rows";

/** Thu and chi of the commune's own budget, quarter by quarter; a difference only where both are whole. */
export function BalanceTable({ balance: { columns, rows }, unit }: { balance: Balance; unit: string }) {
  return (
    <Card
      id="can-doi"
      title="Cân đối thu, chi ngân sách xã"
      subtitle={`đơn vị tính: ${unit}`}
      className="print:break-inside-avoid!"
      flush
    >
      <ScrollRegion label="Cân đối thu, chi ngân sách xã">
        <table className="data-table data-table-stack data-table-wide">
          <caption className="sr-only">Cân đối thu, chi ngân sách xã, {unit}</caption>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              {columns.map((title) => (
                <th key={title} scope="col" className="num">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, strong, cells }) => (
              <tr key={name} className={strong ? "total-row" : ""}>
                <th scope="row">{name}</th>
                {cells.map((text, index) => (
                  <td
                    key={columns[index]}
                    data-label={columns[index]}
                    className={`num ${text === "" ? "max-md:hidden!" : ""}`}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="px-4 py-3 text-sm text-muted">
        Thu gồm cả bổ sung của cấp trên. Chỉ trừ khi cả thu và chi đã có đủ số của kỳ đó; ô trống là chưa đủ.
      </p>
    </Card>
  );
}
