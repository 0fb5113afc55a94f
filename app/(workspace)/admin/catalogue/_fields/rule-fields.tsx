import { CheckboxField, ChoicesField } from "@/app/_ui/choice-field";
import { TextField } from "@/app/_ui/text-field";
import { ENTRY_MODE_LABELS, FREQUENCY_LABELS, UNIT_RULE_LABELS } from "@/lib/indicators/catalogue-labels";
import { ENTRY_MODES, FREQUENCIES, PERIOD_RULES, UNIT_RULES } from "@/lib/indicators/indicator";
import { PERIOD_RULE_LABELS } from "@/lib/indicators/labels";
import { type FieldsProps, fieldValue, textOf, tickOf } from "./field-values";

export function RuleFields({ hasEntryMode = false, ...props }: FieldsProps & { hasEntryMode?: boolean }) {
  const { errors } = props.state;
  return (
    <>
      <ChoicesField
        type="radio"
        name="periodRule"
        label="Qua các quý"
        error={errors.periodRule}
        defaultValues={[fieldValue(props, "periodRule")]}
        choices={PERIOD_RULES.map((rule) => ({ value: rule, label: PERIOD_RULE_LABELS[rule] }))}
      />
      {hasEntryMode ? (
        <ChoicesField
          type="radio"
          name="entryMode"
          label="Cách nhập (chỉ với số cộng dồn trong năm)"
          error={errors.entryMode}
          defaultValues={[fieldValue(props, "entryMode")]}
          choices={ENTRY_MODES.map((mode) => ({
            value: mode,
            label: ENTRY_MODE_LABELS[mode].word,
            hint: ENTRY_MODE_LABELS[mode].hint,
          }))}
        />
      ) : null}
      <TextField
        {...textOf(props, "numeratorLabel")}
        label="Tên tử số (chỉ với tỷ lệ)"
        hint="Ví dụ: Hồ sơ giải quyết đúng hạn"
      />
      <TextField
        {...textOf(props, "denominatorLabel")}
        label="Tên mẫu số (chỉ với tỷ lệ)"
        hint="Ví dụ: Hồ sơ đã giải quyết"
      />
      <CheckboxField
        {...tickOf(props, "partOfWhole")}
        label="Tử số nằm trong mẫu số, không vượt 100% (chỉ với tỷ lệ)"
      />
      <ChoicesField
        type="radio"
        name="unitRule"
        label="Giữa các đơn vị"
        error={errors.unitRule}
        defaultValues={[fieldValue(props, "unitRule")]}
        choices={UNIT_RULES.map((rule) => ({ value: rule, label: UNIT_RULE_LABELS[rule] }))}
      />
      <ChoicesField
        type="radio"
        name="frequency"
        label="Có số liệu"
        error={errors.frequency}
        defaultValues={[fieldValue(props, "frequency")]}
        choices={FREQUENCIES.map((each) => ({ value: each, label: FREQUENCY_LABELS[each] }))}
      />
    </>
  );
}
