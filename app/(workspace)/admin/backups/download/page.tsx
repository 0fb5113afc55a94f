import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { DownloadForm } from "./download-form";
import { loadDownload } from "./load";

export const metadata: Metadata = { title: "Tải bản sao lưu" };

type Query = Record<string, string | string[] | undefined>;
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function DownloadBackupPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const model = await loadDownload({ file: text(query.file), problem: text(query.problem) });
  return (
    <>
      <AdminPath />
      <PageHeader
        title="Tải bản sao lưu về máy"
        subtitle="Một tệp được mã hóa bằng mật khẩu, gồm số liệu và tệp minh chứng"
      />
      {model.backups.length === 0 ? (
        <EmptyState title="Chưa có bản sao lưu nào để tải" />
      ) : (
        <div className="grid gap-4 xl:grid-cols-2">
          <Card title="Chọn bản và đặt mật khẩu">
            <DownloadForm model={model} />
          </Card>
          <Card title="Giữ mật khẩu ở đâu">
            <p>
              Không có mật khẩu thì không ai mở được tệp, kể cả chương trình này. Đồng chí ghi mật khẩu ra giấy, niêm
              phong và cất trong tủ của Văn phòng; không gửi mật khẩu cùng với tệp.
            </p>
            <p className="mt-2 text-muted">
              Khôi phục vào một thư mục trống: <code>npm run restore -- &lt;tệp .tar.age&gt; &lt;thư mục&gt;</code>. Tệp
              theo định dạng mở age, công cụ <code>age</code> cũng mở được. Tệp không chứa khóa của máy chủ
              (session-secret, audit-key): chép riêng hai tệp đó khi chuyển máy.
            </p>
          </Card>
        </div>
      )}
    </>
  );
}
