import type { ReactNode } from "react";
import { LinkButton } from "@/app/_ui/button";
import { SubmitButton } from "@/app/_ui/submit-button";
import { EXPLANATION_LABELS } from "@/lib/explanations/labels";
import { STATE_CHOICES, type StateChoice } from "@/lib/explanations/list-filter";
import { formatPeriod } from "@/lib/format/periods";
import { parsePeriodKey } from "@/lib/periods/period";
import type { ExplanationsModel } from "./load";

const stateWords = (state: StateChoice) => (state === "mine" ? "Chờ tôi" : EXPLANATION_LABELS[state].word);

/** A plain GET form: every filtered view is a link. */
export function ExplanationFilterForm({ model: { filter, units, periods } }: { model: ExplanationsModel }) {
  const isFiltered = filter.state !== "" || filter.unit !== "" || filter.period !== "";
  return (
    <form method="get" action="/explanations" className="no-print mb-4 flex flex-wrap items-end gap-3">
      <Choice name="state" label="Tình trạng" all="Tất cả" value={filter.state}>
        {STATE_CHOICES.map((state) => (
          <option key={state} value={state}>
            {stateWords(state)}
          </option>
        ))}
      </Choice>
      <Choice name="unit" label="Đơn vị" all="Mọi đơn vị" value={filter.unit}>
        {units.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice name="period" label="Kỳ" all="Mọi kỳ" value={filter.period}>
        {periods.map((key) => (
          <option key={key} value={key}>
            {periodWords(key)}
          </option>
        ))}
      </Choice>
      <SubmitButton variant="secondary" pendingText="Đang lọc…">
        Lọc
      </SubmitButton>
      {isFiltered ? <LinkButton href="/explanations">Bỏ lọc</LinkButton> : null}
    </form>
  );
}

function periodWords(key: string): string {
  const period = parsePeriodKey(key);
  return period ? formatPeriod(period) : key;
}

type ChoiceProps = { name: string; label: string; all: string; value: string; children: ReactNode };

function Choice({ name, label, all, value, children }: ChoiceProps) {
  return (
    <div className="max-w-full">
      <label htmlFor={`filter-${name}`} className="text-sm text-muted">
        {label}
      </label>
      <select
        id={`filter-${name}`}
        name={name}
        key={value}
        defaultValue={value}
        className="control control-compact w-auto max-w-full"
      >
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  );
}
