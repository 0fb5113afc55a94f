"use client";
import { useActionState } from "react";
import { SelectField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { CELL_TYPE_WORDS, CELL_TYPES } from "@/lib/org-units/cell-type";
import { CHOOSABLE_KINDS } from "@/lib/org-units/guess-kind";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { OrgUnit } from "@/lib/org-units/org-unit";
import { changeUnitAction } from "./actions";

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
          hint="Chỉ để sửa chỗ viết sai: tên mới hiện cả ở các kỳ trước."
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
        <SelectField
          name="cellType"
          label="Loại hình chi bộ"
          hint="Chỉ ghi với chi bộ: đảng viên sinh sống hoặc làm việc ở đâu."
          defaultValue={state.values.cellType ?? unit.cellType ?? ""}
          error={state.errors.cellType}
        >
          <option value="">Chưa ghi</option>
          {CELL_TYPES.map((type) => (
            <option key={type} value={type}>
              {CELL_TYPE_WORDS[type]}
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
