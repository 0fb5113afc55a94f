"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { beginCorrectionAction, makePdfAction } from "./actions";

export function CorrectionForm({ issuedId, operationId }: { issuedId: string; operationId: string }) {
  const [state, action] = useActionState(beginCorrectionAction, IDLE);
  return (
    <form action={action}>
      <ErrorSummary state={state} />
      <input type="hidden" name="issuedId" value={issuedId} />
      <input type="hidden" name="operationId" value={operationId} />
      <SubmitButton variant="secondary" pendingText="Đang lập…">
        Lập báo cáo thay thế
      </SubmitButton>
    </form>
  );
}

export function PdfForm({ issuedId }: { issuedId: string }) {
  const [state, action] = useActionState(makePdfAction, IDLE);
  return (
    <form action={action}>
      <ErrorSummary state={state} />
      <input type="hidden" name="issuedId" value={issuedId} />
      <SubmitButton variant="secondary" pendingText="Đang tạo…">
        Tạo tệp PDF
      </SubmitButton>
    </form>
  );
}
