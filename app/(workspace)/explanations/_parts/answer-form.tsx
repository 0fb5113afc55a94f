"use client";
import { type ReactNode, useActionState } from "react";
import { ClickFields } from "@/app/_ui/click-fields";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { type ExplanationState, waitsForUnit } from "@/lib/explanations/explanation";
import { EXPLANATION_HINT } from "@/lib/explanations/labels";
import { answerExplanationAction } from "../actions";

type Props = {
  id: string;
  version: number;
  state: ExplanationState;
  /** The unit in whose name it is answered. */
  unitId: string;
  operationId: string;
  /** The office writes for the unit. */
  onBehalf?: boolean;
  /** Stands above other work: opened by a click. */
  folded?: boolean;
};

/** The unit's answer, in place; what was typed stays when it is refused. */
export function AnswerForm({ id, version, state, unitId, operationId, onBehalf = false, folded = false }: Props) {
  const [answer, action] = useActionState(answerExplanationAction, IDLE);
  const waiting = waitsForUnit(state);
  return (
    <>
      <ErrorSummary state={answer} />
      {waiting ? (
        <Fold folded={folded} open={answer.status !== "idle"}>
          <form action={action} key={answer.stamp} noValidate className="grid max-w-2xl gap-3">
            <ClickFields id={id} version={version} operationId={operationId} />
            <input type="hidden" name="unitId" value={unitId} />
            <TextAreaField
              name="answer"
              id={`answer-${id}`}
              label={onBehalf ? "Giải trình của đơn vị (Văn phòng ghi thay)" : "Giải trình"}
              hint={`Nêu nguyên nhân và cách khắc phục. ${EXPLANATION_HINT}`}
              rows={3}
              defaultValue={answer.values.answer}
              error={answer.errors[`answer-${id}`]}
            />
            <div>
              <SubmitButton>Gửi giải trình</SubmitButton>
            </div>
          </form>
        </Fold>
      ) : null}
    </>
  );
}

function Fold({ folded, open, children }: { folded: boolean; open: boolean; children: ReactNode }) {
  if (!folded) return children;
  return (
    <details open={open}>
      <summary className="link w-fit cursor-pointer font-semibold">Trả lời</summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
