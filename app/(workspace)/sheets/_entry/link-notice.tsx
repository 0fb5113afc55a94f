"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PasswordField } from "@/app/_ui/password-field";
import { TextField } from "@/app/_ui/text-field";
import type { Link } from "@/lib/sheets/entry/entry-session";

type LinkNoticeProps = { link: Link; unsaved: number; username: string; onRetry: () => void };

/** How the line to the server stands, where that concerns the person; nothing while all is well. */
export default function LinkNotice({ link, unsaved, username, onRetry }: LinkNoticeProps) {
  switch (link.kind) {
    case "ok":
      return null;
    case "offline":
      return (
        <Notice tone="warning" title="Mất kết nối với máy chủ" live>
          {unsaved > 0 ? `${unsaved} ô được giữ trên máy này và tự gửi khi có mạng.` : "Có mạng sẽ tự lưu tiếp."} Đồng
          chí cứ nhập tiếp.
        </Notice>
      );
    case "failing":
      return (
        <Notice tone="warning" title="Máy chủ chưa lưu được" live>
          Đang tự gửi lại. Số đã nhập được giữ trên máy này.
        </Notice>
      );
    case "full":
      return (
        <Notice tone="error" title="Máy chủ hết dung lượng, số liệu CHƯA được lưu" live>
          {unsaved > 0 ? `${unsaved} ô được giữ trên máy này` : "Số đã nhập được giữ trên máy này"} và tự gửi lại khi có
          chỗ trống. Đồng chí báo quản trị dọn ổ đĩa máy chủ.
        </Notice>
      );
    case "refused":
      return (
        <Notice tone="error" title="Chưa lưu được" live>
          <p>{link.message} Số đã nhập được giữ trên máy này.</p>
          <Button className="mt-2" onClick={onRetry}>
            Thử lưu lại
          </Button>
        </Notice>
      );
    case "signed-out":
      return <RenewSignIn username={username} unsaved={unsaved} onDone={onRetry} />;
  }
}

/** The session ended while figures were being typed: the password is asked in place and nothing is lost. */
function RenewSignIn({ username, unsaved, onDone }: { username: string; unsaved: number; onDone: () => void }) {
  const [error, setError] = useState("");
  const [codeAsked, setCodeAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    body.set("username", username);
    setBusy(true);
    const response = await fetch("/sign-in/renew", { method: "POST", body }).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as {
      error?: string;
      codeAsked?: boolean;
    } | null;
    setBusy(false);
    if (response?.ok && !answer?.error) return onDone();
    // The password stays in its field: it goes along with the code.
    if (answer?.codeAsked) setCodeAsked(true);
    const firstAsked = answer?.codeAsked === true && !codeAsked;
    setError(firstAsked ? "" : answer?.error || "Chưa kết nối được máy chủ. Xin thử lại.");
  };
  return (
    <Notice tone="warning" title="Phiên làm việc đã hết hạn" live>
      <p>
        Nhập lại mật khẩu của tài khoản {username} để lưu tiếp {unsaved} ô. Số đã nhập vẫn còn nguyên.
      </p>
      <form onSubmit={send} className="mt-2 flex flex-wrap items-end gap-2" noValidate>
        <PasswordField
          name="password"
          id="renew-password"
          label="Mật khẩu"
          autoComplete="current-password"
          {...(error === "" || codeAsked ? {} : { error })}
        />
        {codeAsked ? (
          <TextField
            name="code"
            id="renew-code"
            label="Mã xác thực"
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            {...(error === "" ? {} : { error })}
          />
        ) : null}
        <Button type="submit" variant="primary" aria-busy={busy}>
          {busy ? "Đang đăng nhập…" : "Đăng nhập và lưu tiếp"}
        </Button>
      </form>
    </Notice>
  );
}
