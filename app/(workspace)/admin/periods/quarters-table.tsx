import { Link } from "@/app/_ui/link";
import { formatLocalDate } from "@/lib/format/dates";
import { romanQuarter } from "@/lib/format/roman";
import type { PeriodState } from "@/lib/sheets/sheet-state";
import type { YearModel } from "./load";

const STATE: Record<PeriodState | "closed", { word: string; glyph: string; tone: string }> = {
  open: { word: "Đang mở", glyph: "●", tone: "tone-on-course" },
  locked: { word: "Đã khóa", glyph: "✓", tone: "tone-reached" },
  closed: { word: "Chưa mở", glyph: "○", tone: "tone-neutral" },
};

export function QuartersTable({ year }: { year: YearModel }) {
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption className="sr-only">Các quý năm {year.year}</caption>
        <thead>
          <tr>
            <th scope="col">Quý</th>
            <th scope="col">Số liệu từ … đến</th>
            <th scope="col">Hạn nộp</th>
            <th scope="col" className="num">
              Phiếu đã duyệt
            </th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Việc</th>
          </tr>
        </thead>
        <tbody>
          {year.quarters.map(({ quarter, period, window, sheets, finished }) => {
            const state = STATE[period === null ? "closed" : period.state];
            return (
              <tr key={quarter}>
                <th scope="row" className="whitespace-nowrap">
                  Quý {romanQuarter(quarter)}
                </th>
                <td className={`whitespace-nowrap ${period === null ? "text-muted" : ""}`}>
                  {formatLocalDate(window.dataFrom)} – {formatLocalDate(window.dataTo)}
                </td>
                <td className={period === null ? "text-muted" : ""}>{formatLocalDate(window.dueOn)}</td>
                <td className="num">{period === null ? "" : `${finished}/${sheets}`}</td>
                <td>
                  <span className={`badge ${state.tone}`}>
                    <span aria-hidden>{state.glyph}</span>
                    {state.word}
                  </span>
                </td>
                <td>
                  <Link className="link whitespace-nowrap" href={`/admin/periods/${year.year}-Q${quarter}`}>
                    {period === null ? "Mở quý" : "Sửa, khóa"}
                    <span className="sr-only"> quý {romanQuarter(quarter)}</span>
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
