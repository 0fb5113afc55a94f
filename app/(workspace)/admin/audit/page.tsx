import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { RawQuery } from "@/lib/audit/filter-query";
import { AdminPath } from "../admin-path";
import { AuditFilterForm } from "./audit-filter-form";
import { AuditTable } from "./audit-table";
import { CheckCard } from "./check-card";
import { type AuditModel, loadAudit } from "./load";

export const metadata: Metadata = { title: "Nhật ký" };

export default async function AuditPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const model = await loadAudit(await searchParams);
  return (
    <>
      <AdminPath />
      <PageHeader title="Nhật ký" subtitle="Ai đã làm gì, trước và sau khi đổi; không ai sửa hay xóa được" />
      <CheckCard check={model.check} />
      <AuditFilterForm model={model} />
      <Downloads search={model.search} />
      {model.rows.length === 0 ? (
        <EmptyState title={emptyWords(model)} />
      ) : (
        <Card flush>
          <AuditTable rows={model.rows} />
        </Card>
      )}
      <Pages model={model} />
    </>
  );
}

function emptyWords({ depth }: AuditModel): string {
  if (depth === null) return "Không có việc nào khớp với điều kiện lọc";
  return `Chưa thấy trong ${depth.toLocaleString("vi-VN")} dòng gần nhất; bấm “Cũ hơn” để tìm tiếp`;
}

function Downloads({ search }: { search: string }) {
  return (
    <div className="no-print mb-3 flex flex-wrap items-center gap-2">
      <ExcelLink href={`/admin/audit/excel?${search}`} what="nhật ký đã lọc" />
      <a className="btn btn-quiet" href={`/admin/audit/lines?${search}`} download>
        Tải kèm mã xác thực (JSON)
      </a>
    </div>
  );
}

function Pages({ model: { newest, newer, older } }: { model: AuditModel }) {
  if (newest === null && older === null) return null;
  return (
    <nav aria-label="Trang" className="no-print mt-4 flex flex-wrap items-center gap-2">
      {newest ? <LinkButton href={newest}>Mới nhất</LinkButton> : null}
      {newer ? <LinkButton href={newer}>Mới hơn</LinkButton> : null}
      {older ? <LinkButton href={older}>Cũ hơn</LinkButton> : null}
    </nav>
  );
}
