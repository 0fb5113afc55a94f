"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { FieldError } from "@/app/_ui/field";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { planDaysAction } from "../actions";
import type { CalendarForm } from "./load";

/** The days of one cell's year; an empty field plans none. */
export function DaysForm({ form }: { form: CalendarForm }) {
  const [state, action] = useActionState(planDaysAction, IDLE);
  const field = (kind: "regular" | "thematic", month: number) => `${kind}.${month}`;
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} noValidate onReset={(event) => event.preventDefault()}>
        <input type="hidden" name="unitId" value={form.unitId} />
        <input type="hidden" name="year" value={form.year} />
        <input type="hidden" name="operationId" value={form.operationId} />
        <table className="data-table">
          <caption className="sr-only">Ngày dự kiến họp của {form.unitName}</caption>
          <thead>
            <tr>
              <th scope="col">Tháng</th>
              <th scope="col">Thường kỳ</th>
              <th scope="col">Chuyên đề</th>
            </tr>
          </thead>
          <tbody>
            {form.months.map(({ month, days }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {(["regular", "thematic"] as const).map((kind) => {
                  const name = field(kind, month);
                  const error = state.errors[name];
                  return (
                    <td key={kind} className="px-1!">
                      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
                      <input
                        id={name}
                        name={name}
                        type="text"
                        inputMode="numeric"
                        autoComplete="off"
                        aria-label={`${kind === "regular" ? "Thường kỳ" : "Chuyên đề"} tháng ${month}, ngày/tháng/năm`}
                        aria-invalid={error ? true : undefined}
                        aria-describedby={error ? `${name}-error` : undefined}
                        defaultValue={state.values[name] ?? days[kind]}
                        className="control control-compact"
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-sm text-muted">Ghi ngày/tháng/năm, ví dụ 05/11/2026. Bỏ trống nếu chưa định ngày.</p>
        <div className="mt-3">
          <SubmitButton>Lưu lịch họp</SubmitButton>
        </div>
      </form>
    </>
  );
}
