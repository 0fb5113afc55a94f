"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { CheckboxField, ChoicesField, SelectField } from "@/app/_ui/choice-field";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { IDLE } from "@/app/_ui/form-state";
import { LinkButton } from "@/app/_ui/link-button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { TextField } from "@/app/_ui/text-field";
import { SlipSheet } from "../accounts/slip-sheet";
import { type HandOverState, handOverAction } from "./actions";
import type { HandOverModel } from "./load";

const START: HandOverState = { ...IDLE, slips: [], handedOver: [] };

export function HandOverForm({ model }: { model: HandOverModel }) {
  const [state, action] = useActionState(handOverAction, START);
  if (state.status === "saved") return <Done state={state} model={model} />;
  if (model.units.length === 0)
    return <EmptyState title="Không còn đơn vị nào để bàn giao">Tài khoản này không phụ trách đơn vị nào.</EmptyState>;
  return (
    <form action={action} key={state.stamp} noValidate className="grid gap-4 xl:grid-cols-2">
      <div className="xl:col-span-2 empty:hidden">
        <ErrorSummary state={state} />
      </div>
      <input type="hidden" name="accountId" value={model.account.id} />
      <input type="hidden" name="version" value={model.account.version} />
      <Card title="Bàn giao gì" className="self-start">
        <UnitsPart state={state} model={model} />
      </Card>
      <Card title="Giao cho ai" className="self-start">
        <SuccessorPart state={state} model={model} />
        <div className="mt-4">
          <SubmitButton pendingText="Đang bàn giao…">Bàn giao</SubmitButton>
        </div>
      </Card>
    </form>
  );
}

type Part = { state: HandOverState; model: HandOverModel };

function UnitsPart({ state, model }: Part) {
  const { units, disabled } = model;
  return (
    <>
      <ChoicesField
        type="checkbox"
        name="unitIds"
        label="Đơn vị"
        hint="Từ bây giờ người nhận nhập số liệu của các đơn vị này và nhận thông báo, kể cả thông báo chưa đọc."
        error={state.errors.unitIds}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValues={
          state.values.typed === undefined ? units.map(({ id }) => id) : (state.values.unitIds ?? "").split(" ")
        }
      />
      {disabled ? null : (
        <CheckboxField
          name="disable"
          label="Vô hiệu hóa tài khoản cũ"
          hint="Khi người cũ thôi hẳn công việc. Không đánh dấu thì người cũ vẫn đăng nhập được nhưng không nhập số liệu của các đơn vị đã giao."
          defaultChecked={state.values.disable === "on"}
        />
      )}
      <HandOverSheets model={model} unitIds={units.map(({ id }) => id)} />
    </>
  );
}

function SuccessorPart({ state, model }: Part) {
  const { values, errors } = state;
  return (
    <>
      <ChoicesField
        type="radio"
        name="to"
        label="Người nhận"
        error={errors.to}
        choices={[
          { value: "new", label: "Người mới: tạo tài khoản và in phiếu đăng nhập" },
          { value: "existing", label: "Người đã có tài khoản" },
        ]}
        defaultValues={[values.to ?? "new"]}
      />
      <fieldset className="mt-4 border-t border-line pt-3">
        <legend className="sr-only">Người mới</legend>
        <p className="font-semibold">Nếu là người mới</p>
        <TextField
          name="displayName"
          label="Họ và tên"
          autoComplete="off"
          defaultValue={values.displayName}
          error={errors.displayName}
        />
        <TextField
          name="position"
          label="Chức vụ (không bắt buộc)"
          autoComplete="off"
          defaultValue={values.position}
          error={errors.position}
        />
        <TextField
          name="username"
          label="Tên đăng nhập"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={values.username ?? model.suggestion}
          error={errors.username}
        />
      </fieldset>
      <fieldset className="mt-4 border-t border-line pt-3">
        <legend className="sr-only">Người đã có tài khoản</legend>
        <p className="font-semibold">Nếu đã có tài khoản</p>
        <SelectField
          name="successorId"
          label="Tài khoản"
          defaultValue={values.successorId ?? ""}
          error={errors.successorId}
        >
          <option value="">Chọn tài khoản</option>
          {model.successors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </fieldset>
    </>
  );
}

/** In a tab of its own: this page may show a slip that is shown once. Names of units no longer of this account are not in the model any more: after handing over there is one link each. */
function HandOverSheets({ model, unitIds }: { model: HandOverModel; unitIds: readonly string[] }) {
  if (!model.readsSheets) return null;
  const name = (unitId: string) => model.units.find(({ id }) => id === unitId)?.name;
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {unitIds.map((unitId) => (
        <LinkButton key={unitId} href={`/print/hand-over/${unitId}`} target="_blank">
          Phiếu bàn giao{name(unitId) === undefined ? "" : `: ${name(unitId)}`}
        </LinkButton>
      ))}
    </div>
  );
}

function Done({ state, model }: Part) {
  return (
    <div className="grid gap-4">
      <div className="no-print">
        <ErrorSummary state={state} />
        <HandOverSheets model={model} unitIds={state.handedOver} />
      </div>
      {state.slips.length > 0 ? (
        <SlipSheet slips={state.slips} head={model.slip} doneHref="/admin/hand-over" />
      ) : (
        <p>
          <a className="link" href="/admin/hand-over">
            Về danh sách
          </a>
        </p>
      )}
    </div>
  );
}
