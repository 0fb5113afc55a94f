"use client";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { SignInSlip } from "@/lib/accounts/account";

export type SlipHead = { committeeName: string; address: string };

type SlipSheetProps = { slips: SignInSlip[]; head: SlipHead; doneHref?: string };

/** Sign-in slips to print and cut, two across an A4 page. Shown once: the passwords are stored nowhere in clear. */
export function SlipSheet({ slips, head, doneHref = "/admin/accounts" }: SlipSheetProps) {
  return (
    <section aria-label="Phiếu đăng nhập">
      <div className="no-print mb-4 grid gap-3">
        <Notice tone="warning" title="Phiếu chỉ hiện một lần này">
          <p>
            In ngay rồi cắt theo đường kẻ, đưa tận tay từng người. Nếu lỡ đóng trang, đặt lại mật khẩu để có phiếu mới.
          </p>
        </Notice>
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={() => window.print()}>
            In phiếu
          </Button>
          {/* A full page load, so that the passwords leave the memory of the page. */}
          <a className="btn btn-secondary" href={doneHref}>
            Đã in xong
          </a>
        </div>
      </div>
      <ul className="grid grid-cols-1 border-t border-l border-dashed border-control bg-surface sm:grid-cols-2 print:grid-cols-2">
        {slips.map((slip) => (
          <Slip key={slip.username} slip={slip} head={head} />
        ))}
      </ul>
    </section>
  );
}

function Slip({ slip, head }: { slip: SignInSlip; head: SlipHead }) {
  return (
    <li className="break-inside-avoid border-r border-b border-dashed border-control px-5 py-4">
      <p className="text-sm font-semibold uppercase">{head.committeeName}</p>
      <p className="text-sm text-muted">Sổ chỉ tiêu · phiếu đăng nhập</p>
      <p className="mt-2 font-semibold">{slip.displayName}</p>
      {slip.position === "" ? null : <p className="text-sm">{slip.position}</p>}
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        <dt className="text-sm text-muted">Địa chỉ</dt>
        <dd className="break-all">{head.address}</dd>
        <dt className="text-sm text-muted">Tên đăng nhập</dt>
        <dd className="font-mono font-semibold">{slip.username}</dd>
        <dt className="text-sm text-muted">Mật khẩu lần đầu</dt>
        <dd className="font-mono font-semibold">{slip.password}</dd>
      </dl>
      <p className="mt-2 text-xs text-muted">Đổi mật khẩu ở lần đăng nhập đầu tiên. Không cho người khác mượn phiếu.</p>
    </li>
  );
}
