"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { CheckboxField, ChoicesField, SelectField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import {
  ENTRY_MODE_LABELS,
  FREQUENCY_LABELS,
  PERCENT_RULE_LABELS,
  UNIT_RULE_LABELS,
} from "@/lib/indicators/catalogue-labels";
import {
  COMPARATORS,
  DIRECTIONS,
  ENTRY_MODES,
  FREQUENCIES,
  PERCENT_RULES,
  PERIOD_RULES,
  UNIT_RULES,
} from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS, DIRECTION_LABELS, PERIOD_RULE_LABELS } from "@/lib/indicators/labels";
import { addIndicatorAction } from "./actions";

/** Every property of an indicator, in the order a person thinks of it. */
export function NewIndicatorForm({ groups }: { groups: { id: string; name: string }[] }) {
  const [state, action] = useActionState(addIndicatorAction, IDLE);
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={state.stamp} noValidate className="grid gap-4 xl:grid-cols-2">
        <Card title="Tên gọi" className="self-start">
          <NameFields state={state} groups={groups} />
        </Card>
        <Card title="Cách cộng" className="self-start">
          <RuleFields state={state} />
        </Card>
        <Card title="So với kế hoạch" className="self-start">
          <PlanFields state={state} />
        </Card>
        <div className="xl:col-span-2">
          <SubmitButton>Thêm chỉ tiêu</SubmitButton>
        </div>
      </form>
    </>
  );
}

const textOf = (state: FormState, name: string) => ({
  name,
  defaultValue: state.values[name],
  error: state.errors[name],
});

const chosen = (state: FormState, name: string, first: string) => [state.values[name] ?? first];

function NameFields({ state, groups }: { state: FormState; groups: { id: string; name: string }[] }) {
  return (
    <>
      <TextField {...textOf(state, "name")} label="Tên chỉ tiêu" hint="Ví dụ: Số km đường được chiếu sáng" />
      <TextField {...textOf(state, "shortName")} label="Tên ngắn (không bắt buộc)" hint="Dùng trên thẻ và biểu đồ." />
      <TextField
        {...textOf(state, "code")}
        label="Mã (không bắt buộc)"
        hint="Để trống thì mã được đặt theo tên, ví dụ so-km-duong-duoc-chieu-sang."
      />
      <SelectField {...textOf(state, "groupId")} label="Lĩnh vực" defaultValue={state.values.groupId ?? ""}>
        <option value="">Chọn lĩnh vực</option>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name}
          </option>
        ))}
      </SelectField>
      <TextField {...textOf(state, "unitOfMeasure")} label="Đơn vị tính" hint="Ví dụ: km, triệu đồng, %." />
      <SelectField
        {...textOf(state, "decimals")}
        label="Số chữ số sau dấu phẩy"
        defaultValue={state.values.decimals ?? "0"}
      >
        <option value="0">0, ví dụ 412</option>
        <option value="1">1, ví dụ 12,5</option>
        <option value="2">2, ví dụ 92,28</option>
        <option value="3">3, ví dụ 0,125</option>
      </SelectField>
      <TextAreaField
        {...textOf(state, "definition")}
        label="Cách hiểu và cách tính"
        hint="Hiện bên phiếu số liệu cho người nhập đọc."
      />
      <CheckboxField
        name="headline"
        label="Là chỉ tiêu chính, hiện thành thẻ ở Tổng quan"
        defaultChecked={state.values.headline === "on"}
      />
    </>
  );
}

function RuleFields({ state }: { state: FormState }) {
  return (
    <>
      <ChoicesField
        type="radio"
        name="periodRule"
        label="Qua các quý"
        error={state.errors.periodRule}
        defaultValues={chosen(state, "periodRule", "flow")}
        choices={PERIOD_RULES.map((rule) => ({ value: rule, label: PERIOD_RULE_LABELS[rule] }))}
      />
      <ChoicesField
        type="radio"
        name="entryMode"
        label="Cách nhập (chỉ với số cộng dồn trong năm)"
        error={state.errors.entryMode}
        defaultValues={chosen(state, "entryMode", "in-period")}
        choices={ENTRY_MODES.map((mode) => ({
          value: mode,
          label: ENTRY_MODE_LABELS[mode].word,
          hint: ENTRY_MODE_LABELS[mode].hint,
        }))}
      />
      <TextField
        {...textOf(state, "numeratorLabel")}
        label="Tên tử số (chỉ với tỷ lệ)"
        hint="Ví dụ: Hồ sơ giải quyết đúng hạn"
      />
      <TextField
        {...textOf(state, "denominatorLabel")}
        label="Tên mẫu số (chỉ với tỷ lệ)"
        hint="Ví dụ: Hồ sơ đã giải quyết"
      />
      <CheckboxField
        name="partOfWhole"
        label="Tử số nằm trong mẫu số, không vượt 100% (chỉ với tỷ lệ)"
        error={state.errors.partOfWhole}
        defaultChecked={state.values.partOfWhole === "on"}
      />
      <ChoicesField
        type="radio"
        name="unitRule"
        label="Giữa các đơn vị"
        error={state.errors.unitRule}
        defaultValues={chosen(state, "unitRule", "sum")}
        choices={UNIT_RULES.map((rule) => ({ value: rule, label: UNIT_RULE_LABELS[rule] }))}
      />
      <ChoicesField
        type="radio"
        name="frequency"
        label="Có số liệu"
        error={state.errors.frequency}
        defaultValues={chosen(state, "frequency", "quarter")}
        choices={FREQUENCIES.map((each) => ({ value: each, label: FREQUENCY_LABELS[each] }))}
      />
    </>
  );
}

function PlanFields({ state }: { state: FormState }) {
  return (
    <>
      <ChoicesField
        type="radio"
        name="direction"
        label="Thế nào là tốt"
        error={state.errors.direction}
        defaultValues={chosen(state, "direction", "higher")}
        choices={DIRECTIONS.map((each) => ({ value: each, label: DIRECTION_LABELS[each] }))}
      />
      <SelectField
        {...textOf(state, "defaultComparator")}
        label="Kế hoạch thường giao là"
        defaultValue={state.values.defaultComparator ?? "at-least"}
      >
        {COMPARATORS.map((each) => (
          <option key={each} value={each}>
            {COMPARATOR_LABELS[each]}
          </option>
        ))}
      </SelectField>
      <ChoicesField
        type="radio"
        name="percentRule"
        label="Tính % kế hoạch"
        error={state.errors.percentRule}
        defaultValues={chosen(state, "percentRule", "actual-over-plan")}
        choices={PERCENT_RULES.map((rule) => ({
          value: rule,
          label: PERCENT_RULE_LABELS[rule].word,
          hint: PERCENT_RULE_LABELS[rule].example,
        }))}
      />
    </>
  );
}
