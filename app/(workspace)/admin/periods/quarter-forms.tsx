"use client";
import { useActionState } from "react";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import type { EntryWindow } from "@/lib/periods/entry-window";
import type { Quarter } from "@/lib/periods/period";
import {
  changeWindowAction,
  closeYearAction,
  lockQuarterAction,
  openQuarterAction,
  reopenQuarterAction,
} from "./actions";

type Ref = { year: number; quarter: Quarter };

function RefFields({ year, quarter }: Ref) {
  return (
    <>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="quarter" value={quarter} />
    </>
  );
}

function WindowFields({ state, window }: { state: FormState; window: EntryWindow }) {
  const field = (name: keyof EntryWindow) => ({
    name,
    defaultValue: state.values[name] ?? window[name],
    error: state.errors[name],
  });
  return (
    <>
      <DateField {...field("dataFrom")} label="Lấy số liệu từ ngày" />
      <DateField {...field("dataTo")} label="Đến hết ngày" />
      <DateField {...field("dueOn")} label="Hạn nộp phiếu" hint="Nộp sau ngày này bị ghi là nộp muộn." />
    </>
  );
}

/** Opens the quarter (no version yet) or changes the dates of an open one. */
export function WindowForm({ year, quarter, window, version }: Ref & { window: EntryWindow; version: number | null }) {
  const [state, action] = useActionState(version === null ? openQuarterAction : changeWindowAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <RefFields year={year} quarter={quarter} />
        {version === null ? null : <input type="hidden" name="version" value={version} />}
        <WindowFields state={state} window={window} />
        <div className="mt-4">
          <SubmitButton>{version === null ? "Mở quý" : "Lưu các mốc ngày"}</SubmitButton>
        </div>
      </form>
    </>
  );
}

export function LockForm({ year, quarter }: Ref) {
  const [state, action] = useActionState(lockQuarterAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action}>
        <RefFields year={year} quarter={quarter} />
        <SubmitButton>Khóa quý</SubmitButton>
      </form>
    </>
  );
}

export function ReopenForm({ year, quarter }: Ref) {
  const [state, action] = useActionState(reopenQuarterAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <RefFields year={year} quarter={quarter} />
        <TextAreaField
          name="reason"
          label="Lý do mở lại"
          hint="Lý do được ghi vào nhật ký. Không ghi nội dung mật."
          rows={3}
          defaultValue={state.values.reason}
          error={state.errors.reason}
        />
        <div className="mt-4">
          <SubmitButton variant="danger">Mở lại quý</SubmitButton>
        </div>
      </form>
    </>
  );
}

export function CloseYearForm({ year }: { year: number }) {
  const [state, action] = useActionState(closeYearAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <input type="hidden" name="year" value={year} />
        <p className="min-w-0 flex-1 basis-64 text-muted">
          Chốt đánh giá năm khi quý IV đã duyệt hết, kể cả số ước. Sau khi chốt, báo cáo năm ghi vượt, đạt, không đạt.
        </p>
        <SubmitButton variant="secondary">Chốt đánh giá năm {year}</SubmitButton>
      </form>
    </>
  );
}
