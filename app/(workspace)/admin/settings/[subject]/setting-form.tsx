"use client";
import { type ReactNode, useActionState, useState } from "react";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import type { SettingForm as Form, FormTexts } from "@/lib/settings/form";
import type { SettingKey, SettingPermission } from "@/lib/settings/subjects";
import { recordIdentityAction, recordSettingAction } from "./actions";
import { CapExample } from "./cap-example";
import { SettingGroup } from "./setting-fields";
import { ThresholdTable } from "./threshold-table";

type Props = {
  settingKey: SettingKey;
  permission: SettingPermission;
  form: Form;
  /** What the form opens with; `day` is fixed when a version is recorded again. */
  start: { texts: FormTexts; day: string | null; version: number };
  needsReason: boolean;
  closedThrough: string | null;
};

/** "Ghi bản mới áp dụng từ ngày …", prefilled from the version in force. */
export function SettingForm({ settingKey, permission, form, start, needsReason, closedThrough }: Props) {
  const [state, action] = useActionState(
    permission === "commune:manage" ? recordIdentityAction : recordSettingAction,
    IDLE,
  );
  const typed = state.status === "invalid" || state.status === "refused";
  const texts: FormTexts = typed ? state.values : start.texts;
  const [live, setLive] = useState<FormTexts | null>(null);
  return (
    <>
      <ErrorSummary state={state} />
      <form
        action={action}
        key={state.stamp}
        noValidate
        onInput={(event) => {
          if (hasExample(settingKey)) setLive(textsIn(event.currentTarget));
        }}
      >
        <input type="hidden" name="key" value={settingKey} />
        <input type="hidden" name="version" value={start.version} />
        {start.day === null ? (
          <DateField
            name="effectiveFrom"
            label="Áp dụng từ ngày"
            hint={closedThrough === null ? undefined : `Sau ngày ${closedThrough}: đến ngày đó đánh giá năm đã chốt.`}
            defaultValue={typed ? state.values.effectiveFrom : ""}
            error={state.errors.effectiveFrom}
          />
        ) : (
          <FixedDay day={start.day} error={state.errors.effectiveFrom} />
        )}
        {form.map((group) => (
          <SettingGroup key={group.title ?? ""} group={group} texts={texts} errors={state.errors} />
        ))}
        {settingKey === "assessment-thresholds" ? <ThresholdTable texts={live ?? texts} /> : null}
        {settingKey === "year-rating" ? <CapExample texts={live ?? texts} /> : null}
        {needsReason ? (
          <TextAreaField
            name="reason"
            label="Lý do ghi lại"
            hint="Được ghi vào nhật ký. Không ghi nội dung mật."
            rows={2}
            defaultValue={typed ? state.values.reason : ""}
            error={state.errors.reason}
          />
        ) : null}
        <div className="mt-4">
          <SubmitButton>{start.day === null ? "Ghi bản mới" : "Ghi lại"}</SubmitButton>
        </div>
      </form>
    </>
  );
}

/** What is being typed is told at once on an example. */
function hasExample(key: SettingKey): boolean {
  return key === "assessment-thresholds" || key === "year-rating";
}

function FixedDay({ day, error }: { day: string; error?: string }): ReactNode {
  return (
    <>
      <input type="hidden" name="effectiveFrom" value={day} />
      {error ? (
        <p id="effectiveFrom" className="field-error">
          {error}
        </p>
      ) : null}
    </>
  );
}

function textsIn(form: HTMLFormElement): FormTexts {
  const texts: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") texts[name] = value;
  return texts;
}
