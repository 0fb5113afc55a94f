import "./fonts";
import "./paper.css";
import "./sheet-form.css";
import { formatLocalDate } from "@/lib/format/dates";
import { romanQuarter } from "@/lib/format/roman";
import { namedLines, type PaperDensity } from "@/lib/sheets/paper-density";
import type { PaperForm, PaperRow } from "@/lib/sheets/paper-form";
import { FormLetterhead, type PaperIssuer } from "./form-letterhead";

/** One unit's sheet as a paper form, on one A4 page; `status` stands beside the deadline on a form already filled. */
export function SheetForm({ form, issuer, status }: { form: PaperForm; issuer: PaperIssuer; status?: string }) {
  const { unit, year, quarter, groups, density, filled } = form;
  const dense = density === "dense";
  const title = `Phiếu số liệu quý ${romanQuarter(quarter)}/${year}`;
  return (
    <article className={`sheet-form sheet-form-${density}`} lang="vi">
      <FormLetterhead issuer={issuer} title={title.toUpperCase()}>
        <p>
          Đơn vị: <span className="sheet-form-strong">{unit.name}</span> · Hạn nộp: {formatLocalDate(form.dueOn)}
        </p>
        {status ? <p>Trạng thái: {status}</p> : null}
      </FormLetterhead>
      <Guide form={form} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard on small screens */}
      <section className="paper-table-scroll" aria-label={`${title}, ${unit.name}`} tabIndex={0}>
        <table className="sheet-form-table">
          <caption className="sr-only">
            {title}, {unit.name}
          </caption>
          <FormHead form={form} dense={dense} />
          {groups.map((group) => (
            <tbody key={group.id}>
              <tr className="sheet-form-group">
                <th scope="rowgroup" colSpan={dense ? 9 : 10}>
                  {group.name}
                </th>
              </tr>
              {group.rows.map((row) => (
                <FormRow key={row.id} row={row} density={density} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <footer className="sheet-form-foot">
        <div>
          {dense ? <Remarks form={form} /> : null}
          {filled ? null : <p>Văn phòng nhận ngày ……/……/{year}, người nhập: ………………………………</p>}
        </div>
        <div className="sheet-form-signature">
          <p className="sheet-form-date">Ngày …… tháng …… năm {year}</p>
          <p className="sheet-form-strong">NGƯỜI CUNG CẤP SỐ LIỆU</p>
          <p className="sheet-form-date">(Ký, ghi rõ họ tên, chức vụ)</p>
        </div>
      </footer>
    </article>
  );
}

function Guide({ form: { filled, hasCumulative } }: { form: PaperForm }) {
  const exception = hasCumulative ? ", trừ dòng ghi rõ lũy kế" : "";
  if (filled) {
    return (
      <p className="sheet-form-guide">Số trong quý{exception}. “-” là không phát sinh, “…” là không có số liệu.</p>
    );
  }
  return (
    <p className="sheet-form-guide">
      Ghi số trong quý, không cộng dồn{exception}; số ước ghi thêm chữ “ước”. Không phát sinh (-) hoặc không có số liệu
      (…) thì đánh dấu × và ghi lý do; ô bỏ trống là chưa có số. Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc có
      tên người.
    </p>
  );
}

const COLUMNS = ["number", "name", "unit", "plan", "figure", "figure", "box", "tick", "tick", "remark"];

function FormHead({ form, dense }: { form: PaperForm; dense: boolean }) {
  const heads = [
    ...["STT", "Chỉ tiêu", "ĐVT", "KH năm", "Cùng kỳ", form.previousHead],
    ...[`Số quý ${romanQuarter(form.quarter)}`, "Không phát sinh", "Không có số liệu", "Lý do, ghi chú"],
  ];
  const shown = dense ? heads.slice(0, 9) : heads;
  return (
    <>
      <colgroup>
        {shown.map((head, index) => (
          <col key={head} className={`sheet-form-col-${COLUMNS[index]}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {shown.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function FormRow({ row, density }: { row: PaperRow; density: PaperDensity }) {
  const { name, hint } = namedLines(row, density);
  return (
    <tr data-indicator={row.id}>
      <td className="sheet-form-center">{row.number}</td>
      <th scope="row">
        {name}
        {hint ? <span className="sheet-form-hint">{hint}</span> : null}
      </th>
      {/* "triệu đồng/người/năm" breaks after a slash, never inside a word. */}
      <td className="sheet-form-center">{row.unitOfMeasure.replaceAll("/", "/\u200b")}</td>
      <td className="sheet-form-right">{row.plan}</td>
      <td className="sheet-form-right">{row.samePeriod}</td>
      <td className="sheet-form-right">{row.previous}</td>
      <td className="sheet-form-box">
        <FigureBox row={row} />
      </td>
      <td className="sheet-form-center">
        <Tick on={row.ticked === "nothing-arose"} />
      </td>
      <td className="sheet-form-center">
        <Tick on={row.ticked === "no-data"} />
      </td>
      {density === "dense" ? null : <td className="sheet-form-remark">{row.remark}</td>}
    </tr>
  );
}

function FigureBox({ row: { boxes, milestone, ticked } }: { row: PaperRow }) {
  if (milestone) {
    return (
      <span className="sheet-form-milestone">
        <Tick on={ticked === "done"} /> hoàn thành
      </span>
    );
  }
  const [first, second] = boxes;
  if (second === undefined) return <>{first}</>;
  return (
    <span className="sheet-form-parts">
      <span>{first}</span>
      <span aria-hidden>/</span>
      <span>{second}</span>
    </span>
  );
}

function Tick({ on }: { on: boolean }) {
  return (
    <span className="sheet-form-tick" aria-hidden={on ? undefined : true}>
      {on ? "×" : ""}
    </span>
  );
}

/** On a dense form there is no column for it: by number, under the table. */
function Remarks({ form }: { form: PaperForm }) {
  const written = form.groups.flatMap((group) => group.rows).filter((row) => row.remark !== "");
  return (
    <div>
      <p>Lý do, ghi chú (theo số thứ tự):</p>
      {form.filled ? (
        written.map((row) => (
          <p key={row.id}>
            {row.number}. {row.remark}
          </p>
        ))
      ) : (
        <div className="sheet-form-lines" aria-hidden />
      )}
    </div>
  );
}
