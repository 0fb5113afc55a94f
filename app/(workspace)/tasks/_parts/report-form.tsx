"use client";
import { useActionState } from "react";
import { type Click, ClickFields } from "@/app/_ui/click-fields";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { TASK_HINT } from "@/lib/tasks/labels";
import { type TaskState, waitsForPerson } from "@/lib/tasks/task";
import { reportTaskAction } from "../actions";

type Props = Click & {
  state: TaskState;
  /** Stands above other work: opened by a click. */
  folded?: boolean;
};

/** "Đã làm xong", in place; what was typed stays when it is refused. */
export function ReportForm({ state, folded = false, ...click }: Props) {
  const [reported, action] = useActionState(reportTaskAction, IDLE);
  const field = `result-${click.id}`;
  const form = (
    <form action={action} key={reported.stamp} noValidate className="grid max-w-2xl gap-3">
      <ClickFields {...click} />
      <TextAreaField
        name="result"
        id={field}
        label="Kết quả đã làm"
        hint={`Nêu đã làm gì, kết quả đến đâu. ${TASK_HINT}`}
        rows={3}
        defaultValue={reported.values.result}
        error={reported.errors[field]}
      />
      <div>
        <SubmitButton>Đã làm xong</SubmitButton>
      </div>
    </form>
  );
  return (
    <>
      <ErrorSummary state={reported} />
      {!waitsForPerson(state) ? null : folded ? (
        <details open={reported.status !== "idle"}>
          <summary className="link w-fit cursor-pointer font-semibold">Báo kết quả</summary>
          <div className="mt-2">{form}</div>
        </details>
      ) : (
        form
      )}
    </>
  );
}
