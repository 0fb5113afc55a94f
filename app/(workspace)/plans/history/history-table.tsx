import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatInstant, formatLocalDate } from "@/lib/format/dates";
import { formatQuantity } from "@/lib/format/numbers";
import { COMPARATOR_LABELS, formatPlan } from "@/lib/indicators/labels";
import { type PlanHistoryRow, revisionWords } from "@/lib/plans/plan-history";
import type { PlanHistoryModel } from "./load";

/** Every plan of the year with its document, day, reason, author and what it replaced; withdrawn ones struck through. */
export function HistoryTable({ model }: { model: PlanHistoryModel }) {
  return (
    <ScrollRegion label="Lịch sử kế hoạch">
      <table className="data-table data-table-stack">
        <caption className="sr-only">Các lần giao và điều chỉnh, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Lần giao</th>
            <th scope="col" className="num">
              Kế hoạch năm
            </th>
            <th scope="col">Áp dụng từ</th>
            <th scope="col">Văn bản giao</th>
            <th scope="col">Lý do</th>
            <th scope="col">Thay cho</th>
            <th scope="col">Người ghi</th>
          </tr>
        </thead>
        <tbody>
          {model.lines.map((line) => (
            <HistoryRow key={line.row.id} line={line} model={model} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function HistoryRow({ line, model }: { line: PlanHistoryRow; model: PlanHistoryModel }) {
  const { row, quarters, withdrawal, replaced } = line;
  const { indicator } = model;
  const { document } = row;
  const plan = formatPlan(row, indicator);
  return (
    <tr>
      <th scope="row" className="min-w-40">
        {revisionWords(line.revision)}
        {row.id === model.inForceId ? <span className="sub">đang áp dụng ngày {formatLocalDate(model.on)}</span> : null}
        {row.id === model.withdrawable ? (
          <Link className="link block text-sm font-normal" href={`/plans/withdraw?plan=${row.id}`}>
            Rút vì ghi nhầm
          </Link>
        ) : null}
      </th>
      <td className="num" data-label="Kế hoạch năm">
        {withdrawal === null ? <strong>{plan}</strong> : <s>{plan}</s>}
        <span className="sub">{COMPARATOR_LABELS[row.comparator].toLowerCase()}</span>
        {row.illustrative ? <span className="sub whitespace-nowrap">số liệu minh họa</span> : null}
        {quarters.length === 0 ? null : (
          <span className="sub">
            quý: {quarters.map((each) => formatQuantity(each.planned, indicator.decimals)).join(" · ")}
          </span>
        )}
      </td>
      <td data-label="Áp dụng từ">{formatLocalDate(row.effectiveOn)}</td>
      <td className="min-w-40" data-label="Văn bản giao">
        {document.number}
        <span className="sub">
          {formatLocalDate(document.issuedOn)} · {document.issuer}
        </span>
        {document.title === "" ? null : <span className="sub">{document.title}</span>}
      </td>
      <td className="min-w-40" data-label="Lý do">
        {row.reason}
        {withdrawal === null ? null : (
          <span className="sub">
            Đã rút: {withdrawal.reason} <Author id={withdrawal.id} at={withdrawal.recordedAt} model={model} />
          </span>
        )}
      </td>
      <td data-label="Thay cho">
        {replaced === null ? null : `${formatPlan(replaced, indicator)} theo ${replaced.document.number}`}
      </td>
      <td className="min-w-36" data-label="Người ghi">
        <Author id={row.id} at={row.recordedAt} model={model} />
      </td>
    </tr>
  );
}

function Author({ id, at, model }: { id: string; at: number; model: PlanHistoryModel }) {
  return (
    <>
      {model.authors.get(id) ?? "Chương trình"}
      <span className="sub">{formatInstant(at)}</span>
    </>
  );
}
