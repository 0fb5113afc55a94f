import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { EntryModeForm } from "../entry-mode-form";
import { loadIndicatorReporters } from "../load";
import { ReportersForm } from "../reporters-form";

export const metadata: Metadata = { title: "Đơn vị báo cáo" };

type Props = { params: Promise<{ indicator: string }>; searchParams: Promise<{ year?: string | string[] }> };

export default async function ReportersPage({ params, searchParams }: Props) {
  const { year } = await searchParams;
  const model = await loadIndicatorReporters((await params).indicator, typeof year === "string" ? year : undefined);
  const { indicator } = model;
  return (
    <>
      <AdminPath parent={{ href: `/admin/catalogue?year=${model.year}`, label: `Chỉ tiêu năm ${model.year}` }} />
      <PageHeader title={indicator.name} subtitle={`Đơn vị tính: ${indicator.unitOfMeasure}`} />
      {indicator.isFlow ? (
        <Card title="Cách nhập" className="mb-4">
          <EntryModeForm indicator={indicator} />
        </Card>
      ) : null}
      <Card title={`Đơn vị báo cáo năm ${model.year}`}>
        <p className="mb-3 max-w-prose text-sm text-muted">{indicator.definition}</p>
        <ReportersForm {...model} />
      </Card>
    </>
  );
}
