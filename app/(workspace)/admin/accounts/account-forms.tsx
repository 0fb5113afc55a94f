"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { AccountRecord } from "@/lib/accounts/account";
import { AccountFields } from "./account-fields";
import {
  changeAccountAction,
  endSessionsAction,
  removeFactorAction,
  resetPasswordsAction,
  switchAccountAction,
} from "./actions";
import { type SlipHead, SlipSheet } from "./slip-sheet";

type Named = { id: string; name: string };
type Props = {
  account: AccountRecord;
  own: boolean;
  sessions: number;
  hasFactor: boolean;
  units: Named[];
  groups: Named[];
  cells: Named[];
  slip: SlipHead;
};

export function AccountForms({ account, own, sessions, hasFactor, units, groups, cells, slip }: Props) {
  const [reset, resetAction] = useActionState(resetPasswordsAction, { ...IDLE, slips: [] });
  if (reset.slips.length > 0) return <SlipSheet slips={reset.slips} head={slip} />;
  return (
    <div className="grid gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card title="Thông tin và vai trò" className="self-start">
        <ChangeForm account={account} units={units} groups={groups} cells={cells} />
      </Card>
      {own ? null : (
        <div className="grid content-start gap-4">
          {account.disabledAt === null ? (
            <Card title="Mật khẩu">
              <ErrorSummary state={reset} />
              <form action={resetAction}>
                <input type="hidden" name="account" value={account.id} />
                <p className="mb-3 text-sm text-muted">
                  Khi quên mật khẩu: tạo mật khẩu lần đầu mới và in phiếu. Các phiên đang mở kết thúc ngay.
                </p>
                <SubmitButton variant="secondary" pendingText="Đang tạo mật khẩu…">
                  Đặt lại mật khẩu, in phiếu
                </SubmitButton>
              </form>
            </Card>
          ) : null}
          {account.disabledAt === null ? (
            <Card title="Phiên đang mở" subtitle={sessions === 0 ? "không có" : `${sessions} phiên`}>
              <EndSessionsForm accountId={account.id} sessions={sessions} />
            </Card>
          ) : null}
          {hasFactor ? (
            <Card title="Mã xác thực" subtitle="đang bật">
              <RemoveFactorForm accountId={account.id} />
            </Card>
          ) : null}
          <Card title={account.disabledAt === null ? "Vô hiệu hóa" : "Dùng lại"}>
            <SwitchForm account={account} />
          </Card>
        </div>
      )}
    </div>
  );
}

function ChangeForm({ account, units, groups, cells }: Pick<Props, "account" | "units" | "groups" | "cells">) {
  const [state, action] = useActionState(changeAccountAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="accountId" value={account.id} />
        <input type="hidden" name="version" value={account.version} />
        <AccountFields state={state} defaults={account} units={units} groups={groups} cells={cells} />
        <div className="mt-4">
          <SubmitButton>Lưu</SubmitButton>
        </div>
      </form>
    </>
  );
}

function EndSessionsForm({ accountId, sessions }: { accountId: string; sessions: number }) {
  const [state, action] = useActionState(endSessionsAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action}>
        <input type="hidden" name="accountId" value={accountId} />
        <p className="mb-3 text-sm text-muted">
          Khi bỏ quên máy đang đăng nhập hoặc mất điện thoại: người này ra khỏi chương trình ở mọi máy, mật khẩu giữ
          nguyên.
        </p>
        {sessions === 0 ? null : (
          <SubmitButton variant="secondary" pendingText="Đang kết thúc…">
            Kết thúc mọi phiên
          </SubmitButton>
        )}
      </form>
    </>
  );
}

function RemoveFactorForm({ accountId }: { accountId: string }) {
  const [state, action] = useActionState(removeFactorAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action}>
        <input type="hidden" name="accountId" value={accountId} />
        <p className="mb-3 text-sm text-muted">
          Khi mất điện thoại và hết mã dự phòng: xác minh đúng người rồi mới gỡ. Người này phải đổi mật khẩu ở lần đăng
          nhập sau.
        </p>
        <SubmitButton variant="danger">Gỡ mã xác thực</SubmitButton>
      </form>
    </>
  );
}

function SwitchForm({ account }: { account: AccountRecord }) {
  const [state, action] = useActionState(switchAccountAction, IDLE);
  const enabled = account.disabledAt === null;
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action}>
        <input type="hidden" name="accountId" value={account.id} />
        <input type="hidden" name="version" value={account.version} />
        <input type="hidden" name="to" value={enabled ? "disabled" : "enabled"} />
        <p className="mb-3 text-sm text-muted">
          {enabled
            ? "Người này ra khỏi chương trình ngay và không đăng nhập được nữa. Những gì đã nhập, đã duyệt vẫn giữ nguyên."
            : "Người này đăng nhập lại được bằng mật khẩu cũ, hoặc đặt lại mật khẩu sau khi bật."}
        </p>
        <SubmitButton variant={enabled ? "danger" : "primary"}>
          {enabled ? "Vô hiệu hóa tài khoản" : "Cho dùng lại"}
        </SubmitButton>
      </form>
    </>
  );
}
