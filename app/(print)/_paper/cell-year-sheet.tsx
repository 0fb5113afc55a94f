import "./fonts";
import "./paper.css";
import "./sheet-form.css";
import "./meeting-paper.css";
import { romanQuarter } from "@/lib/format/roman";
import type { MeetingLine } from "@/lib/party-cell-meetings/year-paper";
import type { Quarter } from "@/lib/periods/period";
import { FormLetterhead, type PaperIssuer } from "./form-letterhead";

type Props = {
  unitName: string;
  year: number;
  issuer: PaperIssuer;
  lines: readonly MeetingLine[];
  /** How many of them are confirmed; rate and classes are of these alone. */
  confirmed: number;
  rate: string;
  classes: string;
  missing: readonly number[];
  lacksThematic: readonly Quarter[];
};

const COLUMNS: [head: string, key: keyof MeetingLine, align: "left" | "center" | "right"][] = [
  ["Tháng", "month", "center"],
  ["Ngày họp", "heldOn", "center"],
  ["Loại", "kind", "left"],
  ["Phút", "minutes", "right"],
  ["Có mặt/ phải dự", "attendance", "center"],
  ["Tỷ lệ", "rate", "right"],
  ["Phát biểu", "speakers", "right"],
  ["Nghị quyết", "resolution", "left"],
  ["Điểm", "points", "right"],
  ["Xếp loại", "grade", "center"],
  ["Trạng thái", "state", "left"],
];

/** Sổ sinh hoạt of one cell in a year on one page. */
export function CellYearSheet({ unitName, year, issuer, lines, ...sums }: Props) {
  return (
    <article className="sheet-form meeting-paper meeting-year" lang="vi">
      <FormLetterhead issuer={issuer} title={`SỔ SINH HOẠT CHI BỘ NĂM ${year}`}>
        <p className="sheet-form-strong">{unitName}</p>
      </FormLetterhead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard on small screens */}
      <section className="paper-table-scroll" aria-label={`Kỳ sinh hoạt năm ${year}, ${unitName}`} tabIndex={0}>
        <table className="sheet-form-table">
          <caption className="sr-only">Các kỳ sinh hoạt</caption>
          <thead>
            <tr>
              {COLUMNS.map(([head]) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                {COLUMNS.map(([head, key, align]) => (
                  <td key={head} className={align === "left" ? "" : `sheet-form-${align}`}>
                    {line[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {lines.length === 0 ? <p>Chưa ghi kỳ sinh hoạt nào.</p> : null}
      <Sums {...sums} />
      <footer className="sheet-form-foot">
        <p />
        <div className="sheet-form-signature">
          <p className="sheet-form-date">Ngày …… tháng …… năm ……</p>
          <p className="sheet-form-strong">T/M CHI BỘ</p>
          <p>BÍ THƯ</p>
        </div>
      </footer>
    </article>
  );
}

function Sums({
  confirmed,
  rate,
  classes,
  missing,
  lacksThematic,
}: Omit<Props, "unitName" | "year" | "issuer" | "lines">) {
  return (
    <>
      <p>
        Đã xác nhận {confirmed} kỳ{classes === "" ? "" : `: ${classes}`}
        {rate === "" ? "" : `; tỷ lệ dự sinh hoạt chung ${rate}`}.
      </p>
      {missing.length === 0 ? null : <p>Chưa có phiếu thường kỳ tháng {missing.join(", ")}.</p>}
      {lacksThematic.length === 0 ? null : (
        <p>Chưa sinh hoạt chuyên đề quý {lacksThematic.map(romanQuarter).join(", ")}.</p>
      )}
    </>
  );
}
