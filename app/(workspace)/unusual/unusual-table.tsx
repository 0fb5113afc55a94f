import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { RULE_WORDS } from "@/lib/unusual/rule-words";
import type { UnusualRow } from "./load";

type Props = { label: string; rows: UnusualRow[]; periodKey: string; mayAsk: boolean };

/** Each with the sentence that says why it is here, its numbers, and the way to the figure's origin. */
export function UnusualTable({ label, rows, periodKey, mayAsk }: Props) {
  return (
    <ScrollRegion label={label}>
      <table className="data-table data-table-stack md:min-w-[44rem]">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Vì sao bất thường</th>
            <th scope="col">Lý do, giải trình</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.rule} ${row.indicatorId} ${row.unitId}`}>
              <th scope="row" className="min-w-44">
                <Link className="link font-medium" href={hrefOf(row, periodKey)}>
                  {row.name}
                </Link>
              </th>
              <td data-label="Đơn vị">{row.unitName ?? "Toàn xã"}</td>
              <td className="max-w-md">
                {row.message}
                <span className="sub">{RULE_WORDS[row.rule].title}</span>
              </td>
              <td className="max-w-xs">
                {row.reasons.map((text) => (
                  <span key={text} className="block">
                    Đơn vị ghi: {text}
                  </span>
                ))}
                <Asked row={row} periodKey={periodKey} mayAsk={mayAsk} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function hrefOf({ code, quarter }: UnusualRow, periodKey: string): string {
  return `/indicators/${code}?period=${periodKey}&origin=Q${quarter}#nguon-goc`;
}

/** What has been asked about the figure, else the way to ask. */
function Asked({
  row: { explanation, unitId, code, name },
  periodKey,
  mayAsk,
}: Omit<Props, "label" | "rows"> & { row: UnusualRow }) {
  return (
    <>
      {explanation ? (
        <Link className="link block w-fit" href={`/explanations/${explanation.id}`}>
          {explanation.words}
        </Link>
      ) : null}
      {mayAsk && !explanation?.open ? (
        <Link
          className="link block w-fit"
          href={`/explanations/new?indicator=${code}&period=${periodKey}${unitId === null ? "" : `&unit=${unitId}`}`}
        >
          Yêu cầu giải trình<span className="sr-only">: {name}</span>
        </Link>
      ) : null}
    </>
  );
}
