"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { rolloverAction } from "./actions";

export function RolloverForm({ year, operationId }: { year: number; operationId: string }) {
  const [state, action] = useActionState(rolloverAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="operationId" value={operationId} />
        <SubmitButton>Thực hiện các bước tự động</SubmitButton>
      </form>
    </>
  );
}
