import { ChoicesField, SelectField } from "@/app/_ui/choice-field";
import { PARENT_MODES } from "@/lib/indicators/indicator";
import { PARENT_MODE_LABELS } from "@/lib/indicators/versions/labels";
import type { ParentChoice } from "../parents.load";
import { type FieldsProps, fieldValue, textOf } from "./field-values";

/** Where the indicator stands among the others: part of one, sum of some. */
export function ParentFields({ parents, ...props }: FieldsProps & { parents: ParentChoice[] }) {
  const groups = [...new Set(parents.map((each) => each.group))];
  return (
    <>
      <SelectField
        {...textOf(props, "parentId")}
        label="Là phần “trong đó” của"
        hint="Chỉ tiêu cha phải cùng lĩnh vực. Nếu cha được cộng từ các phần, phần phải cùng đơn vị tính."
      >
        <option value="">Không thuộc chỉ tiêu nào</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {parents
              .filter((each) => each.group === group)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <ChoicesField
        type="radio"
        name="parentMode"
        label="Ai có số của chỉ tiêu này"
        error={props.state.errors.parentMode}
        defaultValues={[fieldValue(props, "parentMode")]}
        choices={PARENT_MODES.map((mode) => ({
          value: mode,
          label: PARENT_MODE_LABELS[mode].word,
          hint: PARENT_MODE_LABELS[mode].hint,
        }))}
      />
    </>
  );
}
