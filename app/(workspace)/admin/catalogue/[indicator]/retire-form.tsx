"use client";
import { useActionState } from "react";
import { SelectField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { formatPeriod } from "@/lib/format/periods";
import type { Quarter } from "@/lib/periods/period";
import { resumeIndicatorAction, retireIndicatorAction } from "./actions";

type Props = {
  indicator: { id: string; revision: number };
  /** Quarters from which it may be stopped or followed again. */
  quarters: { year: number; quarter: Quarter }[];
  retired: boolean;
};

/** "Ngừng theo dõi" or "Dùng lại", from a quarter on and with a reason. */
export function RetireForm({ indicator, quarters, retired }: Props) {
  const [state, action] = useActionState(retired ? resumeIndicatorAction : retireIndicatorAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="indicatorId" value={indicator.id} />
        <input type="hidden" name="revision" value={indicator.revision} />
        <div className="grid gap-x-4 md:grid-cols-[14rem_1fr]">
          <SelectField
            name="from"
            label="Từ quý"
            error={state.errors.quarter ?? state.errors.year}
            defaultValue={state.values.from}
          >
            {quarters.map(({ year, quarter }) => (
              <option key={`${year}-${quarter}`} value={`${year}-${quarter}`}>
                {formatPeriod({ kind: "quarter", year, quarter })}
              </option>
            ))}
          </SelectField>
          <TextField
            name="reason"
            id={retired ? "resume-reason" : "retire-reason"}
            label="Lý do"
            hint={retired ? "Ví dụ: tỉnh giao lại chỉ tiêu" : "Ví dụ: không còn trong Nghị quyết năm 2027"}
            defaultValue={state.values.reason}
            error={state.errors.reason}
          />
        </div>
        <div className="mt-4">
          <SubmitButton variant={retired ? "primary" : "danger"}>
            {retired ? "Dùng lại chỉ tiêu" : "Ngừng theo dõi"}
          </SubmitButton>
        </div>
      </form>
    </>
  );
}
