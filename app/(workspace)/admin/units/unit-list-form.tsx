"use client";
import { useActionState } from "react";
import { controlProps, FieldError } from "@/app/_ui/field";
import { ListInTwoSteps } from "@/app/_ui/list-in-two-steps";
import { CHOOSABLE_KINDS } from "@/lib/org-units/guess-kind";
import { ORG_UNIT_KIND_LABELS } from "@/lib/org-units/labels";
import type { UnitLine } from "@/lib/org-units/parse-unit-list";
import { type UnitListState, unitListAction } from "./actions";

const START: UnitListState = { status: "idle", errors: {}, values: {}, rows: [], problems: [] };
const EXAMPLE = "Chi bộ thôn 1\nChi bộ thôn 2\nPhòng Kinh tế";

/** Type or paste the list, then correct the guessed kinds and save. */
export function UnitListForm() {
  const [state, action] = useActionState(unitListAction, START);
  return (
    <ListInTwoSteps
      state={state}
      action={action}
      problemsTitle="Những dòng không lấy vào"
      list={{
        name: "text",
        label: "Danh sách đơn vị, mỗi dòng một đơn vị",
        hint: "Gõ hoặc dán từ Word, Excel. Có thể thêm dòng đề mục kết thúc bằng dấu hai chấm, ví dụ “Chi bộ:”, để ghi loại cho các dòng dưới.",
        placeholder: EXAMPLE,
      }}
      check={{
        hint: "Loại đơn vị được đoán từ tên: xin xem lại rồi lưu. Xóa trắng tên nếu không lấy dòng đó.",
        caption: "Đơn vị sẽ được thêm",
        head: <Heads />,
        rows: state.rows.map((row, index) => <CheckRow key={row.line} row={row} index={index} errors={state.errors} />),
        save: `Lưu ${state.rows.length} đơn vị`,
      }}
    />
  );
}

function Heads() {
  return (
    <>
      <th scope="col" className="num w-14">
        Dòng
      </th>
      <th scope="col">Tên đơn vị</th>
      <th scope="col">Loại</th>
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
