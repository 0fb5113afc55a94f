import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { formatLocalDate } from "@/lib/format/dates";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import { AdminPath } from "../../admin-path";
import { loadUnit } from "../load";
import { ChangeUnitForm, CloseUnitForm } from "../unit-forms";

export const metadata: Metadata = { title: "Sửa đơn vị" };

export default async function UnitPage({ params }: { params: Promise<{ unit: string }> }) {
  const { unit, today } = await loadUnit((await params).unit);
  return (
    <>
      <AdminPath parent={{ href: "/admin/units", label: "Đơn vị" }} />
      <PageHeader title={unit.name} subtitle={ORG_UNIT_KIND_LABELS[unit.kind]} />
      {unit.validTo === null ? null : (
        <div className="mb-4">
          <Notice title={`Đã dừng hoạt động từ sau ngày ${formatLocalDate(unit.validTo)}`}>
            Số liệu cũ vẫn giữ nguyên và vẫn xem được.
          </Notice>
        </div>
      )}
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title="Sửa tên và loại" className="self-start">
          <ChangeUnitForm unit={unit} />
        </Card>
        {unit.validTo === null ? (
          <Card title="Dừng hoạt động" className="self-start">
            <CloseUnitForm unit={unit} today={today} />
          </Card>
        ) : null}
      </div>
    </>
  );
}
