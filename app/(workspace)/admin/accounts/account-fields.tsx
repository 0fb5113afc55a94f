"use client";
import { ChoicesField } from "@/app/_ui/choice-field";
import type { FormState } from "@/app/_ui/form-state";
import { TextField } from "@/app/_ui/text-field";
import { ROLE_LABELS } from "@/lib/access/labels";
import { ROLES, type Role } from "@/lib/access/policy";

type Named = { id: string; name: string };
export type AccountDefaults = {
  displayName: string;
  position: string;
  roles: readonly Role[];
  unitIds: readonly string[];
  groupIds: readonly string[];
  supervisedUnitIds: readonly string[];
};
type Props = { state: FormState; defaults: AccountDefaults; units: Named[]; groups: Named[]; cells: Named[] };

/** Name, position and rights; used to create and to change an account. */
export function AccountFields({ state, defaults, units, groups, cells }: Props) {
  const list = (name: "roles" | "unitIds" | "groupIds" | "supervisedUnitIds") =>
    state.values.typed === undefined ? defaults[name] : (state.values[name] ?? "").split(" ");
  const option = ({ id, name }: Named) => ({ value: id, label: name });
  return (
    <>
      <TextField
        name="displayName"
        label="Họ và tên"
        hint="Tên này hiện bên cạnh số liệu người đó nhập, duyệt."
        autoComplete="off"
        defaultValue={state.values.displayName ?? defaults.displayName}
        error={state.errors.displayName}
      />
      <TextField
        name="position"
        label="Chức vụ (không bắt buộc)"
        autoComplete="off"
        defaultValue={state.values.position ?? defaults.position}
        error={state.errors.position}
      />
      <ChoicesField
        type="checkbox"
        name="roles"
        label="Vai trò"
        error={state.errors.roles}
        defaultValues={list("roles")}
        choices={ROLES.map((role) => ({
          value: role,
          label: ROLE_LABELS[role].word,
          hint: ROLE_LABELS[role].hint,
        }))}
      />
      {units.length === 0 ? null : (
        <div className="field columns-1 sm:[&_fieldset]:columns-2 [&_legend]:[column-span:all]">
          <ChoicesField
            type="checkbox"
            name="unitIds"
            label="Nhập số liệu cho đơn vị"
            error={state.errors.unitIds}
            defaultValues={list("unitIds")}
            choices={units.map(option)}
          />
        </div>
      )}
      <details className="field" open={list("groupIds").some((id) => id !== "")}>
        <summary className="cursor-pointer font-semibold text-actual">Chỉ duyệt một số lĩnh vực</summary>
        <ChoicesField
          type="checkbox"
          name="groupIds"
          label="Lĩnh vực"
          hint="Dành cho vai trò Văn phòng, ví dụ Ban Xây dựng Đảng. Không đánh dấu là được duyệt mọi lĩnh vực."
          error={state.errors.groupIds}
          defaultValues={list("groupIds")}
          choices={groups.map(option)}
        />
      </details>
      {cells.length === 0 ? null : (
        <details className="field" open={list("supervisedUnitIds").some((id) => id !== "")}>
          <summary className="cursor-pointer font-semibold text-actual">Chi bộ được phân công theo dõi</summary>
          <div className="columns-1 sm:[&_fieldset]:columns-2 [&_legend]:[column-span:all]">
            <ChoicesField
              type="checkbox"
              name="supervisedUnitIds"
              label="Chi bộ"
              hint="Dành cho vai trò Lãnh đạo: cấp ủy viên xem và xác nhận kỳ sinh hoạt của các chi bộ này."
              error={state.errors.supervisedUnitIds}
              defaultValues={list("supervisedUnitIds")}
              choices={cells.map(option)}
            />
          </div>
        </details>
      )}
    </>
  );
}
