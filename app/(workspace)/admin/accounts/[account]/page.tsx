import type { Metadata } from "next";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { formatRoles } from "@/lib/access/labels";
import { AdminPath } from "../../admin-path";
import { AccountForms } from "../account-forms";
import { loadAccount } from "../load";

export const metadata: Metadata = { title: "Sửa tài khoản" };

export default async function AccountPage({ params }: { params: Promise<{ account: string }> }) {
  const model = await loadAccount((await params).account);
  return (
    <>
      <AdminPath parent={{ href: "/admin/accounts", label: "Tài khoản" }} />
      <div className="no-print">
        <PageHeader title={model.account.username} subtitle={formatRoles(model.account.roles)} />
        {model.own ? (
          <div className="mb-4">
            <Notice title="Đây là tài khoản đồng chí đang dùng">
              <p>Tên và chức vụ sửa được ở đây; vai trò và việc vô hiệu hóa do một quản trị khác làm.</p>
            </Notice>
          </div>
        ) : null}
      </div>
      <AccountForms {...model} />
    </>
  );
}
