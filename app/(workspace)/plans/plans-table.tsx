import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import { formatQuantity, formatSignedQuantity } from "@/lib/format/numbers";
import { COMPARATOR_LABELS, formatPlan } from "@/lib/indicators/labels";
import type { PlanLine, PlansModel } from "./load";

/** The year's plans with the document that gives each, what it replaced, and the gap to the units' plans. */
export function PlansTable({ model }: { model: PlansModel }) {
  const withGap = model.unit.isCommune;
  const columns = withGap ? 6 : 5;
  return (
    <ScrollRegion label={`Kế hoạch năm ${model.year}`}>
      <table className="data-table">
        <caption className="sr-only">
          Kế hoạch năm {model.year} giao cho {model.unit.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">ĐVT</th>
            <th scope="col">Yêu cầu</th>
            <th scope="col" className="num">
              Kế hoạch năm
            </th>
            {withGap ? (
              <th scope="col" className="num">
                Cộng các đơn vị
              </th>
            ) : null}
            <th scope="col">Văn bản giao</th>
          </tr>
        </thead>
        {model.groups.map((group) => (
          <tbody key={group.id}>
            <tr className="group-row">
              <th scope="colgroup" colSpan={columns}>
                {group.name}
              </th>
            </tr>
            {group.rows.map((row) => (
              <PlanRow key={row.indicator.id} row={row} withGap={withGap} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function PlanRow({ row, withGap }: { row: PlanLine; withGap: boolean }) {
  const { indicator, entry } = row;
  return (
    <tr>
      <th scope="row" className="min-w-52">
        {indicator.name}
      </th>
      <td>{indicator.unitOfMeasure}</td>
      {entry === null ? (
        <td colSpan={withGap ? 4 : 3} className="text-muted">
          Chưa giao kế hoạch
        </td>
      ) : (
        <>
          <td className="whitespace-nowrap">{COMPARATOR_LABELS[entry.current.comparator]}</td>
          <td className="num">
            <strong>{formatPlan(entry.current, indicator)}</strong>
            {entry.current.illustrative ? <span className="sub whitespace-nowrap">số liệu minh họa</span> : null}
            <Quarters row={row} />
          </td>
          {withGap ? <Gap row={row} /> : null}
          <td className="min-w-36">
            {entry.current.document.number}
            <span className="sub">
              {formatLocalDate(entry.current.document.issuedOn)} · {entry.current.document.issuer}
            </span>
            <Earlier row={row} />
          </td>
        </>
      )}
    </tr>
  );
}

function Quarters({ row: { indicator, entry } }: { row: PlanLine }) {
  if (!entry?.quarters) return null;
  const amounts = entry.quarters.map((quarter) => formatQuantity(quarter.planned, indicator.decimals));
  return <span className="sub">{amounts.join(" · ")}</span>;
}

/** The gap is shown, never hidden: a commune plan may differ from what its units were given. */
function Gap({ row: { indicator, gap } }: { row: PlanLine }) {
  if (gap === null) return <td />;
  return (
    <td className="num">
      {formatQuantity(gap.sum, indicator.decimals)}
      <span className="sub">
        {gap.difference === 0 ? "khớp" : `lệch ${formatSignedQuantity(gap.difference, indicator.decimals)}`} ·{" "}
        {gap.units} đơn vị
      </span>
    </td>
  );
}

function Earlier({ row: { indicator, entry } }: { row: PlanLine }) {
  if (!entry || entry.earlier.length === 0) return null;
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer text-actual">Đã điều chỉnh {entry.earlier.length} lần</summary>
      <ul className="mt-1 list-disc pl-5">
        {entry.earlier.map((old) => (
          <li key={old.id}>
            Trước: {formatPlan(old, indicator)} theo {old.document.number}, {formatLocalDate(old.document.issuedOn)}
          </li>
        ))}
        <li>Lý do thay: {entry.current.reason}</li>
      </ul>
    </details>
  );
}
