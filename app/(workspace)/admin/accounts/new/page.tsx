import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../../admin-path";
import { loadNewAccounts } from "../load";
import { NewAccountsForm } from "../new-accounts-form";

export const metadata: Metadata = { title: "Tạo tài khoản" };

export default async function NewAccountsPage() {
  const model = await loadNewAccounts();
  return (
    <>
      <AdminPath parent={{ href: "/admin/accounts", label: "Tài khoản" }} />
      <div className="no-print">
        <PageHeader
          title="Tạo tài khoản"
          subtitle="Mỗi người một phiếu có mật khẩu lần đầu gồm bốn từ, phải đổi khi đăng nhập"
        />
      </div>
      <NewAccountsForm {...model} />
    </>
  );
}
