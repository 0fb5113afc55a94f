import "./fonts";
import "./paper.css";
import "./sheet-form.css";
import "./hand-over-sheet.css";
import type { HandedIndicator, HandOverPaper, OpenWork } from "@/lib/sheets/hand-over-paper";
import { FormLetterhead, type PaperIssuer } from "./form-letterhead";

type Props = { paper: HandOverPaper; issuer: PaperIssuer; today: string };

/** What the successor of a unit gets on paper; runs over as many pages as it needs, and ends with two signatures. */
export function HandOverSheet({ paper, issuer, today }: Props) {
  return (
    <article className="sheet-form hand-over" lang="vi">
      <FormLetterhead issuer={issuer} title="PHIẾU BÀN GIAO">
        <p>
          Đơn vị: <span className="sheet-form-strong">{paper.unitName}</span> · Ngày {today}
        </p>
      </FormLetterhead>
      <h2>1. Việc đang mở</h2>
      {paper.open.length === 0 ? (
        <p>Không có quý nào đang mở.</p>
      ) : (
        paper.open.map((work) => <Open key={work.period} work={work} />)
      )}
      <h2>2. Chỉ tiêu phải báo cáo</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard on small screens */}
      <section className="paper-table-scroll" aria-label={`Chỉ tiêu phải báo cáo, ${paper.unitName}`} tabIndex={0}>
        <table className="sheet-form-table hand-over-table">
          <caption className="sr-only">Chỉ tiêu phải báo cáo, {paper.unitName}</caption>
          <colgroup>
            <col style={{ width: "42%" }} />
            <col style={{ width: "26%" }} />
            <col style={{ width: "14%" }} />
            <col style={{ width: "18%" }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu, cách hiểu</th>
              <th scope="col">Cách nhập</th>
              <th scope="col">Số gần nhất</th>
              <th scope="col">Người cung cấp</th>
            </tr>
          </thead>
          {paper.groups.map((group) => (
            <tbody key={group.id}>
              <tr className="sheet-form-group">
                <th scope="rowgroup" colSpan={4}>
                  {group.name}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <div className="hand-over-signatures">
        <p>NGƯỜI GIAO</p>
        <p>NGƯỜI NHẬN</p>
      </div>
    </article>
  );
}

function Open({ work }: { work: OpenWork }) {
  return (
    <>
      <p>
        Phiếu {work.period}: <span className="sheet-form-strong">{work.state}</span>, đã điền {work.filled} ô, hạn nộp{" "}
        {work.dueOn}.{work.reason === null ? "" : ` Lý do trả lại: ${work.reason}`}
      </p>
      {work.warnings.length === 0 ? (
        <p>Không có cảnh báo nào chưa giải trình.</p>
      ) : (
        <>
          <p>Cảnh báo chưa giải trình:</p>
          <ul>
            {work.warnings.map(({ name, message }) => (
              <li key={`${name} ${message}`}>
                {name}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Row({ row }: { row: HandedIndicator }) {
  return (
    <tr>
      <th scope="row">
        <span className="sheet-form-strong">{row.name}</span> ({row.unitOfMeasure})
        {row.definition === "" ? null : <span className="hand-over-definition">{row.definition}</span>}
      </th>
      <td>{row.howTo}</td>
      <td>
        {row.last === null ? (
          "chưa có"
        ) : (
          <>
            <span className="sheet-form-strong">{row.last.figure}</span>
            <br />
            {row.last.period}
          </>
        )}
      </td>
      <td>{row.last?.by}</td>
    </tr>
  );
}
