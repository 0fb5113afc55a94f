import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { lowerFirst } from "@/lib/format/first-letter";

type CellsTableProps = {
  columns: { code: string; name: string; unit: string }[];
  rows: { unitId: string; unitName: string; source: string; cells: { text: string; note: string }[] }[];
  query: string;
  cumulativeLabel: string;
};

/** Every cell in one line: meetings held, attendance, grades, from the start of the year. */
export function CellsTable({ columns, rows, query, cumulativeLabel }: CellsTableProps) {
  if (rows.length === 0) return null;
  return (
    <Card
      id="theo-chi-bo"
      title="Theo chi bộ"
      subtitle={`${lowerFirst(cumulativeLabel)} · ${rows.length} chi bộ · bấm tên cột để xem từng quý và nguồn gốc`}
    >
      <ScrollRegion label="Sinh hoạt theo chi bộ" className="max-h-[36rem] print:max-h-none">
        <table className="data-table data-table-sticky">
          <caption className="sr-only">Sinh hoạt của từng chi bộ, {lowerFirst(cumulativeLabel)}</caption>
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 z-[2]! min-w-36">
                Chi bộ
              </th>
              {columns.map(({ code, name, unit }) => (
                <th key={code} scope="col" className="num min-w-24">
                  <Link href={`/indicators/${code}?${query}#don-vi`} className="figure-link">
                    {name}
                  </Link>{" "}
                  <span className="font-normal">({unit})</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unitId, unitName, source, cells }) => (
              <tr key={unitId}>
                <th scope="row" className="sticky left-0 bg-surface">
                  {unitName}
                  {source === "" ? null : <span className="sub font-normal">{source}</span>}
                </th>
                {cells.map(({ text, note }, index) => (
                  <td key={columns[index]?.code ?? index} className="num">
                    {text}
                    {note ? <span className="sub">{note}</span> : null}
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
