"use client";
import { useActionState } from "react";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { checkAuditAction } from "./actions";

export function CheckAuditForm() {
  const [state, action] = useActionState(checkAuditAction, IDLE);
  return (
    <form action={action} key={state.stamp} noValidate>
      <p role="status" className="sr-only">
        {state.message}
      </p>
      <details open={state.errors.code !== undefined} className="mb-3">
        <summary className="cursor-pointer text-sm text-actual">Đối chiếu với mã nhật ký trên bản in</summary>
        <div className="mt-2 max-w-sm">
          <TextField
            name="code"
            label="Mã nhật ký"
            hint="Ghi ở bản in hoặc sổ, ví dụ 1234-AB12-CD34-EF56"
            defaultValue={state.values.code}
            error={state.errors.code}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      </details>
      <SubmitButton pendingText="Đang kiểm tra…">Kiểm tra nhật ký</SubmitButton>
    </form>
  );
}
