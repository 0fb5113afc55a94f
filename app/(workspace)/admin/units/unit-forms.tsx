"use client";
import { useActionState } from "react";
import { SelectField } from "@/app/_ui/choice-field";
import { DateField } from "@/app/_ui/date-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { CHOOSABLE_KINDS } from "@/lib/org-units/guess-kind";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import { changeUnitAction, closeUnitAction } from "./actions";

type Unit = OrgUnit & { version: number };

export function ChangeUnitForm({ unit }: { unit: Unit }) {
  const [state, action] = useActionState(changeUnitAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="unitId" value={unit.id} />
        <input type="hidden" name="version" value={unit.version} />
        <TextField
          name="name"
          label="Tên đơn vị"
          hint="Sửa chỗ viết sai: tên mới hiện cả ở các kỳ trước."
          defaultValue={state.values.name ?? unit.name}
          error={state.errors.name}
        />
        <SelectField name="kind" label="Loại" defaultValue={state.values.kind ?? unit.kind} error={state.errors.kind}>
          {CHOOSABLE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {ORG_UNIT_KIND_LABELS[kind]}
            </option>
          ))}
        </SelectField>
        <div className="mt-4">
          <SubmitButton>Lưu</SubmitButton>
        </div>
      </form>
    </>
  );
}

export function CloseUnitForm({ unit, today }: { unit: Unit; today: string }) {
  const [state, action] = useActionState(closeUnitAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate>
        <input type="hidden" name="unitId" value={unit.id} />
        <input type="hidden" name="version" value={unit.version} />
        <DateField
          name="validTo"
          label="Ngày hoạt động cuối cùng"
          hint="Từ quý sau, đơn vị không còn phải báo cáo. Số liệu đã có vẫn giữ nguyên."
          defaultValue={state.values.validTo ?? today}
          error={state.errors.validTo}
        />
        <div className="mt-4">
          <SubmitButton variant="danger">Dừng hoạt động</SubmitButton>
        </div>
      </form>
    </>
  );
}
