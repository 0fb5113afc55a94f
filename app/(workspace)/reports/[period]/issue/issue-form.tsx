"use client";
import { useActionState, useId } from "react";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlProps, Field } from "@/app/_ui/field";
import { IDLE } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { issueReportAction } from "./actions";
import type { ReadyToIssue } from "./load";

type Props = { form: ReadyToIssue["form"]; people: ReadyToIssue["people"] };

/** Number, day and signature; what is about to go out is told before it does. */
export function IssueForm({ form, people }: Props) {
  const [state, action] = useActionState(issueReportAction, IDLE);
  const { values, errors } = state;
  const list = useId();
  const place = { name: "place", label: "Số báo cáo", error: errors.place };
  return (
    <form action={action} key={state.stamp} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      {(["operationId", "reportId", "version", "seen"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={form[name]} />
      ))}
      <Field {...place}>
        <span className="flex items-center gap-2">
          <input
            type="text"
            {...controlProps(place)}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values.place ?? form.place}
            className="control max-w-24 tabular-nums"
          />
          <span className="whitespace-nowrap">{form.symbol}</span>
        </span>
      </Field>
      <DateField
        name="issuedOn"
        label="Ngày ban hành"
        defaultValue={values.issuedOn ?? form.issuedOn}
        error={errors.issuedOn}
      />
      <TextField
        name="capacity"
        label="Thể thức ký"
        defaultValue={values.capacity ?? form.capacity}
        error={errors.capacity}
      />
      <TextField
        name="position"
        label="Chức vụ người ký"
        defaultValue={values.position ?? form.position}
        error={errors.position}
      />
      <TextField
        name="signatory"
        label="Họ và tên người ký"
        list={list}
        autoComplete="off"
        defaultValue={values.signatory ?? form.signatory}
        error={errors.signatory}
      />
      <datalist id={list}>
        {people.map(({ position, name }) => (
          <option key={position} value={name}>
            {position}
          </option>
        ))}
      </datalist>
      {form.needsReason ? (
        <TextAreaField
          name="reason"
          label="Lý do ban hành khi lãnh đạo chưa đồng ý trên phần mềm"
          hint="Ví dụ: đồng chí Bí thư đã ký bản giấy. Lý do được lưu cùng báo cáo."
          rows={2}
          defaultValue={values.reason}
          error={errors.reason}
        />
      ) : (
        <input type="hidden" name="reason" value="" />
      )}
      {values.confirmed === undefined || state.status !== "idle" ? null : (
        <>
          <input type="hidden" name="confirmed" value={values.confirmed} />
          <Notice tone="warning" title={state.message} live>
            <p>
              Báo cáo đã ban hành không sửa được; sai sót thì lập báo cáo thay thế. Đồng chí bấm lần nữa để ban hành.
            </p>
          </Notice>
        </>
      )}
      <div>
        <SubmitButton pendingText="Đang ban hành…">Ban hành</SubmitButton>
      </div>
    </form>
  );
}
