"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { type Click, ClickFields } from "@/app/_ui/click-fields";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { type ExplanationState, stateAfter } from "@/lib/explanations/explanation";
import { EXPLANATION_HINT } from "@/lib/explanations/labels";
import type { LocalDate } from "@/lib/periods/local-date";
import { acceptExplanationAction, askAgainAction, withdrawExplanationAction } from "../actions";

type Props = Click & { state: ExplanationState; defaultDueOn: LocalDate };

/** What a leader may do now: accept, ask again, or take back a question nobody has answered. */
export function DecideForms({ state, defaultDueOn, ...click }: Props) {
  const [accepted, accept] = useActionState(acceptExplanationAction, IDLE);
  const [asked, askAgain] = useActionState(askAgainAction, IDLE);
  const [withdrawn, withdraw] = useActionState(withdrawExplanationAction, IDLE);
  return (
    <>
      <ErrorSummary state={accepted} />
      <ErrorSummary state={asked} />
      <ErrorSummary state={withdrawn} />
      {stateAfter(state, "accept") === null ? null : (
        <Card title="Chấp nhận">
          <form action={accept} key={accepted.stamp} noValidate className="grid max-w-2xl gap-3">
            <ClickFields {...click} />
            <TextAreaField
              name="comment"
              label="Ý kiến (không bắt buộc)"
              hint={EXPLANATION_HINT}
              rows={2}
              defaultValue={accepted.values.comment}
              error={accepted.errors.comment}
            />
            <div>
              <SubmitButton>Chấp nhận giải trình</SubmitButton>
            </div>
          </form>
        </Card>
      )}
      {stateAfter(state, "ask-again") === null ? null : (
        <Card title="Yêu cầu bổ sung">
          <form action={askAgain} key={asked.stamp} noValidate className="grid max-w-2xl gap-3">
            <ClickFields {...click} />
            <TextAreaField
              name="question"
              label="Cần bổ sung"
              hint={EXPLANATION_HINT}
              rows={2}
              defaultValue={asked.values.question}
              error={asked.errors.question}
            />
            <DateField
              name="dueOn"
              label="Hạn trả lời"
              defaultValue={asked.values.dueOn ?? defaultDueOn}
              error={asked.errors.dueOn}
            />
            <div>
              <SubmitButton variant="secondary">Yêu cầu bổ sung</SubmitButton>
            </div>
          </form>
        </Card>
      )}
      {stateAfter(state, "withdraw") === null ? null : (
        <form action={withdraw} className="no-print">
          <ClickFields {...click} />
          <SubmitButton variant="secondary">Rút yêu cầu giải trình</SubmitButton>
        </form>
      )}
    </>
  );
}
