"use client";
import { useActionState } from "react";
import { ChoicesField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { Quarter } from "@/lib/periods/period";
import { chooseReportersAction } from "./actions";
import { StartQuarterField } from "./start-quarter-field";

type Props = {
  year: number;
  start: { choices: Quarter[]; first: Quarter };
  indicator: { id: string; oneUnit: boolean };
  units: { id: string; name: string }[];
  unitIds: string[];
};

/** Any set of units for one indicator; those with one figure for the whole commune take one unit. */
export function ReportersForm({ year, start, indicator, units, unitIds }: Props) {
  const [state, action] = useActionState(chooseReportersAction, IDLE);
  const values = state.values.typed === undefined ? unitIds : (state.values.unitIds ?? "").split(" ");
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="indicatorId" value={indicator.id} />
        <ChoicesField
          id={`reporter.${indicator.id}`}
          type={indicator.oneUnit ? "radio" : "checkbox"}
          name="unitIds"
          label="Đơn vị báo cáo"
          hint={
            indicator.oneUnit
              ? "Số của chỉ tiêu này là số chung toàn xã nên chỉ một đơn vị báo cáo."
              : "Số của xã được cộng hoặc tính lại từ các đơn vị được đánh dấu."
          }
          error={state.errors[`reporter.${indicator.id}`]}
          defaultValues={values}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="mt-4 flex flex-wrap items-end gap-4">
          <StartQuarterField start={start} typed={state.values.fromQuarter} />
          <SubmitButton>Lưu</SubmitButton>
        </div>
      </form>
    </>
  );
}
