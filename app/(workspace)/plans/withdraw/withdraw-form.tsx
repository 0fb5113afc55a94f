"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { withdrawPlanAction } from "./actions";

export function WithdrawForm({ year, planId, lastId }: { year: number; planId: string; lastId: string }) {
  const [state, action] = useActionState(withdrawPlanAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate className="grid max-w-2xl gap-4">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="lastId" value={lastId} />
        <TextAreaField
          name="reason"
          label="Lý do rút"
          hint="Ví dụ: Ghi nhầm sang chỉ tiêu khác. Không ghi nội dung mật."
          rows={2}
          defaultValue={state.values.reason}
          error={state.errors.reason}
        />
        <div>
          <SubmitButton variant="danger" pendingText="Đang rút…">
            Rút kế hoạch
          </SubmitButton>
        </div>
      </form>
    </>
  );
}
