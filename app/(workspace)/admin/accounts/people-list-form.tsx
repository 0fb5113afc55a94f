"use client";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlProps, FieldError } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextAreaField } from "@/app/_ui/text-field";
import { ROLE_LABELS } from "@/lib/access/labels";
import { ROLES } from "@/lib/access/policy";
import type { AccountLine } from "@/lib/accounts/parse-account-list";
import type { PeopleState } from "./actions";

type Named = { id: string; name: string };
type Props = { state: PeopleState; action: (form: FormData) => void; units: Named[] };

const EXAMPLE = "Nguyễn Văn A\tBí thư Chi bộ\tChi bộ thôn 1\nTrần Thị B\tPhó Chánh Văn phòng\tVăn phòng Đảng ủy";

/** Two steps in one form: paste the people, then see what was understood, correct it and save. */
export function PeopleListForm({ state, action, units }: Props) {
  return (
    <>
      <ErrorSummary state={state} />
      {state.problems.length === 0 ? null : (
        <div className="mb-4">
          <Notice tone="warning" title="Xin xem lại">
            <ul className="list-disc pl-5">
              {state.problems.map((problem) => (
                <li key={problem.line}>
                  Dòng {problem.line}: {problem.message}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <form action={action} key={state.stamp} noValidate>
        {state.rows.length === 0 ? <TypingStep state={state} /> : <CheckStep state={state} units={units} />}
      </form>
    </>
  );
}

function TypingStep({ state }: { state: PeopleState }) {
  return (
    <>
      <TextAreaField
        name="people"
        label="Danh sách, mỗi dòng một người"
        hint="Họ và tên trước, rồi chức vụ, đơn vị, vai trò, tên đăng nhập nếu có; các cột cách nhau bằng Tab (dán từ Excel) hoặc dấu chấm phẩy."
        placeholder={EXAMPLE}
        defaultValue={state.values.people}
        error={state.errors.people}
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

function CheckStep({ state, units }: { state: PeopleState; units: Named[] }) {
  return (
    <>
      <input type="hidden" name="people" value={state.values.people ?? ""} />
      <p className="mb-3 text-sm text-muted">
        Xin xem lại vai trò và đơn vị rồi tạo. Xóa trắng họ tên nếu không lấy dòng đó.
      </p>
      <div className="table-scroll">
        <table className="data-table data-table-stack">
          <caption className="sr-only">Tài khoản sẽ được tạo</caption>
          <thead>
            <tr>
              <th scope="col">Họ và tên</th>
              <th scope="col">Chức vụ</th>
              <th scope="col">Tên đăng nhập</th>
              <th scope="col">Vai trò</th>
              <th scope="col">Nhập số liệu cho</th>
            </tr>
          </thead>
          <tbody>
            {state.rows.map((row, index) => (
              <PersonRow key={row.line} row={row} index={index} errors={state.errors} units={units} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <SubmitButton name="step" value="save" pendingText="Đang tạo…">
          Tạo {state.rows.length} tài khoản, in phiếu
        </SubmitButton>
        <SubmitButton name="step" value="back" variant="secondary">
          Sửa lại danh sách
        </SubmitButton>
      </div>
    </>
  );
}

type RowProps = { row: AccountLine; index: number; errors: Record<string, string>; units: Named[] };

function PersonRow({ row, index, errors, units }: RowProps) {
  const who = `dòng ${row.line}`;
  const text = (field: "displayName" | "position" | "username", label: string) => (
    <Cell errors={errors} id={`${index}.${field}`} label={`${label}, ${who}`} name={field} text={row[field]} />
  );
  return (
    <tr>
      <th scope="row" className="min-w-44">
        <input type="hidden" name="line" value={row.line} />
        {text("displayName", "Họ và tên")}
      </th>
      <td className="min-w-40">{text("position", "Chức vụ")}</td>
      <td className="min-w-32">{text("username", "Tên đăng nhập")}</td>
      <td className="min-w-44">
        <Choice
          errors={errors}
          id={`${index}.roles`}
          name="role"
          label={`Vai trò, ${who}`}
          value={row.role}
          options={ROLES.map((role) => ({ id: role, name: ROLE_LABELS[role].word }))}
        />
      </td>
      <td className="min-w-48">
        <Choice
          errors={errors}
          id={`${index}.unitIds`}
          name="unitId"
          label={`Đơn vị, ${who}`}
          value={row.unitId}
          options={units}
        />
      </td>
    </tr>
  );
}

type CellProps = { errors: Record<string, string>; id: string; name: string; label: string };

function Cell({ errors, id, name, label, text }: CellProps & { text: string }) {
  const error = errors[id];
  return (
    <>
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      <input
        {...controlProps({ name: id, label, error })}
        name={name}
        className="control control-compact"
        aria-label={label}
        autoComplete="off"
        defaultValue={text}
      />
    </>
  );
}

function Choice({ errors, id, name, label, value, options }: CellProps & { value: string; options: Named[] }) {
  const error = errors[id];
  return (
    <>
      {error ? <FieldError id={`${id}-error`} text={error} /> : null}
      <select
        {...controlProps({ name: id, label, error })}
        name={name}
        className="control control-compact"
        aria-label={label}
        defaultValue={value}
      >
        <option value="">–</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </>
  );
}
