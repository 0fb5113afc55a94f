import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { formatLocalDate } from "@/lib/format/dates";
import { AdminPath } from "../admin-path";
import { ExportForms } from "./export-form";
import { loadExports } from "./load";
import { TokenForm } from "./token-form";
import { TokensTable } from "./tokens-table";

export const metadata: Metadata = { title: "Xuất dữ liệu" };

export default async function ExportsPage() {
  const { canExport, operationIds, tables, tokens, lastExpiry } = await loadExports();
  return (
    <>
      <AdminPath />
      <PageHeader title="Xuất dữ liệu" subtitle="Số liệu là của xã: mang đi được bất cứ lúc nào, theo định dạng mở">
        <LinkButton href="/admin/exports/format">Định dạng</LinkButton>
      </PageHeader>
      <div className="grid gap-4">
        <div className="grid gap-4 xl:grid-cols-2">
          {canExport ? (
            <Card title="Xuất toàn bộ" className="self-start">
              <p className="mb-3">
                Một tệp có {tables.length} bảng: đơn vị, chỉ tiêu, kế hoạch, phiếu, số liệu đang làm và đã duyệt, ghi
                chú, nhật ký. Không có mật khẩu và tệp minh chứng. Việc chạy trên máy chủ; đồng chí rời trang vẫn được.
              </p>
              <ExportForms operationIds={operationIds} />
            </Card>
          ) : null}
          <Card title="Tạo khóa truy cập" className="self-start">
            <p className="mb-3">
              Để phần mềm khác tự đọc số liệu. Khóa chỉ đọc, và chỉ đọc được những gì người tạo khóa đang được xem: khi
              người đó thôi quyền thì khóa cũng thôi.
            </p>
            <TokenForm lastExpiry={lastExpiry} lastDay={formatLocalDate(lastExpiry)} />
          </Card>
        </div>
        {tokens.length === 0 ? null : (
          <Card title="Các khóa truy cập" subtitle={`${tokens.length} khóa`} flush>
            <TokensTable tokens={tokens} />
          </Card>
        )}
      </div>
    </>
  );
}
