import { FilterChoice } from "@/app/_ui/filter-choice";
import { LinkButton } from "@/app/_ui/link-button";
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
      <FilterChoice
        name="state"
        label="Tình trạng"
        all="Tất cả"
        value={filter.state}
        options={STATE_CHOICES.map((state) => [state, stateWords(state)])}
      />
      <FilterChoice name="unit" label="Đơn vị" all="Mọi đơn vị" value={filter.unit} options={units} />
      <FilterChoice
        name="period"
        label="Kỳ"
        all="Mọi kỳ"
        value={filter.period}
        options={periods.map((key) => [key, periodWords(key)])}
      />
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
