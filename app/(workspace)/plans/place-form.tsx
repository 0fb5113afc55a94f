import { FilterChoice } from "@/app/_ui/filter-choice";
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
      <FilterChoice
        name="year"
        label="Năm"
        value={String(year)}
        options={years.map((each) => [String(each), String(each)])}
      />
      <FilterChoice name="unit" label="Đơn vị" value={unit.id} options={units.map(({ id, name }) => [id, name])} />
      <FilterChoice
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
