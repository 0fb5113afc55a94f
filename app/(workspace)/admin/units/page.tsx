import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { UNIT_CHANGE_KINDS } from "@/lib/org-units/change/unit-change";
import { UNIT_CHANGE_LABELS } from "@/lib/org-units/labels";
import { AdminPath } from "../admin-path";
import { loadUnits } from "./load";
import { UnitListForm } from "./unit-list-form";
import { ClosedUnitsTable, OpenUnitsTable } from "./units-table";

export const metadata: Metadata = { title: "Đơn vị" };

export default async function UnitsPage() {
  const { open, closed } = await loadUnits();
  return (
    <>
      <AdminPath />
      <PageHeader
        title="Đơn vị"
        subtitle={
          open.length === 0
            ? "Dán danh sách chi bộ, phòng, ban, đoàn thể sẽ báo cáo số liệu. Làm một lần, sau này thêm bớt từng đơn vị."
            : `${open.length} đơn vị đang hoạt động`
        }
      >
        {open.length === 0 ? null : <ExcelLink href="/admin/units/excel" />}
      </PageHeader>
      <div className={`grid gap-4 ${open.length === 0 ? "" : "xl:grid-cols-2"}`}>
        <div className={`grid content-start gap-4 ${open.length === 0 ? "" : "xl:order-2"}`}>
          {open.length === 0 ? null : <ChangesCard />}
          <Card title="Thêm đơn vị">
            <UnitListForm />
          </Card>
        </div>
        <div className="grid content-start gap-4">
          {open.length === 0 ? null : (
            <Card title="Đang hoạt động" flush>
              <OpenUnitsTable units={open} />
            </Card>
          )}
          {closed.length > 0 ? (
            <Card title="Đã dừng hoạt động" flush>
              <ClosedUnitsTable units={closed} />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}

function ChangesCard() {
  return (
    <Card title="Sắp xếp đơn vị">
      <p className="mb-3 text-sm text-muted">
        Ghi từ một ngày. Trước khi ghi, chương trình cho xem mọi thay đổi: phiếu, chỉ tiêu, kế hoạch, tài khoản.
      </p>
      <div className="flex flex-wrap gap-2">
        {UNIT_CHANGE_KINDS.map((kind) => (
          <LinkButton key={kind} href={`/admin/units/change/${kind}`}>
            {UNIT_CHANGE_LABELS[kind]}
          </LinkButton>
        ))}
      </div>
    </Card>
  );
}
