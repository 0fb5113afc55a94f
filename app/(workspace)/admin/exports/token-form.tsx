"use client";
import { useActionState } from "react";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { createTokenAction, type NewTokenState } from "./actions";

/** Name and last day; the answer shows the key, once. */
export function TokenForm({ lastExpiry, lastDay }: { lastExpiry: string; lastDay: string }) {
  const [state, action] = useActionState(createTokenAction, IDLE as NewTokenState);
  return (
    <>
      {state.token ? <NewToken token={state.token} /> : null}
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <TextField
          name="name"
          label="Khóa này dùng cho"
          hint="Ví dụ: phần mềm tổng hợp của tỉnh"
          defaultValue={state.values.name ?? ""}
          error={state.errors.name}
          maxLength={100}
        />
        <DateField
          name="expiresOn"
          label="Dùng được đến hết ngày"
          hint={`Nhiều nhất một năm: đến ${lastDay}`}
          defaultValue={state.values.expiresOn ?? lastExpiry}
          error={state.errors.expiresOn}
        />
        <div className="mt-4">
          <SubmitButton pendingText="Đang tạo…">Tạo khóa</SubmitButton>
        </div>
      </form>
    </>
  );
}

function NewToken({ token }: { token: { name: string; text: string } }) {
  return (
    <div className="mb-4">
      <Notice tone="warning" title="Khóa chỉ hiện một lần này" live>
        <p>
          Chép ngay vào nơi sẽ dùng ({token.name}). Chương trình không lưu lại khóa; nếu mất thì thu hồi và tạo khóa
          mới.
        </p>
        <p className="mt-2">
          <code className="block rounded border border-line bg-surface p-2 break-all select-all">{token.text}</code>
        </p>
      </Notice>
    </div>
  );
}
