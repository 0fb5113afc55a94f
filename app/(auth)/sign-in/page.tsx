import type { Metadata } from "next";
import { GateFrame } from "@/app/_ui/gate-frame";
import { Notice } from "@/app/_ui/notice";
import { loadSignIn } from "./load";
import { SignInForm } from "./sign-in-form";

export const metadata: Metadata = { title: "Đăng nhập" };

type Props = { searchParams: Promise<{ next?: string; out?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, out } = await searchParams;
  const { commune, mark, next: target } = await loadSignIn(next);
  return (
    <GateFrame name={commune?.committeeName ?? null} isDemo={commune?.isDemo} mark={mark}>
      <div className="card !p-6">
        <h1 className="mb-4 text-xl">Đăng nhập</h1>
        {out ? (
          <div className="mb-4">
            <Notice tone="success">Đồng chí đã đăng xuất.</Notice>
          </div>
        ) : null}
        <SignInForm next={target} />
      </div>
      <p className="mt-4 text-sm text-muted">
        Quên mật khẩu hoặc chưa có tài khoản: đề nghị liên hệ quản trị của Văn phòng Đảng ủy. Không nhập thông tin mật
        và dữ liệu cá nhân của đảng viên vào chương trình.
      </p>
    </GateFrame>
  );
}
