"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { signInAction } from "./actions";

export function SignInForm({ next }: { next: string }) {
  const [state, action] = useActionState(signInAction, IDLE);
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
