"use client";
import { useActionState } from "react";
import { SelectField } from "@/app/_ui/choice-field";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { EXPLANATION_HINT } from "@/lib/explanations/labels";
import { askExplanationAction } from "../actions";
import type { NewExplanationModel } from "./load";

/** Whom, what and until when. */
export function AskForm({ model }: { model: NewExplanationModel }) {
  const [state, action] = useActionState(askExplanationAction, IDLE);
  const { indicator, year, quarter, units } = model;
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate className="grid max-w-2xl gap-4">
        <input type="hidden" name="operationId" value={model.operationId} />
        <input type="hidden" name="indicatorId" value={indicator.id} />
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="quarter" value={quarter} />
        <SelectField
          name="unitId"
          label="Đơn vị giải trình"
          defaultValue={state.values.unitId ?? model.chosenUnit}
          error={state.errors.unitId}
        >
          {units.length === 1 ? null : <option value="">Chọn đơn vị</option>}
          {units.map(({ id, name, figure }) => (
            <option key={id} value={id}>
              {name}: {figure}
            </option>
          ))}
        </SelectField>
        <TextAreaField
          name="question"
          label="Điều cần giải trình"
          hint={`Ví dụ: Vì sao quý này đạt thấp, khi nào bù được? ${EXPLANATION_HINT}`}
          rows={3}
          defaultValue={state.values.question}
          error={state.errors.question}
        />
        <DateField
          name="dueOn"
          label="Hạn trả lời"
          defaultValue={state.values.dueOn ?? model.defaultDueOn}
          error={state.errors.dueOn}
        />
        <div>
          <SubmitButton>Gửi yêu cầu</SubmitButton>
        </div>
      </form>
    </>
  );
}
