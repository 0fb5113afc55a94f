import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { EntryModeForm } from "../entry-mode-form";
import { ReportersForm } from "../reporters-form";
import { HistoryList } from "./history-list";
import { loadManagedIndicator, type ManagedIndicator } from "./load";
import { RetireForm } from "./retire-form";

export const metadata: Metadata = { title: "Chỉ tiêu và đơn vị báo cáo" };

type Search = { year?: string | string[]; saved?: string | string[] };
type Props = { params: Promise<{ indicator: string }>; searchParams: Promise<Search> };

export default async function ManagedIndicatorPage({ params, searchParams }: Props) {
  const { year, saved } = await searchParams;
  const model = await loadManagedIndicator((await params).indicator, typeof year === "string" ? year : undefined);
  const { indicator, status } = model;
  return (
    <>
      <AdminPath parent={{ href: `/admin/catalogue?year=${model.year}`, label: `Chỉ tiêu năm ${model.year}` }} />
      <PageHeader title={indicator.name} subtitle={`Đơn vị tính: ${indicator.unitOfMeasure}`}>
        {status.retired ? null : <LinkButton href={`/admin/catalogue/${indicator.id}/change`}>Sửa chỉ tiêu</LinkButton>}
      </PageHeader>
      <div className="grid gap-4">
        {saved === "change" ? <Notice tone="success">Đã lưu thay đổi. Các năm trước giữ nguyên.</Notice> : null}
        <Retirements model={model} />
        {indicator.isFlow && !status.retired ? (
          <Card title="Cách nhập">
            <EntryModeForm indicator={indicator} />
          </Card>
        ) : null}
        {status.retired ? null : (
          <Card title={`Đơn vị báo cáo năm ${model.year}`}>
            <p className="mb-3 max-w-prose text-sm text-muted">{indicator.definition}</p>
            <ReportersForm {...model} />
          </Card>
        )}
        {model.history.length === 0 ? null : (
          <Card title="Những lần thay đổi">
            <HistoryList history={model.history} />
          </Card>
        )}
        <Card title={status.retired ? "Dùng lại" : "Ngừng theo dõi"}>
          <p className="mb-3 max-w-prose text-sm text-muted">
            {status.retired
              ? "Từ quý đã chọn, chỉ tiêu lại được chọn, giao kế hoạch và nhập số liệu."
              : "Từ quý đã chọn, không ai nhập chỉ tiêu này nữa và không giao kế hoạch được. Số liệu, báo cáo của các quý trước giữ nguyên."}
          </p>
          <RetireForm
            indicator={{ id: indicator.id, revision: status.revision }}
            quarters={model.quarters}
            retired={status.retired}
          />
        </Card>
      </div>
    </>
  );
}

function Retirements({ model: { retirements } }: { model: ManagedIndicator }) {
  return retirements.map(({ from, until, reason }) => (
    <Notice
      key={from}
      title={until === null ? `Ngừng theo dõi từ ${from}` : `Đã ngừng theo dõi từ ${from} đến ${until}`}
    >
      <p>{reason}</p>
    </Notice>
  ));
}
