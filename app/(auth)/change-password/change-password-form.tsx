"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { PasswordField } from "@/app/_ui/password-field";
import { SubmitButton } from "@/app/_ui/submit-button";
import { changePasswordAction } from "./actions";

export function ChangePasswordForm({ username, min }: { username: string; min: number }) {
  const [state, action] = useActionState(changePasswordAction, IDLE);
  return (
    <form action={action} noValidate>
      <ErrorSummary state={state} />
      {/* Tells password managers whose password changes. */}
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <PasswordField
        name="current"
        label="Mật khẩu hiện tại"
        error={state.errors.current}
        autoComplete="current-password"
      />
      <PasswordField
        name="next"
        label="Mật khẩu mới"
        hint={`Ít nhất ${min} ký tự. Dễ nhớ mà khó đoán: bốn từ bất kỳ, không cần dấu, nối bằng gạch ngang. Không cần chữ hoa hay ký tự lạ, không phải đổi định kỳ.`}
        error={state.errors.next}
        autoComplete="new-password"
      />
      <SubmitButton large className="mt-6 w-full" pendingText="Đang đổi…">
        Đổi mật khẩu
      </SubmitButton>
    </form>
  );
}
