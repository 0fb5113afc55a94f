"use client";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { Quarter } from "@/lib/periods/period";
import { remindUnitsAction } from "./actions";

type Props = {
  year: number;
  quarter: Quarter;
  /** Somebody has not handed in yet. */
  missing: boolean;
  /** Stands inside the form: a button named `unitId` in it reminds that one unit. */
  children?: ReactNode;
};

/** "Nhắc các đơn vị chưa nộp" with its answer above; a second click on the same day says that it was done. */
export function RemindForm({ year, quarter, missing, children }: Props) {
  const [state, action] = useActionState(remindUnitsAction, IDLE);
  return (
    <form action={action}>
      <ErrorSummary state={state} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="quarter" value={quarter} />
      {missing ? (
        <p className={`no-print ${children ? "mb-3" : ""}`}>
          <SubmitButton variant="secondary">Nhắc các đơn vị chưa nộp</SubmitButton>
        </p>
      ) : null}
      {children}
    </form>
  );
}
