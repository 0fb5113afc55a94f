"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { Link } from "@/app/_ui/link";
import { SubmitButton } from "@/app/_ui/submit-button";
import { formatRoles } from "@/lib/access/labels";
import { formatInstant } from "@/lib/format/dates";
import { resetPasswordsAction } from "./actions";
import type { AccountRow } from "./load";
import { type SlipHead, SlipSheet } from "./slip-sheet";

/** All accounts; the ticked ones get new first passwords and slips. */
export function AccountsForm({ rows, slip }: { rows: AccountRow[]; slip: SlipHead }) {
  const [state, action] = useActionState(resetPasswordsAction, { ...IDLE, slips: [] });
  if (state.slips.length > 0) return <SlipSheet slips={state.slips} head={slip} />;
  return (
    <form action={action} key={state.stamp}>
      <ErrorSummary state={state} />
      <Card flush>
        <div className="table-scroll">
          <table className="data-table">
            <caption className="sr-only">Tài khoản</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">Chọn</span>
                </th>
                <th scope="col">Tên đăng nhập</th>
                <th scope="col">Họ và tên</th>
                <th scope="col">Vai trò</th>
                <th scope="col">Tình trạng</th>
                <th scope="col">Sửa</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <AccountLine key={row.id} row={row} first={index === 0} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" pendingText="Đang tạo mật khẩu…">
          Đặt lại mật khẩu, in phiếu
        </SubmitButton>
        <p className="text-sm text-muted">Cho các tài khoản được đánh dấu. Mật khẩu cũ hết hiệu lực ngay.</p>
      </div>
    </form>
  );
}

function AccountLine({ row, first }: { row: AccountRow; first: boolean }) {
  const usable = row.disabledAt === null && !row.own;
  return (
    <tr className={row.disabledAt === null ? "" : "text-muted"}>
      <td className="w-12">
        {usable ? (
          <input
            type="checkbox"
            className="size-5 align-middle"
            name="account"
            id={first ? "account" : undefined}
            value={row.id}
            aria-label={`Chọn ${row.username}`}
          />
        ) : null}
      </td>
      <th scope="row" className="font-mono">
        {row.username}
      </th>
      <td>
        {row.displayName}
        {row.position === "" ? null : <span className="sub">{row.position}</span>}
      </td>
      <td>
        {formatRoles(row.roles)}
        {row.unitNames.length === 0 ? null : <span className="sub">{row.unitNames.join("; ")}</span>}
      </td>
      <td className="whitespace-nowrap">{stateOf(row)}</td>
      <td>
        <Link className="link" href={`/admin/accounts/${row.id}`}>
          Sửa<span className="sr-only"> {row.username}</span>
        </Link>
      </td>
    </tr>
  );
}

function stateOf(row: AccountRow) {
  if (row.disabledAt !== null) return <span className="badge tone-neutral">– Vô hiệu hóa</span>;
  if (row.lastSeenAt === null) return <span className="badge tone-behind">○ Chưa đăng nhập</span>;
  if (row.mustChangePassword) return <span className="badge tone-behind">○ Chưa đổi mật khẩu</span>;
  return <span className="text-muted">Dùng lần cuối {formatInstant(row.lastSeenAt)}</span>;
}
