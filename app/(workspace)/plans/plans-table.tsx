import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatLocalDate } from "@/lib/format/dates";
import { upperFirst } from "@/lib/format/first-letter";
import { formatQuantity, formatSignedQuantity } from "@/lib/format/numbers";
import { COMPARATOR_LABELS, formatPlan } from "@/lib/indicators/labels";
import type { PlanRow as LedgerPlan, PlanHistoryLine } from "@/lib/plans/ledger";
import { valuesOf } from "@/lib/plans/read-plan-row";
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
              <PlanRow key={row.indicator.id} row={row} model={model} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function PlanRow({ row, model }: { row: PlanLine; model: PlansModel }) {
  const { indicator, entry } = row;
  const current = entry === null ? null : entry.current;
  const withGap = model.unit.isCommune;
  return (
    <tr>
      <th scope="row" className="min-w-52">
        {indicator.name}
      </th>
      <td>{indicator.unitOfMeasure}</td>
      {current === null ? (
        <>
          <td colSpan={2} className="text-muted">
            Chưa giao kế hoạch
          </td>
          {withGap ? <Gap row={row} model={model} /> : null}
          <td className="min-w-36">
            <History row={row} model={model} />
          </td>
        </>
      ) : (
        <>
          <td className="whitespace-nowrap">{COMPARATOR_LABELS[current.comparator]}</td>
          <td className="num">
            <strong>{formatPlan(current, indicator)}</strong>
            {current.illustrative ? <span className="sub whitespace-nowrap">số liệu minh họa</span> : null}
            <Quarters row={row} />
            <YearStart row={row} />
          </td>
          {withGap ? <Gap row={row} model={model} /> : null}
          <td className="min-w-36">
            {current.document.number}
            <span className="sub">
              {formatLocalDate(current.document.issuedOn)} · {current.document.issuer}
            </span>
            {current.effectiveOn > model.today ? (
              <span className="sub">áp dụng từ {formatLocalDate(current.effectiveOn)}</span>
            ) : null}
            <History row={row} model={model} />
          </td>
        </>
      )}
    </tr>
  );
}

function Quarters({ row: { indicator, entry } }: { row: PlanLine }) {
  if (!entry?.quarters) return null;
  const amounts = entry.quarters.map((quarter) => formatQuantity(quarter.planned, indicator.decimals));
  const why = valuesOf(entry, indicator)?.quartersReason ?? "";
  return (
    <>
      <span className="sub">quý: {amounts.join(" · ")}</span>
      {why === "" ? null : <span className="sub">không khớp năm: {why}</span>}
    </>
  );
}

/** Both questions on one line: what stands now, and what was given at the start of the year. */
function YearStart({ row: { indicator, entry } }: { row: PlanLine }) {
  if (!entry?.first || entry.first.id === entry.current?.id) return null;
  return <span className="sub whitespace-nowrap">đầu năm: {formatPlan(entry.first, indicator)}</span>;
}

/** The gap is shown, never hidden: a commune plan may differ from what its units were given. */
function Gap({ row: { indicator, gap, reporters }, model }: { row: PlanLine; model: PlansModel }) {
  return (
    <td className="num">
      {gap === null ? null : (
        <>
          {formatQuantity(gap.sum, indicator.decimals)}
          <span className="sub">
            {gap.difference === 0 ? "khớp" : `lệch ${formatSignedQuantity(gap.difference, indicator.decimals)}`} ·{" "}
            {gap.units} đơn vị
          </span>
        </>
      )}
      {model.canRecord && reporters > 1 ? (
        <Link
          className="link block whitespace-nowrap text-sm"
          href={`/plans/split?year=${model.year}&basis=${model.basis}&indicator=${indicator.id}`}
          aria-label={`Giao cho đơn vị: ${indicator.name}`}
        >
          Giao cho đơn vị
        </Link>
      ) : null}
    </td>
  );
}

/** What was replaced and why; what was withdrawn stays, struck through, with its reason. */
function History({ row: { indicator, entry }, model }: { row: PlanLine; model: PlansModel }) {
  if (!entry) return null;
  const { current, earlier } = entry;
  const mayWithdraw = current !== null && model.canRecord;
  return (
    <details className="mt-1 text-sm">
      <summary className="cursor-pointer text-actual">{historyTitle(earlier)}</summary>
      <ul className="mt-1 list-disc pl-5">
        {current === null || current.reason === "" ? null : <li>Lý do: {current.reason}</li>}
        {earlier.map(({ row, withdrawal }) => (
          <li key={row.id}>
            {withdrawal === null ? (
              <>Trước: {told(row, indicator)}</>
            ) : (
              <>
                <s>{told(row, indicator)}</s> Đã rút: {withdrawal.reason}
              </>
            )}
          </li>
        ))}
        <li>
          <Link
            className="link"
            href={`/plans/history?year=${model.year}&unit=${model.unit.id}&basis=${model.basis}&indicator=${indicator.id}`}
            aria-label={`Toàn bộ lịch sử kế hoạch: ${indicator.name}`}
          >
            Toàn bộ lịch sử
          </Link>
        </li>
        {mayWithdraw ? (
          <li>
            <Link
              className="link"
              href={`/plans/withdraw?plan=${current.id}`}
              aria-label={`Rút kế hoạch ghi nhầm: ${indicator.name}`}
            >
              Rút vì ghi nhầm
            </Link>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

function historyTitle(earlier: readonly PlanHistoryLine[]): string {
  const withdrawn = earlier.filter((line) => line.withdrawal !== null).length;
  const revised = earlier.length - withdrawn;
  const parts = [revised > 0 ? `đã điều chỉnh ${revised} lần` : "", withdrawn > 0 ? `đã rút ${withdrawn} lần` : ""];
  const said = parts.filter(Boolean).join(", ");
  return said === "" ? "Chi tiết" : upperFirst(said);
}

function told(plan: LedgerPlan, indicator: PlanLine["indicator"]): string {
  const { number, issuedOn } = plan.document;
  return `${formatPlan(plan, indicator)} theo ${number}, ${formatLocalDate(issuedOn)}.`;
}
