import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../admin-path";
import { loadSettings } from "./load";

export const metadata: Metadata = { title: "Cấu hình" };

export default async function SettingsPage() {
  const { subjects } = await loadSettings();
  return (
    <>
      <AdminPath />
      <PageHeader
        title="Cấu hình"
        subtitle="Mỗi quy định có ngày áp dụng; ghi bản mới không làm đổi báo cáo và đánh giá của kỳ trước"
      />
      <Card>
        <ul className="grid gap-x-8 lg:grid-cols-2">
          {subjects.map(({ href, title, detail, standing }) => (
            <li key={href} className="border-b border-line py-2.5">
              <Link className="link font-semibold" href={href}>
                {title}
              </Link>
              <span className="block text-sm text-muted">{detail}</span>
              <span className="block text-sm">{standing}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
