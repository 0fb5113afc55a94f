import type { Metadata } from "next";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { IMPORT_KIND_LABELS, uploadRefusalWords } from "@/lib/imports/labels";
import { AdminPath } from "../../../admin-path";
import { loadNewImport } from "../../load";

export const metadata: Metadata = { title: "Nhập tệp mới" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Query> };

export default async function NewImportPage({ params, searchParams }: Props) {
  const { kind, columns } = await loadNewImport((await params).kind);
  const { problem, place } = await searchParams;
  const { title, hint } = IMPORT_KIND_LABELS[kind];
  const refusal = uploadRefusalWords(problem, place);
  return (
    <>
      <AdminPath parent={{ href: "/admin/imports", label: "Nhập từ Excel" }} />
      <PageHeader title={`Nhập ${title.toLowerCase()}`} subtitle={hint} />
      {refusal === null ? null : (
        <div className="mb-4">
          <Notice tone="error" title="Tệp chưa được nhận" live>
            <p>{refusal}</p>
          </Notice>
        </div>
      )}
      <div className="grid gap-4 xl:grid-cols-2">
        <Card title="Bước 1: tải tệp mẫu" subtitle="có sẵn danh mục hiện nay" className="self-start">
          <p className="mb-3 text-sm text-muted">
            Dùng tệp của mình cũng được: ở bước sau chọn cột nào trong tệp ứng với cột nào dưới đây.
          </p>
          <ul className="mb-3 grid gap-x-6 text-sm sm:grid-cols-2">
            {columns.map((column) => (
              <li key={column.field} className="border-b border-line py-1">
                {column.title}
                {column.required ? <strong> (bắt buộc)</strong> : null}
              </li>
            ))}
          </ul>
          <a className="btn btn-secondary" href={`/admin/imports/new/${kind}/template`} download>
            Tải tệp mẫu
          </a>
        </Card>
        <Card title="Bước 2: chọn tệp đã điền" className="self-start">
          {/* A plain form: it works without JavaScript, and the answer is the page of the import. */}
          <form method="post" encType="multipart/form-data" action={`/admin/imports/new/${kind}/upload`}>
            <Field name="file" label="Tệp Excel (.xlsx)" hint="Lớn nhất 1 MB. Chưa ghi gì vào chương trình ở bước này.">
              <input
                id="file"
                name="file"
                type="file"
                required
                accept=".xlsx"
                className="control"
                aria-describedby="file-hint"
              />
            </Field>
            <div className="mt-4">
              <Button type="submit" variant="primary">
                Tải lên và xem trước
              </Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}
