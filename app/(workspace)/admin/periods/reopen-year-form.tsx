"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { reopenYearAction } from "./actions";

/** A wrong click the night before the conference can be mended; it stays in the trail. */
export function ReopenYearForm({ year }: { year: number }) {
  const [state, action] = useActionState(reopenYearAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <details open={state.status === "invalid" || state.status === "refused"}>
        <summary className="link inline-flex min-h-6 items-center">Bỏ chốt đánh giá năm {year}…</summary>
        <form action={action} key={state.stamp} noValidate className="mt-2">
          <input type="hidden" name="year" value={year} />
          <TextField
            name="reason"
            id={`reopen-year-${year}`}
            label="Lý do bỏ chốt"
            hint="Được ghi vào nhật ký. Đánh giá của năm trở lại như khi năm chưa chốt."
            defaultValue={state.values.reason}
            error={state.errors.reason}
          />
          <div className="mt-3">
            <SubmitButton variant="danger">Bỏ chốt năm {year}</SubmitButton>
          </div>
        </form>
      </details>
    </>
  );
}
