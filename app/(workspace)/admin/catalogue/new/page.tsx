import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { loadNewIndicator } from "../load";
import { NewIndicatorForm } from "./new-indicator-form";

export const metadata: Metadata = { title: "Thêm chỉ tiêu" };

export default async function NewIndicatorPage() {
  const model = await loadNewIndicator();
  return (
    <>
      <AdminPath parent={{ href: "/admin/catalogue", label: "Chỉ tiêu" }} />
      <PageHeader title="Thêm chỉ tiêu riêng của xã" subtitle="Xem trong danh mục trước: có thể chỉ tiêu đã có sẵn" />
      <NewIndicatorForm {...model} />
    </>
  );
}
