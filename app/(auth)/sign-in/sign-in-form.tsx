"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { signInAction } from "./actions";

export function SignInForm({ next }: { next: string }) {
  const [state, action] = useActionState(signInAction, IDLE);
  if (state.values.ticket !== undefined) return <CodeStep state={state} action={action} next={next} />;
  return (
    <form action={action} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name="username"
        label="Tên đăng nhập"
        defaultValue={state.values.username}
        error={state.errors.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField name="password" label="Mật khẩu" error={state.errors.password} autoComplete="current-password" />
      <SubmitButton large className="mt-6 w-full" pendingText="Đang đăng nhập…">
        Đăng nhập
      </SubmitButton>
    </form>
  );
}

type CodeStepProps = { state: FormState; action: (form: FormData) => void; next: string };

/** The password was right; the account also asks for a code. */
function CodeStep({ state, action, next }: CodeStepProps) {
  return (
    <form action={action} key={state.stamp} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="username" value={state.values.username} />
      <input type="hidden" name="ticket" value={state.values.ticket} />
      <TextField
        name="code"
        label="Mã xác thực"
        hint="Sáu số đang hiện trên ứng dụng xác thực trong điện thoại. Không có điện thoại: nhập một mã dự phòng."
        error={state.errors.code}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={state.errors.code === undefined}
      />
      <SubmitButton large className="mt-6 w-full" pendingText="Đang kiểm tra…">
        Đăng nhập
      </SubmitButton>
      <p className="mt-4">
        <a className="link" href="/sign-in">
          Đăng nhập tài khoản khác
        </a>
      </p>
    </form>
  );
}
