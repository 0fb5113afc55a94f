import type { Metadata } from "next";
import { ExcelLink } from "@/app/_ui/excel-link";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { AdminPath } from "../admin-path";
import { AccountsForm } from "./accounts-form";
import { loadAccounts } from "./load";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function AccountsPage() {
  const { rows, unitsWithout, slip } = await loadAccounts();
  return (
    <>
      <AdminPath />
      <div className="no-print">
        <PageHeader title="Tài khoản" subtitle={`${rows.length} tài khoản`}>
          <ExcelLink href="/admin/accounts/excel" />
          <LinkButton variant="primary" href="/admin/accounts/new">
            Tạo tài khoản
          </LinkButton>
        </PageHeader>
        {unitsWithout > 0 ? (
          <div className="mb-4">
            <Notice tone="warning" title={`${unitsWithout} đơn vị chưa có tài khoản`}>
              <p>Các đơn vị này chưa nhập được số liệu.</p>
            </Notice>
          </div>
        ) : null}
      </div>
      <AccountsForm rows={rows} slip={slip} />
    </>
  );
}
