import type { Metadata } from "next";
import { Card } from "@/app/_ui/card";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { DevicesForm } from "./devices-form";
import { loadOwnAccount } from "./load";
import { SecondFactorForm } from "./second-factor-form";
import { ShortcutList } from "./shortcut-list";
import { ThemeForm } from "./theme-form";

export const metadata: Metadata = { title: "Tài khoản của tôi" };

export default async function OwnAccountPage() {
  const { name, position, username, roles, devices, theme, factor, factorAdvised } = await loadOwnAccount();
  return (
    <>
      <PageHeader
        title="Tài khoản của tôi"
        subtitle={[name, position, `tên đăng nhập ${username}`, roles].filter((part) => part !== "").join(" · ")}
      >
        <LinkButton href="/change-password">Đổi mật khẩu</LinkButton>
      </PageHeader>
      <div className="grid gap-4 xl:grid-cols-2">
        <Card title="Nơi đang đăng nhập" className="self-start">
          <p className="mb-3 text-sm text-muted">
            Thấy máy lạ thì kết thúc phiên đó rồi đổi mật khẩu. Phiên tự kết thúc sau 60 phút không dùng.
          </p>
          <DevicesForm devices={devices} />
        </Card>
        <Card title="Mã xác thực khi đăng nhập" className="self-start">
          <SecondFactorForm factor={factor} advised={factorAdvised} />
        </Card>
        <Card title="Giao diện" className="self-start">
          <ThemeForm theme={theme} />
        </Card>
        <Card title="Phím tắt" className="self-start" id="phim-tat">
          <ShortcutList />
        </Card>
      </div>
    </>
  );
}
