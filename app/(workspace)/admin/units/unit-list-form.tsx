"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlProps, FieldError } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { CHOOSABLE_KINDS } from "@/lib/org-units/guess-kind";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { LineProblem, UnitLine } from "@/lib/org-units/parse-unit-list";
import { type UnitListState, unitListAction } from "./actions";

const START: UnitListState = { status: "idle", errors: {}, values: {}, rows: [], problems: [] };
const EXAMPLE = "Chi bộ thôn 1\nChi bộ thôn 2\nPhòng Kinh tế";

/** Two steps in one form: type or paste the list, then correct the guessed kinds and save. */
export function UnitListForm() {
  const [state, action] = useActionState(unitListAction, START);
  return (
    <>
      <ErrorSummary state={state} />
      <Problems problems={state.problems} />
      <form action={action} key={state.stamp} noValidate>
        {state.rows.length === 0 ? <TypingStep state={state} /> : <CheckStep state={state} />}
      </form>
    </>
  );
}

function Problems({ problems }: { problems: LineProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="warning" title="Những dòng không lấy vào">
        <ul className="list-disc pl-5">
          {problems.map((problem) => (
            <li key={problem.line}>
              Dòng {problem.line}: {problem.message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function TypingStep({ state }: { state: UnitListState }) {
  return (
    <>
      <TextAreaField
        name="text"
        label="Danh sách đơn vị, mỗi dòng một đơn vị"
        hint="Gõ hoặc dán từ Word, Excel. Có thể thêm dòng đề mục kết thúc bằng dấu hai chấm, ví dụ “Chi bộ:”, để ghi loại cho các dòng dưới."
        placeholder={EXAMPLE}
        defaultValue={state.values.text}
        error={state.errors.text}
        rows={8}
      />
      <div className="mt-4">
        <SubmitButton name="step" value="check">
          Kiểm tra danh sách
        </SubmitButton>
      </div>
    </>
  );
}

function CheckStep({ state }: { state: UnitListState }) {
  return (
    <>
      <input type="hidden" name="text" value={state.values.text ?? ""} />
      <p className="mb-3 text-sm text-muted">
        Loại đơn vị được đoán từ tên: xin xem lại rồi lưu. Xóa trắng tên nếu không lấy dòng đó.
      </p>
      <div className="table-scroll">
        <table className="data-table data-table-stack">
          <caption className="sr-only">Đơn vị sẽ được thêm</caption>
          <thead>
            <tr>
              <th scope="col" className="num w-14">
                Dòng
              </th>
              <th scope="col">Tên đơn vị</th>
              <th scope="col">Loại</th>
            </tr>
          </thead>
          <tbody>
            {state.rows.map((row, index) => (
              <CheckRow key={row.line} row={row} index={index} errors={state.errors} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <SubmitButton name="step" value="save">
          Lưu {state.rows.length} đơn vị
        </SubmitButton>
        <SubmitButton name="step" value="back" variant="secondary">
          Sửa lại danh sách
        </SubmitButton>
      </div>
    </>
  );
}

function CheckRow({ row, index, errors }: { row: UnitLine; index: number; errors: Record<string, string> }) {
  const nameId = `units.${index}.name`;
  const kindId = `units.${index}.kind`;
  const name = { ...controlProps({ name: nameId, label: "", error: errors[nameId] }), name: "name" };
  const kind = { ...controlProps({ name: kindId, label: "", error: errors[kindId] }), name: "kind" };
  return (
    <tr>
      <td className="num">
        {row.line}
        <input type="hidden" name="line" value={row.line} />
      </td>
      <td className="min-w-44">
        {errors[nameId] ? <FieldError id={`${nameId}-error`} text={errors[nameId]} /> : null}
        <input
          {...name}
          className="control control-compact"
          defaultValue={row.name}
          aria-label={`Tên đơn vị, dòng ${row.line}`}
        />
      </td>
      <td className="min-w-48">
        {errors[kindId] ? <FieldError id={`${kindId}-error`} text={errors[kindId]} /> : null}
        <select
          {...kind}
          className="control control-compact"
          defaultValue={row.kind}
          aria-label={`Loại đơn vị, dòng ${row.line}`}
        >
          {CHOOSABLE_KINDS.map((each) => (
            <option key={each} value={each}>
              {ORG_UNIT_KIND_LABELS[each]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
