import type { Metadata } from "next";
import { Button } from "@/app/_ui/button";
import { GateFrame } from "@/app/_ui/gate-frame";
import { Notice } from "@/app/_ui/notice";
import { ChangePasswordForm } from "./change-password-form";
import { loadChangePassword } from "./load";

export const metadata: Metadata = { title: "Đổi mật khẩu" };

export default async function ChangePasswordPage() {
  const { committeeName, isDemo, mark, mustChangePassword, username, min } = await loadChangePassword();
  return (
    <GateFrame name={committeeName} isDemo={isDemo} mark={mark}>
      <div className="card !p-6">
        <h1 className="mb-4 text-xl">Đổi mật khẩu</h1>
        {mustChangePassword ? (
          <div className="mb-4">
            <Notice>Đây là mật khẩu cấp lần đầu. Xin đặt mật khẩu của riêng đồng chí trước khi làm việc.</Notice>
          </div>
        ) : null}
        <ChangePasswordForm username={username} min={min} />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {mustChangePassword ? null : (
          <a className="link inline-flex min-h-10 items-center" href="/">
            Quay lại
          </a>
        )}
        <form action="/sign-out" method="post">
          <Button type="submit" variant="quiet">
            Đăng xuất
          </Button>
        </form>
      </div>
    </GateFrame>
  );
}
