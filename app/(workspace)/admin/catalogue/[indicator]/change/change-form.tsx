"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { CheckboxField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { textOf, tickOf } from "../../_fields/field-values";
import { NameFields } from "../../_fields/name-fields";
import { ParentFields } from "../../_fields/parent-fields";
import { PlanFields } from "../../_fields/plan-fields";
import { RuleFields } from "../../_fields/rule-fields";
import { type ChangeFormState, changeIndicatorAction } from "./actions";
import { ChangePreview } from "./change-preview";
import type { ChangeModel } from "./load";

const START: ChangeFormState = { status: "idle", errors: {}, values: {}, preview: null };

type Props = ChangeModel & { year: number };

/** Every property as it is, changed where the office wants; then before and after; then saved. */
export function ChangeForm(model: Props) {
  const [state, action] = useActionState(changeIndicatorAction, START);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={`${model.year} ${state.stamp}`} noValidate>
        <input type="hidden" name="indicatorId" value={model.indicator.id} />
        <input type="hidden" name="fromYear" value={model.year} />
        <input type="hidden" name="revision" value={model.indicator.revision} />
        {state.preview ? (
          <ChangePreview preview={state.preview} values={state.values} year={model.year} />
        ) : (
          <Typing model={model} state={state} />
        )}
      </form>
    </>
  );
}

function Typing({ model, state }: { model: Props; state: ChangeFormState }) {
  const props = { state, defaults: model.defaults };
  return (
    <div className="grid gap-4 xl:grid-cols-2">
      <Card title="Tên gọi" className="self-start">
        <NameFields {...props} groups={model.groups} />
      </Card>
      <Card title="Cách cộng" className="self-start">
        <RuleFields {...props} />
      </Card>
      <Card title="So với kế hoạch" className="self-start">
        <PlanFields {...props} />
      </Card>
      <Card title="Chỉ tiêu cha và “trong đó”" className="self-start">
        <ParentFields {...props} parents={model.parents} />
      </Card>
      <Card title="Lý do" className="self-start xl:col-span-2">
        <CheckboxField
          {...tickOf(props, "marksBreak")}
          label={`Số liệu từ năm ${model.year} không so được với các năm trước`}
          hint="Đổi đơn vị tính, cách cộng, tử số hay mẫu số thì chương trình tự đánh dấu; đánh dấu thêm ở đây khi chỉ cách hiểu đổi."
        />
        <TextField {...textOf(props, "reason")} label="Vì sao đổi" hint="Ví dụ: Nghị quyết 05-NQ/ĐU ngày 20/11/2026" />
        <div className="mt-4">
          <SubmitButton name="step" value="preview">
            Xem trước những thay đổi
          </SubmitButton>
        </div>
      </Card>
    </div>
  );
}
