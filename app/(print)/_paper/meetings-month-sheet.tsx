import "./fonts";
import "./paper.css";
import "./sheet-form.css";
import "./meeting-paper.css";
import type { MeetingLine } from "@/lib/party-cell-meetings/year-paper";
import { FormLetterhead, type PaperIssuer } from "./form-letterhead";

type Props = {
  year: number;
  month: number;
  issuer: PaperIssuer;
  cells: number;
  held: number;
  confirmed: number;
  thematic: number;
  rate: string;
  classes: string;
  rows: readonly { id: string; name: string; lines: readonly MeetingLine[] }[];
  without: readonly string[];
};

const HEADS = ["STT", "Chi bộ", "Ngày họp", "Loại", "Có mặt/ phải dự", "Tỷ lệ", "Điểm", "Xếp loại", "Trạng thái"];

/** The month of all cells for the standing committee: what it comes to, then cell by cell. */
export function MeetingsMonthSheet(model: Props) {
  const { year, month, issuer, rows } = model;
  return (
    <article className="sheet-form meeting-paper meeting-month" lang="vi">
      <FormLetterhead issuer={issuer} title="TỔNG HỢP SINH HOẠT CHI BỘ">
        <p className="sheet-form-strong">
          Tháng {month}/{year}
        </p>
      </FormLetterhead>
      <Sums model={model} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard on small screens */}
      <section className="paper-table-scroll" aria-label={`Sinh hoạt chi bộ tháng ${month}/${year}`} tabIndex={0}>
        <table className="sheet-form-table meeting-list">
          <caption className="sr-only">Từng chi bộ</caption>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row, index) => (
            <CellRows key={row.id} number={index + 1} row={row} />
          ))}
        </table>
      </section>
      <footer className="sheet-form-foot">
        <p />
        <div className="sheet-form-signature">
          <p className="sheet-form-date">Ngày …… tháng …… năm ……</p>
          <p className="sheet-form-strong">NGƯỜI TỔNG HỢP</p>
        </div>
      </footer>
    </article>
  );
}

function Sums({ model }: { model: Props }) {
  const { cells, held, confirmed, thematic, rate, classes, without } = model;
  return (
    <>
      <p>
        {held}/{cells} chi bộ đã sinh hoạt thường kỳ; {thematic} kỳ có nội dung chuyên đề.
      </p>
      <p>
        Đã xác nhận {confirmed} kỳ{classes === "" ? "" : `: ${classes}`}
        {rate === "" ? "" : `; tỷ lệ đảng viên dự sinh hoạt thường kỳ ${rate}`}.
      </p>
      {without.length === 0 ? null : <p>Chưa có phiếu thường kỳ: {without.join(", ")}.</p>}
    </>
  );
}

function CellRows({ number, row: { name, lines } }: { number: number; row: Props["rows"][number] }) {
  const count = Math.max(1, lines.length);
  const head = (
    <>
      <td rowSpan={count} className="sheet-form-center">
        {number}
      </td>
      <th scope="rowgroup" rowSpan={count}>
        {name}
      </th>
    </>
  );
  if (lines.length === 0) {
    return (
      <tbody>
        <tr>
          {head}
          <td colSpan={7} />
        </tr>
      </tbody>
    );
  }
  return (
    <tbody>
      {lines.map((line, index) => (
        <tr key={line.id}>
          {index === 0 ? head : null}
          <td className="sheet-form-center">{line.heldOn}</td>
          <td>{line.kind}</td>
          <td className="sheet-form-center">{line.attendance}</td>
          <td className="sheet-form-right">{line.rate}</td>
          <td className="sheet-form-right">{line.points}</td>
          <td className="sheet-form-center">{line.grade}</td>
          <td>{line.state}</td>
        </tr>
      ))}
    </tbody>
  );
}
