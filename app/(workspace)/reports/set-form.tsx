"use client";
import { useActionState } from "react";
import { IDLE } from "@/app/_ui/form-state";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { startReportSetAction } from "./actions";

type Props = { operationId: string; choices: readonly (readonly [value: string, text: string])[] };

/** One click: the set is made on the server and waits on the job's own page. */
export function SetForm({ operationId, choices }: Props) {
  const [state, action] = useActionState(startReportSetAction, IDLE);
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      {state.status === "refused" ? <Notice tone="error" title={state.message} live /> : null}
      <input type="hidden" name="operationId" value={operationId} />
      <div className="min-w-0 max-w-full">
        <label htmlFor="report-set" className="text-sm text-muted">
          Bộ tài liệu Word
        </label>
        <select
          id="report-set"
          name="set"
          defaultValue={state.values.set ?? choices[0]?.[0]}
          className="control control-compact w-auto max-w-full"
        >
          {choices.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <SubmitButton variant="secondary" pendingText="Đang bắt đầu…">
        Lập tệp ZIP
      </SubmitButton>
    </form>
  );
}
