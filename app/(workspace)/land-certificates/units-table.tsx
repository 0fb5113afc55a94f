import { Card } from "@/app/_ui/card";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatQuarter } from "@/lib/format/periods";
import type { UnitTable } from "@/lib/land-certificates/unit-groups";
import { type Quarter, quartersUpTo } from "@/lib/periods/period";
import { TextFigure } from "../indicators/_parts/text-figure";

type UnitsTableProps = { tables: UnitTable[]; query: string; cumulativeLabel: string; lastQuarter: Quarter };

/** Who issued how many in which quarter; the commune's line under the units is the figure of every other screen. */
export function UnitsTable({ tables, query, cumulativeLabel, lastQuarter }: UnitsTableProps) {
  if (tables.length === 0) return null;
  const quarters = quartersUpTo(lastQuarter);
  return (
    <Card id="theo-don-vi" title="Theo đơn vị và quý" flush>
      <ScrollRegion label="Cấp giấy chứng nhận theo đơn vị và quý">
        <table className="data-table data-table-stack data-table-wide">
          <caption className="sr-only">Cấp giấy chứng nhận theo đơn vị và quý</caption>
          <thead>
            <tr>
              <th scope="col">Đơn vị</th>
              {quarters.map((quarter) => (
                <th key={quarter} scope="col" className="num">
                  {formatQuarter(quarter)}
                </th>
              ))}
              <th scope="col" className="num">
                {cumulativeLabel}
              </th>
              <th scope="col" className="num">
                Tỷ trọng
              </th>
            </tr>
          </thead>
          {tables.map((table) => (
            <UnitRows key={table.code} {...{ table, query, quarters, cumulativeLabel }} />
          ))}
        </table>
      </ScrollRegion>
    </Card>
  );
}

type UnitRowsProps = { table: UnitTable; query: string; quarters: Quarter[]; cumulativeLabel: string };

function UnitRows({ table, query, quarters, cumulativeLabel }: UnitRowsProps) {
  const page = `/indicators/${table.code}?${query}`;
  const labelOf = (index: number) => formatQuarter(quarters[index] ?? 1);
  return (
    <tbody>
      <tr className="group-row">
        <th scope="rowgroup" colSpan={3 + quarters.length}>
          {table.name}
        </th>
      </tr>
      {table.rows.map((row) => (
        <tr key={row.unitId}>
          <th scope="row">
            {row.name}
            {row.isOld ? <span className="sub">đơn vị cũ</span> : null}
          </th>
          {row.quarters.map((text, index) => (
            // A quarter is told by its place; the text of two may be the same.
            <TextFigure key={labelOf(index)} label={labelOf(index)} cell={text} />
          ))}
          <TextFigure label={cumulativeLabel} cell={row.toDate} strong />
          <TextFigure label="Tỷ trọng" cell={row.share} />
        </tr>
      ))}
      <tr className="total-row">
        <th scope="row">Toàn xã</th>
        {table.total.quarters.map((cell, index) => (
          <TextFigure
            key={labelOf(index)}
            label={labelOf(index)}
            cell={cell}
            href={`${page}&origin=Q${quarters[index]}#nguon-goc`}
          />
        ))}
        <TextFigure label={cumulativeLabel} cell={table.total.toDate} href={`${page}#theo-quy`} strong />
        <TextFigure label="Tỷ trọng" cell="" />
      </tr>
    </tbody>
  );
}
