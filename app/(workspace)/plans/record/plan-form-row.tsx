"use client";
import { controlProps, FieldError } from "@/app/_ui/field";
import type { FormState } from "@/app/_ui/form-state";
import { romanQuarter } from "@/lib/format/roman";
import { COMPARATORS } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS } from "@/lib/indicators/labels";
import { QUARTERS } from "@/lib/periods/period";
import type { PlanField } from "@/lib/plans/read-plan-row";
import type { PlanFormLine } from "../load";

type Props = { line: PlanFormLine; state: FormState };

/** One indicator: requirement, yearly plan, and behind a click the quarters, the upper bound and the baseline. */
export function PlanFormRow({ line, state }: Props) {
  const control = fieldOf(line, state);
  const more = (["upper", "baseline", "q1", "q2", "q3", "q4"] as const).some(
    (field) => control(field).text !== "" || control(field).error !== undefined,
  );
  return (
    <tr>
      <th scope="row" className="min-w-48 !align-top">
        {line.name}
        {line.current === null ? null : <span className="sub">Đang giao: {line.current}</span>}
        <input type="hidden" name={`current.${line.id}`} value={line.currentId ?? ""} />
      </th>
      <td className="!align-top">{line.unitOfMeasure}</td>
      <td className="min-w-36 !align-top">
        <Comparator line={line} state={state} />
      </td>
      <td className="min-w-44 !align-top">
        {line.milestone ? (
          <label className="check !min-h-0 !py-1">
            <input
              type="checkbox"
              name={`planned.${line.id}`}
              value="1"
              defaultChecked={control("planned").text !== ""}
            />
            Giao hoàn thành trong năm
          </label>
        ) : (
          <>
            <NumberInput line={line} state={state} field="planned" label={`Kế hoạch năm, ${line.name}`} />
            <details className="mt-1 text-sm" open={more}>
              <summary className="cursor-pointer text-actual">Chia quý, khoảng</summary>
              <MoreFields line={line} state={state} />
            </details>
          </>
        )}
      </td>
    </tr>
  );
}

function fieldOf(line: PlanFormLine, state: FormState) {
  return (field: PlanField) => {
    const name = `${field}.${line.id}`;
    const text = state.values.typed === undefined ? line.texts[field] : (state.values[name] ?? "");
    return { name, text, error: state.errors[name] };
  };
}

function Comparator({ line, state }: Props) {
  const { name, text, error } = fieldOf(line, state)("comparator");
  const choices = COMPARATORS.filter((each) => (each === "milestone") === line.milestone);
  return (
    <>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
      <select
        {...controlProps({ name, label: "", error })}
        className="control control-compact"
        aria-label={`Yêu cầu, ${line.name}`}
        defaultValue={text}
      >
        {choices.map((each) => (
          <option key={each} value={each}>
            {COMPARATOR_LABELS[each]}
          </option>
        ))}
      </select>
    </>
  );
}

function MoreFields({ line, state }: Props) {
  return (
    <div className="mt-2 grid grid-cols-2 gap-2">
      {QUARTERS.map((quarter) => (
        <LabelledNumber
          key={quarter}
          line={line}
          state={state}
          field={`q${quarter}`}
          label={`Quý ${romanQuarter(quarter)}`}
        />
      ))}
      <LabelledNumber line={line} state={state} field="upper" label="Mức cao nhất (khoảng)" />
      {line.baseline ? <LabelledNumber line={line} state={state} field="baseline" label="Số đầu năm" /> : null}
    </div>
  );
}

function LabelledNumber(props: Props & { field: PlanField; label: string }) {
  return (
    <div>
      <label htmlFor={`${props.field}.${props.line.id}`} className="text-muted">
        {props.label}
        <span className="sr-only">, {props.line.name}</span>
      </label>
      <NumberInput {...props} label={undefined} />
    </div>
  );
}

function NumberInput({ line, state, field, label }: Props & { field: PlanField; label: string | undefined }) {
  const { name, text, error } = fieldOf(line, state)(field);
  return (
    <>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
      <input
        {...controlProps({ name, label: "", error })}
        className="control control-compact control-number"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        defaultValue={text}
      />
    </>
  );
}
