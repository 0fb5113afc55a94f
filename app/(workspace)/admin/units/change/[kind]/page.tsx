import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import type { SearchParams } from "@/app/_ui/period-param";
import type { UnitChangeKind } from "@/lib/org-units/change/unit-change";
import { UNIT_CHANGE_LABELS } from "@/lib/org-units/labels";
import { AdminPath } from "../../../admin-path";
import { loadUnitChange } from "../load";
import { UnitChangeForm } from "../unit-change-form";

export const metadata: Metadata = { title: "Sắp xếp đơn vị" };

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<SearchParams> };

export default async function UnitChangePage({ params, searchParams }: Props) {
  const model = await loadUnitChange((await params).kind, (await searchParams).unit);
  return (
    <>
      <AdminPath parent={{ href: "/admin/units", label: "Đơn vị" }} />
      <PageHeader title={UNIT_CHANGE_LABELS[model.kind]} subtitle={SUBTITLES[model.kind]} />
      <Card className="max-w-4xl">
        <UnitChangeForm key={`${model.kind} ${model.chosen}`} model={model} />
      </Card>
    </>
  );
}

const SUBTITLES: Record<UnitChangeKind, string> = {
  merge: "Nhiều đơn vị thành một, từ một ngày. Số liệu, phiếu và kế hoạch cũ vẫn đứng tên đơn vị cũ.",
  split: "Một đơn vị thành nhiều đơn vị, từ một ngày. Số liệu, phiếu và kế hoạch cũ vẫn đứng tên đơn vị cũ.",
  rename: "Từ một ngày, đơn vị mang tên mới hoặc thuộc đơn vị cấp trên khác. Các kỳ trước vẫn ghi tên cũ.",
  close: "Đơn vị không còn báo cáo nữa và không có đơn vị nào thay. Số liệu đã có giữ nguyên.",
};
