"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { agreeReportAction, nextDraftAction } from "./actions";

type Props = { reportId: string; version: number; operationId: string };

/** The office hands the draft round and goes on with the next one. */
export function NextDraftForm({ draftNumber, ...props }: Props & { draftNumber: number }) {
  const [state, next] = useActionState(nextDraftAction, IDLE);
  return (
    <ReportForm state={state} action={next} {...props}>
      <SubmitButton variant="secondary">Chuyển dự thảo lần {draftNumber + 1}</SubmitButton>
    </ReportForm>
  );
}

/** The leader agrees to the draft exactly as this page shows it; what came of it is told once there is nothing to press. */
export function AgreeForm({ agreed, ...props }: Props & { agreed: boolean }) {
  const [state, agree] = useActionState(agreeReportAction, IDLE);
  return (
    <ReportForm state={state} action={agree} {...props}>
      {agreed ? null : <SubmitButton>Đồng ý dự thảo</SubmitButton>}
    </ReportForm>
  );
}

type FormProps = Props & { state: FormState; action: (form: FormData) => void; children: React.ReactNode };

function ReportForm({ state, action, reportId, version, operationId, children }: FormProps) {
  return (
    <div>
      <ErrorSummary state={state} />
      <form action={action}>
        <input type="hidden" name="operationId" value={operationId} />
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="version" value={version} />
        {children}
      </form>
    </div>
  );
}
