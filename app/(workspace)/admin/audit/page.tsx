import type { Metadata } from "next";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../admin-path";
import { AuditFilterForm } from "./audit-filter-form";
import { AuditTable } from "./audit-table";
import { CheckCard } from "./check-card";
import { type AuditModel, loadAudit } from "./load";

export const metadata: Metadata = { title: "Nhật ký" };

type Query = Record<string, string | string[] | undefined>;
const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function AuditPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const model = await loadAudit({
    from: text(query.from),
    to: text(query.to),
    actor: text(query.actor),
    entity: text(query.entity),
    page: text(query.page),
  });
  return (
    <>
      <AdminPath />
      <PageHeader title="Nhật ký" subtitle="Ai đã làm gì, trước và sau khi đổi; không ai sửa hay xóa được" />
      <CheckCard check={model.check} />
      <AuditFilterForm model={model} />
      {model.rows.length === 0 ? (
        <EmptyState title="Không có việc nào khớp với điều kiện lọc" />
      ) : (
        <Card flush>
          <AuditTable rows={model.rows} />
        </Card>
      )}
      <Pages model={model} />
    </>
  );
}

function Pages({ model: { page, hasNext, filter } }: { model: AuditModel }) {
  if (page === 1 && !hasNext) return null;
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const path = (to: number) => `/admin/audit?${new URLSearchParams([...chosen, ["page", String(to)]])}`;
  return (
    <nav aria-label="Trang" className="mt-4 flex flex-wrap items-center gap-2">
      {page > 1 ? <LinkButton href={path(page - 1)}>Mới hơn</LinkButton> : null}
      <span className="text-sm text-muted">Trang {page}</span>
      {hasNext ? <LinkButton href={path(page + 1)}>Cũ hơn</LinkButton> : null}
    </nav>
  );
}
