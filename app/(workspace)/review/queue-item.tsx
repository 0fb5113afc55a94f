import { Link } from "@/app/_ui/link";
import { SheetStateBadge } from "@/app/_ui/sheet-state-badge";
import { formatInstant } from "@/lib/format/dates";
import { formatPeriod, formatQuarter } from "@/lib/format/periods";
import { previousHead } from "@/lib/sheets/entry-form";
import type { QueueSheet } from "@/lib/sheets/review-queue";
import { FiguresTable } from "./figures-table";

/** One waiting sheet: a box to tick, how it stands, and everything that is in it one click away. */
export function QueueItem({ sheet, checked }: { sheet: QueueSheet; checked: boolean }) {
  const { unit, year, quarter, periodKey, rows } = sheet;
  const id = `${unit.id}/${periodKey}`;
  const period = formatPeriod({ kind: "quarter", year, quarter });
  return (
    <li className="review-item">
      <div className="review-line">
        <label className="review-tick">
          <input
            type="checkbox"
            name="sheet"
            value={id}
            defaultChecked={checked}
            aria-label={`Chọn phiếu ${period} của ${unit.name}`}
          />
        </label>
        <input type="hidden" name={`hash.${id}`} value={sheet.contentHash} />
        <h3 className="review-name">
          <Link className="link" href={`/review/${unit.id}/${periodKey}`}>
            {unit.name}
          </Link>
          <span className="text-sm font-normal text-muted"> {period}</span>
        </h3>
        <p className="review-state">
          <SheetStateBadge state={sheet.state} />
          {sheet.state === "reviewing" ? <span className="block text-sm text-muted">{sheet.reviewerName}</span> : null}
        </p>
        <p>
          Đã điền {sheet.filled}/{rows.length}
        </p>
        <Warnings sheet={sheet} />
        <p className="text-sm text-muted">
          {sheet.submittedAt === null ? "" : formatInstant(sheet.submittedAt)}
          {sheet.submittedByName ? `, ${sheet.submittedByName}` : ""}
          <span className="block">{sheet.punctuality}</span>
        </p>
      </div>
      <div className="review-more">
        <Changes sheet={sheet} />
        <details>
          <summary>
            Xem số liệu<span className="sr-only"> của {unit.name}</span>
          </summary>
          <FiguresTable
            caption={`Số liệu ${period} của ${unit.name}`}
            heads={{ first: "Chỉ tiêu", previous: previousHead({ year, quarter }), current: formatQuarter(quarter) }}
            groups={[
              {
                key: id,
                title: null,
                rows: rows.map(({ id: key, name, unitOfMeasure, cell }) => ({ key, name, quiet: unitOfMeasure, cell })),
              },
            ]}
          />
        </details>
      </div>
    </li>
  );
}

function Warnings({ sheet: { warned, unexplained } }: { sheet: QueueSheet }) {
  if (warned === 0) return <p className="text-muted">Không có cảnh báo</p>;
  return (
    <p className="text-behind">
      <span aria-hidden>⚠ </span>
      {warned} ô có cảnh báo{" "}
      <span className="text-sm">({unexplained === 0 ? "đã giải thích" : `${unexplained} ô chưa giải thích`})</span>
    </p>
  );
}

function Changes({ sheet: { changes } }: { sheet: QueueSheet }) {
  if (changes === null) return <p>Nộp lần đầu</p>;
  if (changes.length === 0) return <p>Không có ô nào thay đổi so với lần nộp trước</p>;
  return (
    <details>
      <summary>{changes.length} ô thay đổi so với lần nộp trước</summary>
      <ul className="mt-1 grid gap-1 text-sm">
        {changes.map((change) => (
          <li key={change.name}>
            <strong>{change.name}</strong>: {change.before} → {change.after}
            {change.by ? <span className="text-muted"> · {change.by}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
