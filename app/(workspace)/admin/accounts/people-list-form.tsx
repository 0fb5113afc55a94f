"use client";
import { controlProps, FieldError } from "@/app/_ui/field";
import { ListInTwoSteps } from "@/app/_ui/list-in-two-steps";
import { ROLE_LABELS } from "@/lib/access/labels";
import { ROLES } from "@/lib/access/policy";
import type { AccountLine } from "@/lib/accounts/parse-account-list";
import type { PeopleState } from "./actions";

type Named = { id: string; name: string };
type Props = { state: PeopleState; action: (form: FormData) => void; units: Named[] };

const EXAMPLE = "Nguyễn Văn A\tBí thư Chi bộ\tChi bộ thôn 1\nTrần Thị B\tPhó Chánh Văn phòng\tVăn phòng Đảng ủy";
const HEADS = ["Họ và tên", "Chức vụ", "Tên đăng nhập", "Vai trò", "Nhập số liệu cho"];

/** Paste the people, then see what was understood, correct it and save. */
export function PeopleListForm({ state, action, units }: Props) {
  return (
    <ListInTwoSteps
      state={state}
      action={action}
      problemsTitle="Xin xem lại"
      list={{
        name: "people",
        label: "Danh sách, mỗi dòng một người",
        hint: "Họ và tên trước, rồi chức vụ, đơn vị, vai trò, tên đăng nhập nếu có; các cột cách nhau bằng Tab (dán từ Excel) hoặc dấu chấm phẩy.",
        placeholder: EXAMPLE,
      }}
      check={{
        hint: "Xin xem lại vai trò và đơn vị rồi tạo. Xóa trắng họ tên nếu không lấy dòng đó.",
        caption: "Tài khoản sẽ được tạo",
        head: HEADS.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        )),
        rows: state.rows.map((row, index) => (
          <PersonRow key={row.line} row={row} index={index} errors={state.errors} units={units} />
        )),
        save: `Tạo ${state.rows.length} tài khoản, in phiếu`,
        saving: "Đang tạo…",
      }}
    />
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
