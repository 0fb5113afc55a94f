import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { HandOverForm } from "../hand-over-form";
import { loadHandOver } from "../load";

export const metadata: Metadata = { title: "Bàn giao" };

export default async function HandOverPage({ params }: { params: Promise<{ account: string }> }) {
  const model = await loadHandOver((await params).account);
  return (
    <>
      <AdminPath parent={{ href: "/admin/hand-over", label: "Bàn giao người nhập số liệu" }} />
      <div className="no-print">
        <PageHeader title={`Bàn giao của ${model.account.displayName}`} />
      </div>
      <HandOverForm model={model} />
    </>
  );
}
