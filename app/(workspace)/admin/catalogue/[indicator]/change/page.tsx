import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../../admin-path";
import { YearLinks } from "../../../year-links";
import { ChangeForm } from "./change-form";
import { loadChange } from "./load";

export const metadata: Metadata = { title: "Sửa chỉ tiêu" };

type Props = { params: Promise<{ indicator: string }>; searchParams: Promise<{ year?: string | string[] }> };

export default async function ChangeIndicatorPage({ params, searchParams }: Props) {
  const { year } = await searchParams;
  const model = await loadChange((await params).indicator, typeof year === "string" ? year : undefined);
  const path = `/admin/catalogue/${model.indicator.id}`;
  return (
    <>
      <AdminPath parent={{ href: path, label: model.indicator.name }} />
      <PageHeader
        title={model.year === null ? "Sửa chỉ tiêu" : `Sửa chỉ tiêu, từ năm ${model.year}`}
        subtitle="Những năm trước giữ nguyên tên, cách tính và số liệu đã có"
      >
        {model.year === null ? null : <YearLinks path={`${path}/change`} years={model.years} year={model.year} />}
      </PageHeader>
      {model.year === null ? (
        <EmptyState title="Chưa có năm nào để sửa">Hãy mở năm trước.</EmptyState>
      ) : (
        <>
          <div className="mb-4">
            <Notice>
              <p>
                Cách cộng, đơn vị tính, cách tính % và chỉ tiêu cha đổi từ quý I của một năm chưa có số liệu: đổi giữa
                năm thì số lũy kế không còn nghĩa. Tên, cách hiểu và lĩnh vực đổi được cả khi năm đã có số liệu.
              </p>
            </Notice>
          </div>
          <ChangeForm {...model} year={model.year} />
        </>
      )}
    </>
  );
}
