import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatQuantity } from "@/lib/format/numbers";
import type { ImportLine, ImportOutcome } from "@/lib/imports/import-line";
import { OUTCOME_LABELS } from "@/lib/imports/labels";
import type { PreviewModel } from "../load";

const ORDER: readonly ImportOutcome[] = ["new", "changed", "same", "error"];
const count = (n: number) => formatQuantity(n * 1000, 0);

/** Counts, then the rows: those with errors first. */
export function PreviewTable({ preview: { counts, lines, draft } }: { preview: PreviewModel }) {
  const all = ORDER.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (lines.length === 0) {
    const text = draft.rows === 0 ? "Chưa có dòng số liệu nào dưới tiêu đề." : "Điền đủ thông tin ở trên để xem trước.";
    return <p className="px-4 pb-4 text-muted">{text}</p>;
  }
  return (
    <>
      <p className="flex flex-wrap gap-2 px-4 pb-3">
        {ORDER.map((outcome) => (
          <span key={outcome} className={`badge ${OUTCOME_LABELS[outcome].tone}`}>
            <span aria-hidden>{OUTCOME_LABELS[outcome].glyph}</span>
            {OUTCOME_LABELS[outcome].word}: {count(counts[outcome])}
          </span>
        ))}
      </p>
      <ScrollRegion label="Các dòng của tệp">
        <table className="data-table data-table-stack">
          <caption className="sr-only">Các dòng của tệp, dòng lỗi trước</caption>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col">Nội dung</th>
              <th scope="col">Kết quả</th>
              <th scope="col">Đang có</th>
              <th scope="col">Sẽ ghi</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.row} line={line} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {all > lines.length ? (
        <p className="px-4 py-3 text-sm text-muted">
          Hiện {count(lines.length)} trong {count(all)} dòng.
        </p>
      ) : null}
    </>
  );
}

function Line({ line }: { line: ImportLine }) {
  const { word, tone, glyph } = OUTCOME_LABELS[line.outcome];
  return (
    <tr>
      <td className="whitespace-nowrap">{line.row}</td>
      <th scope="row" className="min-w-48">
        {line.what === "" ? "(để trống)" : line.what}
        {line.problems.map((each) => (
          <span key={each.message} className="block text-sm text-error">
            {each.address === null || each.message.includes(each.address) ? "" : `Ô ${each.address}: `}
            {each.message}
          </span>
        ))}
      </th>
      <td>
        <span className={`badge ${tone}`}>
          <span aria-hidden>{glyph}</span>
          {word}
        </span>
      </td>
      <td>{line.before}</td>
      <td>{line.outcome === "same" ? "" : line.after}</td>
    </tr>
  );
}
