import { FilterChoice } from "@/app/_ui/filter-choice";
import { LinkButton } from "@/app/_ui/link-button";
import { SubmitButton } from "@/app/_ui/submit-button";
import type { AuditModel } from "./load";

/** A plain GET form: every filtered view is a link. */
export function AuditFilterForm({ model: { query, errors, accounts, entities, actions } }: { model: AuditModel }) {
  const isOneThing = query.thing !== undefined || query.entry !== undefined;
  return (
    <form method="get" action="/admin/audit" className="no-print mb-4 flex flex-wrap items-end gap-3">
      <TextInput name="q" label="Tìm chữ" value={query.q} placeholder="tên đơn vị, chỉ tiêu, người…" wide />
      <TextInput name="from" label="Từ ngày" value={query.from} placeholder="ngày/tháng/năm" error={errors.from} />
      <TextInput name="to" label="Đến ngày" value={query.to} placeholder="ngày/tháng/năm" error={errors.to} />
      <FilterChoice
        name="actor"
        label="Người làm"
        all="Mọi người"
        value={query.actor ?? ""}
        options={accounts.map(asOption)}
      />
      <FilterChoice
        name="action"
        label="Việc"
        all="Mọi việc"
        value={query.action ?? ""}
        options={actions.map(asOption)}
      />
      <FilterChoice
        name="entity"
        label="Việc về"
        all="Mọi thứ"
        value={query.entity ?? ""}
        options={entities.map(asOption)}
      />
      {query.thing === undefined ? null : <input type="hidden" name="thing" value={query.thing} />}
      <SubmitButton variant="secondary" pendingText="Đang lọc…">
        Lọc
      </SubmitButton>
      {isOneThing ? <LinkButton href="/admin/audit">Bỏ lọc, xem toàn bộ</LinkButton> : null}
    </form>
  );
}

const asOption = ({ id, text }: { id: string; text: string }) => [id, text] as const;

type TextInputProps = {
  name: string;
  label: string;
  value: string | undefined;
  placeholder: string;
  error?: string | undefined;
  wide?: boolean;
};

function TextInput({ name, label, value, placeholder, error, wide = false }: TextInputProps) {
  const id = `filter-${name}`;
  return (
    <div>
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-semibold text-error">
          {error}
        </p>
      ) : null}
      <input
        id={id}
        name={name}
        key={value}
        defaultValue={value}
        maxLength={200}
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={`control control-compact ${wide ? "w-64" : "w-40"}`}
      />
    </div>
  );
}
