"use client";
import { createContext, type ReactNode, useActionState, useContext } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { NOTHING_TICKED, type TickedState } from "@/app/_ui/ticked-state";
import { SHEET_ACTION_LABELS } from "@/lib/sheets/labels";
import { PointingContext } from "../../../sheets/_entry/point-cells";

const FORM_ID = "return-form";

type ReturnContext = { state: TickedState; send: (form: FormData) => void };
const Returning = createContext<ReturnContext | null>(null);

type ReturnScopeProps = {
  action: (before: TickedState, form: FormData) => Promise<TickedState>;
  /** The table with its boxes and, somewhere beside it, the ReturnForm. */
  children: ReactNode;
};

/** Joins the boxes in the table with the form of the return that stands beside it. */
export function ReturnScope({ action, children }: ReturnScopeProps) {
  const [state, send] = useActionState(action, NOTHING_TICKED);
  return (
    <Returning value={{ state, send }}>
      <PointingContext value={{ formId: FORM_ID, ticked: state.checked, stamp: state.stamp ?? 0 }}>
        {children}
      </PointingContext>
    </Returning>
  );
}

/** Trả lại: a reason for the whole sheet, and the cells ticked in the table. */
export function ReturnForm({ operationId, hint }: { operationId: string; hint: string }) {
  const returning = useContext(Returning);
  if (returning === null) return null;
  const { state, send } = returning;
  return (
    <form id={FORM_ID} action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="operationId" value={operationId} />
      <p className="mb-2 text-sm text-muted">
        Chỉ một vài ô cần sửa: đánh dấu “Chỉ ô này” ở dòng của ô đó, đơn vị sẽ thấy ô được khoanh.
      </p>
      <TextAreaField
        key={`reason-${state.stamp ?? 0}`}
        name="return-reason"
        label="Lý do trả lại"
        hint={hint}
        rows={3}
        maxLength={500}
        error={state.errors["return-reason"]}
        defaultValue={state.values["return-reason"]}
      />
      <div className="mt-3">
        <SubmitButton variant="danger" large>
          {SHEET_ACTION_LABELS.return}
        </SubmitButton>
      </div>
    </form>
  );
}
