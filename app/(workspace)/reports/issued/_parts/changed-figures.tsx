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
        <ScrollRegion label="Các số đã thay đổi sau ngày ban hành">
          <table className="data-table">
            <caption className="sr-only">Các số đã thay đổi sau ngày ban hành</caption>
            <FigureHead />
            <tbody>
              {changed.map((row) => (
                <tr key={`${row.href} ${row.aspect} ${row.printed}`}>
                  <FigureName row={row} />
                  <td className="text-right tabular-nums">{row.printed || "chưa in"}</td>
                  <td className="text-right font-semibold tabular-nums">{row.now || "không còn"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </Card>
  );
}

/** Every number of the paper, closed until somebody opens it. */
export function PrintedFigures({ printed }: { printed: readonly FigureRow[] }) {
  return (
    <details className="card">
      <summary className="cursor-pointer font-semibold">Các số đã in ({printed.length})</summary>
      <ScrollRegion label="Các số đã in" className="mt-3">
        <table className="data-table">
          <caption className="sr-only">Các số đã in trong báo cáo và hiện nay</caption>
          <FigureHead />
          <tbody>
            {printed.map((row) => (
              <tr key={`${row.href} ${row.aspect} ${row.printed}`}>
                <FigureName row={row} />
                <td className="text-right tabular-nums">{row.printed}</td>
                <td className={`text-right tabular-nums ${row.now === null ? "text-muted" : "font-semibold"}`}>
                  {row.now === null ? "như đã in" : row.now || "không còn"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

function FigureHead() {
  return (
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
  );
}

function FigureName({ row }: { row: FigureRow }) {
  return (
    <>
      <th scope="row">
        <Link className="figure-link" href={row.href}>
          {row.what}
        </Link>
      </th>
      <td className="whitespace-nowrap">{row.aspect}</td>
    </>
  );
}
