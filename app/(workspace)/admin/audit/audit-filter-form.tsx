import { SubmitButton } from "@/app/_ui/submit-button";
import type { AuditModel } from "./load";

/** A plain GET form: every filtered view is a link. */
export function AuditFilterForm({ model: { filter, accounts, entities } }: { model: AuditModel }) {
  return (
    <form method="get" action="/admin/audit" className="no-print mb-4 flex flex-wrap items-end gap-3">
      <DateInput name="from" label="Từ ngày" value={filter.from} />
      <DateInput name="to" label="Đến ngày" value={filter.to} />
      <Choice name="actor" label="Người làm" all="Mọi người" value={filter.actor} options={accounts} />
      <Choice name="entity" label="Việc về" all="Mọi thứ" value={filter.entity} options={entities} />
      <SubmitButton variant="secondary" pendingText="Đang lọc…">
        Lọc
      </SubmitButton>
    </form>
  );
}

function DateInput({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <div>
      <label htmlFor={`filter-${name}`} className="text-sm text-muted">
        {label}
      </label>
      <input
        id={`filter-${name}`}
        name={name}
        key={value}
        defaultValue={value}
        inputMode="numeric"
        autoComplete="off"
        placeholder="ngày/tháng/năm"
        className="control control-compact w-40"
      />
    </div>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  all: string;
  value: string | undefined;
  options: { id: string; text: string }[];
};

function Choice({ name, label, all, value, options }: ChoiceProps) {
  return (
    <div className="max-w-full">
      <label htmlFor={`filter-${name}`} className="text-sm text-muted">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        key={value}
        defaultValue={value ?? ""}
        className="control control-compact w-auto max-w-full"
      >
        <option value="">{all}</option>
        {options.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
