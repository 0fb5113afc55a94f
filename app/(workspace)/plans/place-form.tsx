import { SubmitButton } from "@/app/_ui/submit-button";
import { PLAN_BASIS_LABELS } from "@/lib/indicators/labels";
import { PLAN_BASES, type PlanBasis } from "@/lib/plans/plan";

type Props = {
  path: string;
  year: number;
  years: number[];
  unit: { id: string };
  units: { id: string; name: string }[];
  basis: PlanBasis;
};

/** Year, unit and basis in the address: a plain GET form, so every view is a link. */
export function PlaceForm({ path, year, years, unit, units, basis }: Props) {
  return (
    <form method="get" action={path} className="no-print mb-4 flex flex-wrap items-end gap-3">
      <Choice
        name="year"
        label="Năm"
        value={String(year)}
        options={years.map((each) => [String(each), String(each)])}
      />
      <Choice name="unit" label="Đơn vị" value={unit.id} options={units.map(({ id, name }) => [id, name])} />
      <Choice
        name="basis"
        label="Căn cứ giao"
        value={basis}
        options={PLAN_BASES.map((each) => [each, PLAN_BASIS_LABELS[each]])}
      />
      <SubmitButton variant="secondary" pendingText="Đang mở…">
        Xem
      </SubmitButton>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; value: string; options: [string, string][] };

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="max-w-full">
      <label htmlFor={`place-${name}`} className="text-sm text-muted">
        {label}
      </label>
      <select
        id={`place-${name}`}
        name={name}
        defaultValue={value}
        key={value}
        className="control control-compact w-auto max-w-full"
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
