import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { IMPORT_KIND_LABELS } from "@/lib/imports/labels";
import { AdminPath } from "../admin-path";
import { ImportsTable } from "./imports-table";
import { loadImports } from "./load";

export const metadata: Metadata = { title: "Nhập từ Excel" };

export default async function ImportsPage() {
  const { kinds, imports } = await loadImports();
  return (
    <>
      <AdminPath />
      <PageHeader
        title="Nhập từ Excel"
        subtitle="Tải mẫu, điền, tải lên, xem trước từng dòng rồi mới ghi. Nhập nhầm thì hoàn tác cả lần nhập."
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <Card title="Nhập tệp mới" className="self-start">
          <ul className="divide-y divide-line">
            {kinds.map((kind) => (
              <li key={kind} className="py-2.5">
                <Link className="link font-semibold" href={`/admin/imports/new/${kind}`}>
                  {IMPORT_KIND_LABELS[kind].title}
                </Link>
                <span className="block text-sm text-muted">{IMPORT_KIND_LABELS[kind].hint}</span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Các lần nhập" flush className="self-start">
          <ImportsTable imports={imports} />
        </Card>
      </div>
    </>
  );
}
