import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { FigureRow } from "@/lib/reports/figure-rows";

/** Numbers that read otherwise than on the paper; each leads to where it comes from. */
export function ChangedFigures({ changed }: { changed: readonly FigureRow[] }) {
  return (
    <Card
      title="Đã thay đổi sau ngày ban hành"
      subtitle={changed.length === 0 ? undefined : `${changed.length} số`}
      flush={changed.length > 0}
    >
      {changed.length === 0 ? (
        <p>Chưa có số nào thay đổi: lập lại hôm nay, báo cáo vẫn in đúng các số này.</p>
      ) : (
        <FigureTable rows={changed} name="Các số đã thay đổi sau ngày ban hành" />
      )}
    </Card>
  );
}

/** Every number of the paper, closed until somebody opens it. */
export function PrintedFigures({ printed }: { printed: readonly FigureRow[] }) {
  return (
    <details className="card">
      <summary className="cursor-pointer font-semibold">Các số đã in ({printed.length})</summary>
      <div className="mt-3">
        <FigureTable rows={printed} name="Các số đã in" caption="Các số đã in trong báo cáo và hiện nay" />
      </div>
    </details>
  );
}

type TableProps = { rows: readonly FigureRow[]; name: string; caption?: string };

function FigureTable({ rows, name, caption = name }: TableProps) {
  return (
    <ScrollRegion label={name}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Số</th>
            <th scope="col" className="text-right">
              Trên báo cáo
            </th>
            <th scope="col" className="text-right">
              Hiện nay
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, aspect, printed, now, href }) => (
            <tr key={key}>
              <th scope="row">
                <Link className="figure-link" href={href}>
                  {what}
                </Link>
              </th>
              <td>{aspect}</td>
              <td className="text-right tabular-nums">{printed || "chưa in"}</td>
              <td className={`text-right tabular-nums ${now === null ? "text-muted" : "font-semibold"}`}>
                {now === null ? "như đã in" : now || "không còn"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
