"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { type Click, ClickFields } from "@/app/_ui/click-fields";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { MEETING_HINT } from "@/lib/party-cell-meetings/labels";
import { reopenMeetingAction, returnMeetingAction, withdrawMeetingAction } from "../../actions";

type UnitClick = Click & { unitId: string };

const WORDS = {
  return: { title: "Trả lại chi bộ", label: "Điều cần sửa", button: "Trả lại", action: returnMeetingAction },
  reopen: { title: "Mở lại phiếu đã xác nhận", label: "Lý do mở lại", button: "Mở lại", action: reopenMeetingAction },
} as const;

/** Back to the cell, with the reason it will read. */
export function ReasonForm({ click, move }: { click: UnitClick; move: keyof typeof WORDS }) {
  const { title, label, button, action } = WORDS[move];
  const [state, send] = useActionState(action, IDLE);
  return (
    <Card title={title} className="no-print">
      <ErrorSummary state={state} />
      <form action={send} key={state.stamp} noValidate>
        <ClickFields {...click} />
        <input type="hidden" name="unitId" value={click.unitId} />
        <TextAreaField
          name="reason"
          label={label}
          hint={MEETING_HINT}
          rows={3}
          defaultValue={state.values.reason}
          error={state.errors.reason}
        />
        <div className="mt-3">
          <SubmitButton variant="secondary">{button}</SubmitButton>
        </div>
      </form>
    </Card>
  );
}

export function WithdrawForm({ click }: { click: UnitClick }) {
  const [state, send] = useActionState(withdrawMeetingAction, IDLE);
  return (
    <form action={send} className="no-print">
      <ErrorSummary state={state} />
      <ClickFields {...click} />
      <input type="hidden" name="unitId" value={click.unitId} />
      <SubmitButton variant="secondary">Rút lại để sửa</SubmitButton>
    </form>
  );
}
