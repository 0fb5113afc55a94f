import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatPercent, formatQuantity } from "@/lib/format/numbers";
import { backlogTable, backlogWords } from "@/lib/land-certificates/backlog-rows";
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
      <ScrollRegion label="Diện tích cần cấp, đã cấp và còn phải cấp giấy chứng nhận">
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
      </ScrollRegion>
    </Card>
  );
}

/** The same among the headline figures of the page. */
export function BacklogHeadline({ backlog, query }: { backlog: NonNullable<LandView["backlog"]>; query: string }) {
  const { last, leftShare, indicator } = backlog;
  const { amount, unit, change } = backlogWords(last, indicator);
  return (
    <li className="card flex flex-col">
      <h2 className="text-sm font-semibold">
        <a href="#ton-dong" className="hover:text-actual hover:underline">
          Tồn đọng: còn phải cấp
        </a>
      </h2>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-2">
        <Link
          href={`/indicators/${indicator.code}?${query}#theo-quy`}
          className="text-[1.75rem] leading-tight font-bold hover:text-actual"
        >
          {amount}
        </Link>
        <span className="text-sm text-muted">{unit}</span>
      </p>
      <p className="mt-1 text-sm text-muted">
        {leftShare === null ? "" : `${formatPercent(leftShare)} của `}
        {formatQuantity(last.needed, 3)} {unit} cần cấp
      </p>
      {change === "" ? null : <p className="mt-1 text-sm text-muted">{change}</p>}
    </li>
  );
}
