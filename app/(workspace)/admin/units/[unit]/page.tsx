import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { formatLocalDate } from "@/lib/format/dates";
import { UNIT_CHANGE_KINDS } from "@/lib/org-units/change/unit-change";
import { ORG_UNIT_KIND_LABELS, UNIT_CHANGE_LABELS } from "@/lib/org-units/labels";
import { AdminPath } from "../../admin-path";
import { loadUnit, type Neighbour } from "../load";
import { ChangeUnitForm } from "../unit-forms";

export const metadata: Metadata = { title: "Sửa đơn vị" };

export default async function UnitPage({ params }: { params: Promise<{ unit: string }> }) {
  const { unit, before, after } = await loadUnit((await params).unit);
  return (
    <>
      <AdminPath parent={{ href: "/admin/units", label: "Đơn vị" }} />
      <PageHeader title={unit.name} subtitle={ORG_UNIT_KIND_LABELS[unit.kind]} />
      <div className="mb-4 grid gap-3">
        {unit.validTo === null ? null : (
          <Notice title={`Ngày hoạt động cuối cùng: ${formatLocalDate(unit.validTo)}`}>
            Số liệu cũ vẫn giữ nguyên và vẫn xem được.
          </Notice>
        )}
        <NeighbourNotice title="Nay là" units={after} />
        <NeighbourNotice title="Lập từ" units={before} />
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title="Sửa tên và loại" className="self-start">
          <ChangeUnitForm unit={unit} />
        </Card>
        {unit.validTo === null ? (
          <Card title="Sắp xếp từ một ngày" className="self-start">
            <div className="flex flex-wrap gap-2">
              {UNIT_CHANGE_KINDS.map((kind) => (
                <LinkButton key={kind} href={`/admin/units/change/${kind}?unit=${unit.id}`}>
                  {UNIT_CHANGE_LABELS[kind]}
                </LinkButton>
              ))}
            </div>
          </Card>
        ) : null}
      </div>
    </>
  );
}

function NeighbourNotice({ title, units }: { title: string; units: Neighbour[] }) {
  if (units.length === 0) return null;
  return (
    <Notice title={title}>{units.map((each) => `${each.name} (từ ${formatLocalDate(each.on)})`).join(", ")}</Notice>
  );
}
