import type { Metadata } from "next";
import { EmptyState } from "@/app/_ui/empty-state";
import { ExcelLink } from "@/app/_ui/excel-link";
import { Link } from "@/app/_ui/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../admin-path";
import { YearLinks } from "../year-links";
import { CatalogueForm } from "./catalogue-form";
import { type CatalogueModel, loadCatalogue } from "./load";

export const metadata: Metadata = { title: "Chỉ tiêu và đơn vị báo cáo" };

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export default async function CataloguePage({ searchParams }: Props) {
  const { year } = await searchParams;
  const model = await loadCatalogue(typeof year === "string" ? year : undefined);
  return (
    <>
      <AdminPath />
      <PageHeader
        title={model === null ? "Chỉ tiêu và đơn vị báo cáo" : `Chỉ tiêu năm ${model.year}`}
        subtitle={
          model === null ? undefined : `${model.chosen} chỉ tiêu được chọn. Đánh dấu chỉ tiêu và chọn ai báo cáo.`
        }
      >
        {model === null ? null : <YearLinks path="/admin/catalogue" years={model.years} year={model.year} />}
        {model === null ? null : <ExcelLink href={`/admin/catalogue/excel?year=${model.year}`} />}
        {model === null ? null : (
          <>
            <LinkButton href={`/admin/catalogue/copy?year=${model.year}`}>Chép năm trước</LinkButton>
            <LinkButton href={`/admin/catalogue/compare?year=${model.year}`}>So với năm trước</LinkButton>
          </>
        )}
        <LinkButton href="/admin/catalogue/new">Thêm chỉ tiêu riêng</LinkButton>
      </PageHeader>
      <Body model={model} />
    </>
  );
}

function Body({ model }: { model: Awaited<ReturnType<typeof loadCatalogue>> }) {
  if (model === null) {
    return (
      <EmptyState
        title="Chưa mở năm nào"
        action={
          <LinkButton variant="primary" href="/admin/periods">
            Mở năm
          </LinkButton>
        }
      >
        Chỉ tiêu được chọn theo từng năm: hãy mở năm trước.
      </EmptyState>
    );
  }
  if (model.units.length === 0) {
    return (
      <EmptyState
        title="Chưa có đơn vị nào"
        action={
          <LinkButton variant="primary" href="/admin/units">
            Thêm đơn vị
          </LinkButton>
        }
      >
        Mỗi chỉ tiêu cần có đơn vị báo cáo.
      </EmptyState>
    );
  }
  if (model.closed) {
    return (
      <Notice title={`Năm ${model.year} đã chốt đánh giá`}>
        <p>Danh mục của năm không đổi được nữa.</p>
      </Notice>
    );
  }
  if (model.chosen > 0) return <Grid model={model} />;
  return (
    <>
      <div className="mb-4">
        <Notice title={`Năm ${model.year} chưa có chỉ tiêu nào`}>
          <p>
            Bắt đầu từ danh mục: đánh dấu các chỉ tiêu bên dưới, đơn vị báo cáo đã được gợi ý sẵn. Hoặc{" "}
            <Link className="link" href={`/admin/catalogue/copy?year=${model.year}`}>
              chép năm {model.year - 1}
            </Link>
            .
          </p>
        </Notice>
      </div>
      <Grid model={model} />
    </>
  );
}

function Grid({ model }: { model: CatalogueModel }) {
  return <CatalogueForm year={model.year} groups={model.groups} units={model.units} start={model.start} />;
}
