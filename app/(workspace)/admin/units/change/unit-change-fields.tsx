"use client";
import { ChoicesField, SelectField } from "@/app/_ui/choice-field";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { CHOOSABLE_KINDS } from "@/lib/org-units/guess-kind";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { UnitChangeFormState } from "./actions";
import type { UnitChangeModel } from "./load";

/** Forty units in one column would hide the rest of the form. */
const CHOICES_IN_COLUMNS =
  "[&_fieldset]:grid [&_fieldset]:gap-x-4 sm:[&_fieldset]:grid-cols-2 lg:[&_fieldset]:grid-cols-3 [&_.field-hint]:col-span-full [&_.field-error]:col-span-full";

type Props = { model: UnitChangeModel; state: UnitChangeFormState };

export function MergeFields({ model, state }: Props) {
  const { values, errors, unitIds } = state;
  const chosen = unitIds.length === 0 && model.chosen !== "" ? [model.chosen] : unitIds;
  return (
    <>
      <div className={CHOICES_IN_COLUMNS}>
        <ChoicesField
          name="unitIds"
          label="Các đơn vị được sáp nhập"
          hint="Chọn từ hai đơn vị trở lên."
          type="checkbox"
          choices={model.units.map((unit) => ({ value: unit.id, label: unit.name }))}
          defaultValues={chosen}
          error={errors.unitIds}
        />
      </div>
      <SelectField
        name="target"
        label="Sáp nhập thành"
        hint="Lập đơn vị mới, hoặc nhập vào một trong các đơn vị đã chọn ở trên."
        defaultValue={values.target ?? ""}
        error={errors.target}
      >
        <option value="">Đơn vị mới</option>
        {model.units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </SelectField>
      <TextField
        name="name"
        label="Tên đơn vị mới"
        hint="Bỏ trống nếu nhập vào một đơn vị đang có."
        defaultValue={values.name ?? ""}
        error={errors.name}
      />
      <SelectField
        name="unitKind"
        label="Loại"
        defaultValue={values.unitKind ?? model.units.find((unit) => unit.id === model.chosen)?.kind ?? "party-cell"}
        error={errors.unitKind}
      >
        {CHOOSABLE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {ORG_UNIT_KIND_LABELS[kind]}
          </option>
        ))}
      </SelectField>
      <ParentField model={model} state={state} />
    </>
  );
}

export function SplitFields({ model, state }: Props) {
  return (
    <>
      <UnitField model={model} state={state} label="Đơn vị được chia tách" />
      <TextAreaField
        name="names"
        label="Các đơn vị mới, mỗi dòng một tên"
        hint="Đơn vị ở dòng đầu nhận tài khoản của đơn vị cũ."
        defaultValue={state.values.names}
        error={state.errors.names}
        rows={4}
      />
    </>
  );
}

export function RenameFields({ model, state }: Props) {
  const unit = model.units.find((each) => each.id === model.chosen);
  return (
    <>
      <UnitField model={model} state={state} label="Đơn vị" />
      <TextField
        name="name"
        label="Tên mới"
        hint="Giữ tên cũ nếu chỉ đổi đơn vị cấp trên."
        defaultValue={state.values.name ?? unit?.name ?? ""}
        error={state.errors.name}
      />
      <ParentField model={model} state={state} current={unit?.parentId} />
    </>
  );
}

export function CloseFields({ model, state }: Props) {
  return <UnitField model={model} state={state} label="Đơn vị dừng hoạt động" />;
}

function UnitField({ model, state, label }: Props & { label: string }) {
  return (
    <SelectField
      name="unitId"
      label={label}
      defaultValue={state.values.unitId ?? model.chosen}
      error={state.errors.unitId}
    >
      <option value="">Chọn…</option>
      {model.units.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {unit.name}
        </option>
      ))}
    </SelectField>
  );
}

function ParentField({ model, state, current }: Props & { current?: string | null }) {
  return (
    <SelectField
      name="parentId"
      label="Đơn vị cấp trên"
      defaultValue={state.values.parentId ?? current ?? model.rootId}
      error={state.errors.parentId}
    >
      {model.parents.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {unit.name}
        </option>
      ))}
    </SelectField>
  );
}
