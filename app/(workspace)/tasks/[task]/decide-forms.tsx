"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { type Click, ClickFields } from "@/app/_ui/click-fields";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import type { LocalDate } from "@/lib/periods/local-date";
import { TASK_HINT } from "@/lib/tasks/labels";
import { stateAfter, type TaskState } from "@/lib/tasks/task";
import { acceptTaskAction, sendTaskBackAction, withdrawConclusionAction } from "../actions";

type Props = Click & { state: TaskState; defaultDueOn: LocalDate };

/** What whoever gives tasks may do with one now: accept, send back, or take back a conclusion. */
export function DecideForms({ state, defaultDueOn, ...click }: Props) {
  return (
    <>
      <AcceptForm state={state} {...click} />
      <SendBackForm state={state} defaultDueOn={defaultDueOn} {...click} />
      <WithdrawForm state={state} {...click} />
    </>
  );
}

function AcceptForm({ state, ...click }: Omit<Props, "defaultDueOn">) {
  const [accepted, accept] = useActionState(acceptTaskAction, IDLE);
  return (
    <>
      <ErrorSummary state={accepted} />
      {stateAfter(state, "accept") === null ? null : (
        <Card
          title={state === "reported" ? "Công nhận đã xong" : "Ghi nhận đã xong"}
          subtitle={state === "reported" ? undefined : "khi biết việc đã xong mà chưa có báo kết quả"}
        >
          <form action={accept} key={accepted.stamp} noValidate className="grid max-w-2xl gap-3">
            <ClickFields {...click} />
            <TextAreaField
              name="comment"
              label="Ý kiến (không bắt buộc)"
              hint={TASK_HINT}
              rows={2}
              defaultValue={accepted.values.comment}
              error={accepted.errors.comment}
            />
            <div>
              <SubmitButton variant={state === "reported" ? "primary" : "secondary"}>Công nhận đã xong</SubmitButton>
            </div>
          </form>
        </Card>
      )}
    </>
  );
}

function SendBackForm({ state, defaultDueOn, ...click }: Props) {
  const [sent, sendBack] = useActionState(sendTaskBackAction, IDLE);
  return (
    <>
      <ErrorSummary state={sent} />
      {stateAfter(state, "send-back") === null ? null : (
        <Card title="Yêu cầu làm tiếp">
          <form action={sendBack} key={sent.stamp} noValidate className="grid max-w-2xl gap-3">
            <ClickFields {...click} />
            <TextAreaField
              name="missing"
              label="Việc cần làm tiếp"
              hint={TASK_HINT}
              rows={2}
              defaultValue={sent.values.missing}
              error={sent.errors.missing}
            />
            <DateField
              name="dueOn"
              id="nextDueOn"
              label="Thời hạn mới"
              defaultValue={sent.values.dueOn ?? defaultDueOn}
              error={sent.errors.nextDueOn}
            />
            <div>
              <SubmitButton variant="secondary">Yêu cầu làm tiếp</SubmitButton>
            </div>
          </form>
        </Card>
      )}
    </>
  );
}

function WithdrawForm({ state, ...click }: Omit<Props, "defaultDueOn">) {
  const [withdrawn, withdraw] = useActionState(withdrawConclusionAction, IDLE);
  return (
    <>
      <ErrorSummary state={withdrawn} />
      {stateAfter(state, "withdraw") === null ? null : (
        <form action={withdraw} className="no-print">
          <ClickFields {...click} />
          <SubmitButton variant="secondary">Rút kết luận ghi nhầm</SubmitButton>
        </form>
      )}
    </>
  );
}
