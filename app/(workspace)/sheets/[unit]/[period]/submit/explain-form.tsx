"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { EXPLAIN_FIELDS } from "@/lib/sheets/explain-fields";
import { LONGEST_NOTE } from "@/lib/sheets/note";

/** One warned cell: what was odd, where it stands, and the note that will carry the reason. */
export type ToExplain = {
  indicatorId: string;
  name: string;
  /** The sheet, at this cell. */
  href: string;
  message: string;
  cellVersion: number;
  noteId: string;
  /** What was written about an earlier figure. */
  text: string;
};

type ExplainFormProps = {
  action: (before: FormState, data: FormData) => Promise<FormState>;
  operationId: string;
  cells: ToExplain[];
};

/** The reasons that are still missing, written here and now; works without JavaScript too. */
export function ExplainForm({ action, operationId, cells }: ExplainFormProps) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="operationId" value={operationId} />
      {cells.map(({ indicatorId, name, href, message, cellVersion, noteId, text }) => (
        <div key={indicatorId} className="mt-3">
          <p>
            <a className="link font-medium" href={href}>
              {name}
            </a>
            : {message}
          </p>
          <input type="hidden" name={EXPLAIN_FIELDS.version(indicatorId)} value={cellVersion} />
          <input type="hidden" name={EXPLAIN_FIELDS.note(indicatorId)} value={noteId} />
          <TextAreaField
            key={state.stamp ?? 0}
            name={EXPLAIN_FIELDS.text(indicatorId)}
            label="Lý do, nếu số đúng"
            rows={2}
            maxLength={LONGEST_NOTE}
            error={state.errors[EXPLAIN_FIELDS.text(indicatorId)]}
            defaultValue={state.values[EXPLAIN_FIELDS.text(indicatorId)] ?? text}
          />
        </div>
      ))}
      <p className="field-hint mt-1">Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc kỷ luật có tên người.</p>
      <SubmitButton variant="secondary" large className="mt-3">
        Ghi lý do
      </SubmitButton>
    </form>
  );
}
