import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { formatQuantity } from "@/lib/format/numbers";
import { AdminPath } from "../admin-path";
import { loadBackups } from "./load";

export const metadata: Metadata = { title: "Sao lưu" };

export default async function BackupsPage() {
  const { postgres, folder, backups } = await loadBackups();
  const [latest] = backups;
  return (
    <>
      <AdminPath />
      <PageHeader title="Sao lưu" subtitle={latest ? `Bản gần nhất: ${latest.takenAt}` : undefined} />
      <div className="grid gap-4">
        {latest || postgres ? null : (
          <Notice tone="warning" title="Chưa có bản sao lưu nào">
            <p>Hãy sao lưu hằng ngày và giữ một bản ở máy khác hoặc ổ đĩa rời.</p>
          </Notice>
        )}
        <Card title="Cách sao lưu">
          {postgres ? (
            <p>
              Dữ liệu ở PostgreSQL: sao lưu bằng <code>pg_dump</code> theo hướng dẫn trong README.
            </p>
          ) : (
            <>
              <p>
                Trên máy chủ, trong thư mục chương trình, chạy lệnh{" "}
                <code className="font-semibold">npm run backup</code>. Chương trình vẫn chạy bình thường. Bản sao được
                kiểm tra nội dung rồi mới ghi nhận.
              </p>
              <p className="mt-2 text-muted">
                Thư mục dữ liệu: <span className="break-all">{folder}</span>. Khôi phục vào thư mục trống bằng{" "}
                <code>npm run restore</code>. Không sao chép trực tiếp tệp đang dùng: bản đó có thể thiếu số liệu mới.
              </p>
            </>
          )}
        </Card>
        {backups.length === 0 ? null : (
          <Card title="Các bản đã kiểm tra" flush>
            <ScrollRegion label="Các bản sao lưu">
              <table className="data-table">
                <caption className="sr-only">Các bản sao lưu, mới nhất ở trên</caption>
                <thead>
                  <tr>
                    <th scope="col">Lúc</th>
                    <th scope="col">Tệp</th>
                    <th scope="col" className="num">
                      MB
                    </th>
                    <th scope="col" className="num">
                      Số dòng
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {backups.map((backup) => (
                    <tr key={backup.file}>
                      <td className="whitespace-nowrap">{backup.takenAt}</td>
                      <th scope="row">{backup.file}</th>
                      <td className="num">{backup.megabytes}</td>
                      <td className="num">{formatQuantity(backup.rows * 1000, 0)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          </Card>
        )}
      </div>
    </>
  );
}
