import { Link } from "@/app/_ui/link";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import type { BackupsModel } from "./load";

export function BackupsTable({ entries }: { entries: BackupsModel["entries"] }) {
  return (
    <ScrollRegion label="Các bản sao lưu">
      <table className="data-table">
        <caption className="sr-only">Các bản sao lưu, mới nhất ở trên</caption>
        <thead>
          <tr>
            <th scope="col">Lúc</th>
            <th scope="col">Cách đây</th>
            <th scope="col">Kiểm tra</th>
            <th scope="col" className="num">
              Dung lượng
            </th>
            <th scope="col" className="num">
              Số dòng
            </th>
            <th scope="col" className="num">
              Tệp minh chứng
            </th>
            <th scope="col">Tên tệp</th>
            <th scope="col">
              <span className="sr-only">Tải về</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.file}>
              <th scope="row" className="whitespace-nowrap">
                {entry.takenAt ?? "Không rõ"}
              </th>
              <td className="whitespace-nowrap">{entry.ago}</td>
              <td>
                <span className={`badge ${entry.tone}`}>{entry.state}</span>
              </td>
              <td className="num whitespace-nowrap">{entry.size}</td>
              <td className="num">{entry.rows}</td>
              <td className="num">{entry.evidence}</td>
              <td className="whitespace-nowrap">{entry.file}</td>
              <td className="whitespace-nowrap">
                {entry.href === null ? null : (
                  <Link className="link" href={entry.href} aria-label={`Tải bản lúc ${entry.takenAt}, mã hóa`}>
                    Tải về (mã hóa)
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
