"use client";
import { type ChangeEvent, useState } from "react";
import { ChoicesField, SelectField } from "@/app/_ui/choice-field";
import { TextField } from "@/app/_ui/text-field";
import { PERCENT_RULE_LABELS } from "@/lib/indicators/catalogue-labels";
import { COMPARATORS, DIRECTIONS, type Direction, PERCENT_RULES } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS, DIRECTION_LABELS } from "@/lib/indicators/labels";
import { type ExampleInput, sampleFigures, workedExamples } from "@/lib/indicators/versions/worked-example";
import { type FieldsProps, fieldValue, textOf } from "./field-values";

type Figures = Pick<ExampleInput, "planned" | "actual" | "baseline">;

const FIGURES = [
  { name: "planned", label: "Kế hoạch thử" },
  { name: "actual", label: "Thực hiện thử" },
  { name: "baseline", label: "Số đầu kỳ thử" },
] as const;

/** How a figure is held against the plan; each percentage rule stands with what it makes of the sample figures. */
export function PlanFields(props: FieldsProps) {
  const [direction, setDirection] = useState(fieldValue(props, "direction") as Direction);
  const [typed, setTyped] = useState<Partial<Figures>>(() => typedFigures(props));
  const figures = { ...sampleFigures(direction), ...typed };
  const unitOfMeasure = fieldValue(props, "unitOfMeasure");
  const examples = workedExamples({ direction, unitOfMeasure, ...figures });
  const follow = ({ target }: ChangeEvent<HTMLFieldSetElement>) => {
    const { name, value } = target as unknown as HTMLInputElement;
    if (name === "direction") setDirection(value as Direction);
  };
  return (
    <fieldset onChange={follow} className="min-w-0">
      <legend className="sr-only">So với kế hoạch</legend>
      <ChoicesField
        type="radio"
        name="direction"
        label="Thế nào là tốt"
        error={props.state.errors.direction}
        defaultValues={[fieldValue(props, "direction")]}
        choices={DIRECTIONS.map((each) => ({ value: each, label: DIRECTION_LABELS[each] }))}
      />
      <SelectField {...textOf(props, "defaultComparator")} label="Kế hoạch thường giao là">
        {COMPARATORS.map((each) => (
          <option key={each} value={each}>
            {COMPARATOR_LABELS[each]}
          </option>
        ))}
      </SelectField>
      <div className="mt-3 grid grid-cols-3 gap-3">
        {FIGURES.map(({ name, label }) => (
          <TextField
            key={name}
            name={`example.${name}`}
            label={label}
            inputMode="decimal"
            value={figures[name]}
            onChange={({ target }) => setTyped((known) => ({ ...known, [name]: target.value }))}
          />
        ))}
      </div>
      <p className="field-hint">
        Ba số thử không được lưu: sửa để xem mỗi cách tính cho kết quả nào.
        {examples === null ? " Có số chưa đọc được, ví dụ viết 12,5." : ""}
      </p>
      <ChoicesField
        type="radio"
        name="percentRule"
        label="Tính % kế hoạch"
        error={props.state.errors.percentRule}
        defaultValues={[fieldValue(props, "percentRule")]}
        choices={PERCENT_RULES.map((rule) => {
          const example = examples?.find((each) => each.rule === rule);
          return {
            value: rule,
            label: PERCENT_RULE_LABELS[rule].word,
            hint: example ? `${example.sum}: ${example.result}` : PERCENT_RULE_LABELS[rule].example,
          };
        })}
      />
    </fieldset>
  );
}

/** Figures come back from the server as they were typed, also where no script runs. */
function typedFigures({ state }: FieldsProps): Partial<Figures> {
  const typed = FIGURES.flatMap(({ name }) => {
    const value = state.values[`example.${name}`];
    return value === undefined ? [] : [[name, value] as const];
  });
  const sent = state.values.direction as Direction | undefined;
  if (sent === undefined) return {};
  const sample = sampleFigures(sent);
  return Object.fromEntries(typed.filter(([name, value]) => value !== sample[name]));
}
