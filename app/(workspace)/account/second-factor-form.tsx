"use client";
import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { useHydrated } from "@/app/_ui/use-hydrated";
import type { SecondFactorState } from "@/lib/accounts/account";
import type { QrPath } from "@/lib/format/qr-path";
import { changeFactorAction, type FactorState, setUpFactorAction } from "./actions";

const START: FactorState = { ...IDLE, setUp: null, recoveryCodes: [] };

/** Codes of an app at sign-in. What is shown once stays on the page until the person leaves it. */
export function SecondFactorForm({ factor, advised }: { factor: SecondFactorState; advised: boolean }) {
  const [setUp, setUpAction] = useActionState(setUpFactorAction, START);
  const [change, changeAction] = useActionState(changeFactorAction, START);
  const latest = (change.stamp ?? 0) > (setUp.stamp ?? 0) ? change : setUp;
  return (
    <>
      <ErrorSummary state={latest} />
      {latest.recoveryCodes.length > 0 ? <RecoveryCodes codes={latest.recoveryCodes} /> : null}
      {factor.on ? (
        <ChangeForm left={factor.recoveryCodesLeft} state={change} action={changeAction} />
      ) : setUp.setUp === null ? (
        <StartForm state={setUp} action={setUpAction} advised={advised} />
      ) : (
        <ConfirmForm setUp={setUp.setUp} state={setUp} action={setUpAction} />
      )}
    </>
  );
}

type StepProps = { state: FactorState; action: (form: FormData) => void };

function StartForm({ state, action, advised }: StepProps & { advised: boolean }) {
  return (
    <form action={action} key={state.stamp} noValidate>
      {advised ? (
        <div className="mb-3">
          <Notice>Tài khoản lãnh đạo và quản trị nên bật: người biết mật khẩu vẫn không vào được nếu thiếu mã.</Notice>
        </div>
      ) : null}
      <p className="mb-3 text-sm text-muted">
        Khi đăng nhập, ngoài mật khẩu còn nhập sáu số hiện trên điện thoại (Google Authenticator, Microsoft
        Authenticator hoặc ứng dụng tương tự; điện thoại không cần mạng). Đã bật thì mật khẩu chỉ cần từ 8 ký tự.
      </p>
      <PasswordField
        name="password"
        label="Mật khẩu hiện tại"
        error={state.errors.password}
        autoComplete="current-password"
      />
      <SubmitButton className="mt-4">Bật mã xác thực</SubmitButton>
    </form>
  );
}

function ConfirmForm({ setUp, state, action }: StepProps & { setUp: { key: string; uri: string; qr: QrPath } }) {
  return (
    <form action={action} key={state.stamp} noValidate>
      <ol className="mb-4 list-decimal space-y-3 pl-5">
        <li>
          Mở ứng dụng trên điện thoại, chọn thêm tài khoản và <span className="font-semibold">quét mã QR</span> này:
          <QrCode qr={setUp.qr} />
          Không quét được thì chọn <span className="font-semibold">nhập khóa thiết lập</span>, loại “theo thời gian”:
          <p className="mt-1 font-mono text-lg font-semibold tracking-wide">
            {(setUp.key.match(/.{4}/g) ?? []).join(" ")}
          </p>
          <details className="mt-1">
            <summary className="cursor-pointer text-sm text-actual">Liên kết để mở ngay trên điện thoại này</summary>
            <a className="link break-all font-mono text-sm" href={setUp.uri}>
              {setUp.uri}
            </a>
          </details>
        </li>
        <li>Nhập sáu số mà ứng dụng hiện ra để xác nhận.</li>
      </ol>
      <TextField
        name="code"
        label="Mã xác thực"
        hint="Khóa ở trên chỉ hiện một lần; chưa xác nhận thì chưa bật."
        error={state.errors.code}
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <SubmitButton className="mt-4" pendingText="Đang kiểm tra…">
        Xác nhận và bật
      </SubmitButton>
    </form>
  );
}

/** Dark on white also where the page is dark: cameras read nothing else reliably. */
function QrCode({ qr }: { qr: QrPath }) {
  return (
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      className="my-2 size-48 bg-white"
      role="img"
      aria-label="Mã QR để thêm tài khoản vào ứng dụng"
      shapeRendering="crispEdges"
    >
      <path d={qr.path} className="fill-black" />
    </svg>
  );
}

function ChangeForm({ left, state, action }: StepProps & { left: number }) {
  return (
    <form action={action} key={state.stamp} noValidate>
      <p className="mb-3">
        <span className="badge tone-reached">✓ Đang bật</span>
        <span className="ml-2 text-sm text-muted">Còn {left} mã dự phòng chưa dùng.</span>
      </p>
      {left < 3 ? (
        <div className="mb-3">
          <Notice tone="warning">Sắp hết mã dự phòng, nên tạo mã mới.</Notice>
        </div>
      ) : null}
      <PasswordField
        name="password"
        label="Mật khẩu hiện tại"
        hint="Cần cho cả hai việc dưới đây."
        error={state.errors.password}
        autoComplete="current-password"
      />
      <div className="mt-4 flex flex-wrap gap-2">
        <SubmitButton variant="secondary" name="intent" value="renew">
          Tạo mã dự phòng mới
        </SubmitButton>
        <SubmitButton variant="danger" name="intent" value="off">
          Tắt mã xác thực
        </SubmitButton>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const alive = useHydrated();
  return (
    <section aria-label="Mã dự phòng" className="mb-4">
      <Notice tone="warning" title="Mười mã dự phòng, chỉ hiện một lần này">
        <p>Mỗi mã dùng được một lần thay cho sáu số khi không có điện thoại. In ra và cất nơi an toàn.</p>
      </Notice>
      <ul className="mt-3 grid gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      {alive ? (
        <Button className="no-print mt-3" onClick={() => window.print()}>
          In mã dự phòng
        </Button>
      ) : null}
    </section>
  );
}
