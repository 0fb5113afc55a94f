import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../admin-path";
import { CommuneForm } from "./commune-form";
import { loadCommune } from "./load";

export const metadata: Metadata = { title: "Tên gọi của xã" };

export default async function CommunePage() {
  const names = await loadCommune();
  return (
    <>
      <AdminPath />
      <PageHeader title="Tên gọi của xã" subtitle="In trên màn hình và văn bản đúng từng chữ như gõ ở đây" />
      <Card>
        <CommuneForm names={names} />
      </Card>
    </>
  );
}
