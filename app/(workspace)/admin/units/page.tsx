import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../admin-path";
import { loadUnits } from "./load";
import { UnitListForm } from "./unit-list-form";
import { UnitsTable } from "./units-table";

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
      />
      <div className={`grid gap-4 ${open.length === 0 ? "" : "xl:grid-cols-2"}`}>
        <Card title="Thêm đơn vị" className={`self-start ${open.length === 0 ? "" : "xl:order-2"}`}>
          <UnitListForm />
        </Card>
        <div className="grid content-start gap-4">
          {open.length === 0 ? null : (
            <Card title="Đang hoạt động" flush>
              <UnitsTable units={open} />
            </Card>
          )}
          {closed.length > 0 ? (
            <Card title="Đã dừng hoạt động" flush>
              <UnitsTable units={closed} closed />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}
