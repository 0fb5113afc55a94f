"use client";
import { memo } from "react";
import { controlProps, FieldError } from "@/app/_ui/field";
import { COMPARATORS } from "@/lib/indicators/indicator";
import { COMPARATOR_LABELS } from "@/lib/indicators/labels";
import { readPlanRow } from "@/lib/plans/read-plan-row";
import { told } from "./plan-changes";
import { NumberInput, type PlanFormRowProps } from "./plan-input";
import { QuarterFields } from "./quarter-fields";

/** One line: requirement, yearly plan, and behind a click the quarters, the upper bound and the baseline. */
export const PlanFormRow = memo(function PlanFormRow(props: PlanFormRowProps) {
  const { line, texts, errors, onChange } = props;
  const name = `planned.${line.key}`;
  return (
    <tr>
      <th scope="row" className="min-w-48 !align-top">
        {line.name}
        {line.currentText === null ? null : <span className="sub">Đang giao: {line.currentText}</span>}
        <WillBe {...props} />
        <input type="hidden" name={`last.${line.key}`} value={line.lastId ?? ""} />
      </th>
      <td className="!align-top">{line.unitOfMeasure}</td>
      <td className="min-w-36 !align-top">
        <Comparator {...props} />
      </td>
      <td className="min-w-44 !align-top">
        {line.rules.periodRule === "milestone" ? (
          <>
            {errors[name] ? <FieldError id={`${name}-error`} text={errors[name]} /> : null}
            <label className="check !min-h-0 !py-1">
              <input
                type="checkbox"
                {...controlProps({ name, label: "", error: errors[name] })}
                value="1"
                data-cell={line.key}
                checked={texts.planned !== ""}
                onChange={(event) => onChange(line.key, { planned: event.target.checked ? "1" : "" })}
              />
              Giao hoàn thành trong năm
            </label>
          </>
        ) : (
          <>
            <NumberInput {...props} field="planned" label={`Kế hoạch năm, ${line.name}`} />
            <QuarterFields {...props} />
          </>
        )}
      </td>
    </tr>
  );
});

/** Beside the plan in force what would replace it, in the row itself: the list of changes stands far below. */
function WillBe({ line, texts }: PlanFormRowProps) {
  const read = readPlanRow(texts, line.rules, line.current);
  if (read.kind !== "row") return null;
  return (
    <span className="sub !text-actual">
      {line.current === null ? "Sẽ giao" : "Sẽ thay bằng"}: {told(read.values, line)}
    </span>
  );
}

function Comparator({ line, texts, errors, onChange }: PlanFormRowProps) {
  const name = `comparator.${line.key}`;
  const error = errors[name];
  const isMilestone = line.rules.periodRule === "milestone";
  return (
    <>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
      <select
        {...controlProps({ name, label: "", error })}
        className="control control-compact"
        aria-label={`Yêu cầu, ${line.name}`}
        data-side={line.key}
        value={texts.comparator}
        onChange={(event) => onChange(line.key, { comparator: event.target.value })}
      >
        {COMPARATORS.filter((each) => (each === "milestone") === isMilestone).map((each) => (
          <option key={each} value={each}>
            {COMPARATOR_LABELS[each]}
          </option>
        ))}
      </select>
    </>
  );
}
