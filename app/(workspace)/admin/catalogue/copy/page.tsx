import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { EmptyState } from "@/app/_ui/empty-state";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { YearLinks } from "../../year-links";
import { CopyForm } from "./copy-form";
import { loadYearCopy, type YearCopyModel } from "./load";

export const metadata: Metadata = { title: "Chép danh mục năm trước" };

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export default async function CopyYearPage({ searchParams }: Props) {
  const { year } = await searchParams;
  const model = await loadYearCopy(typeof year === "string" ? year : undefined);
  return (
    <>
      <AdminPath parent={{ href: `/admin/catalogue?year=${model.year}`, label: `Chỉ tiêu năm ${model.year}` }} />
      <PageHeader
        title={`Chép danh mục năm ${model.year - 1} sang ${model.year}`}
        subtitle="Chỉ tiêu và đơn vị báo cáo; đơn vị đã sáp nhập, chia tách được thay bằng đơn vị mới"
      >
        <YearLinks path="/admin/catalogue/copy" years={model.years} year={model.year} />
      </PageHeader>
      <Body model={model} />
    </>
  );
}

function Body({ model }: { model: YearCopyModel }) {
  if (model.closed) return <Notice title={`Năm ${model.year} đã chốt đánh giá`}>Danh mục không đổi được nữa.</Notice>;
  if (model.lines.length === 0) {
    return (
      <EmptyState title="Không có gì để chép">
        {model.same === 0
          ? `Năm ${model.year - 1} chưa có chỉ tiêu nào được chọn.`
          : `Cả ${model.same} chỉ tiêu của năm ${model.year - 1} đã có trong năm ${model.year} với đúng các đơn vị ấy.`}
      </EmptyState>
    );
  }
  return (
    <Card title={`${model.changes} chỉ tiêu sẽ được chép`} subtitle={model.same ? `${model.same} chỉ tiêu đã có` : ""}>
      <div className="table-scroll">
        <table className="data-table data-table-stack">
          <caption className="sr-only">Chỉ tiêu sẽ được chép</caption>
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col">Đơn vị báo cáo năm {model.year}</th>
              <th scope="col">Đơn vị đã dừng</th>
            </tr>
          </thead>
          <tbody>
            {model.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.name}</th>
                <td>{line.byHand ? "chọn tay sau khi chép" : unitsWords(line.units)}</td>
                <td>
                  {line.replaced
                    .map(({ unit, by }) => `${unit} → ${by.length === 0 ? "không có đơn vị thay" : by.join(", ")}`)
                    .join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyForm year={model.year} hash={model.hash} />
    </Card>
  );
}

function unitsWords(units: string[]): string {
  return units.length > 4 ? `${units.length} đơn vị: ${units.slice(0, 3).join(", ")}…` : units.join(", ");
}
