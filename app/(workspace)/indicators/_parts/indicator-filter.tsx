import type { KnownUnits } from "@/lib/charts/arrange-rows";
import { type TableChoice, tableParameters, WHOLE_TABLE } from "@/lib/charts/table-choice";
import type { AssessmentStatus } from "@/lib/indicators/assessment";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import { ClearFilter } from "./clear-filter";
import { KeptChoice } from "./kept-choice";

type IndicatorFilterProps = {
  query: string;
  choice: TableChoice;
  groups: readonly { code: string; name: string }[];
  units: KnownUnits["units"];
  /** Statuses that some row has. */
  statuses: readonly AssessmentStatus[];
  count: number;
  total: number;
  onChange: (choice: TableChoice) => void;
};

/** A plain form of the address; with JavaScript each change shows at once. */
export function IndicatorFilter({
  query,
  choice,
  groups,
  units,
  statuses,
  count,
  total,
  onChange,
}: IndicatorFilterProps) {
  const sort = tableParameters(choice).find(([name]) => name === "sort");
  return (
    <form method="get" className="no-print mb-3 flex flex-wrap items-end gap-3 px-4 pt-4">
      <KeptChoice query={query} />
      {sort && sort[1] !== "" ? <input type="hidden" name="sort" value={sort[1]} /> : null}
      <label className="min-w-0 flex-1 basis-48">
        <span className="field-label text-sm">Tìm chỉ tiêu</span>
        <input
          name="q"
          type="search"
          aria-keyshortcuts="Alt+/"
          className="control control-compact"
          placeholder="Gõ không dấu cũng được"
          value={choice.text}
          autoComplete="off"
          onChange={(event) => onChange({ ...choice, text: event.target.value })}
        />
      </label>
      <Choice
        name="group"
        label="Lĩnh vực"
        all="Tất cả lĩnh vực"
        value={choice.group}
        options={groups.map(({ code, name }) => [code, name])}
        onChange={(group) => onChange({ ...choice, group })}
      />
      <Choice
        name="status"
        label="Đánh giá"
        all="Tất cả đánh giá"
        value={choice.status}
        options={statuses.map((each) => [each, ASSESSMENT_LABELS[each].word])}
        onChange={(status) => onChange({ ...choice, status: status as TableChoice["status"] })}
      />
      <Choice
        name="unit"
        label="Đơn vị báo cáo"
        all="Tất cả đơn vị"
        value={choice.unit}
        options={units.map(({ id, name }) => [id, name])}
        onChange={(unit) => onChange({ ...choice, unit })}
      />
      <noscript>
        <button type="submit" className="btn btn-secondary">
          Lọc
        </button>
      </noscript>
      <p className="pb-2 text-sm text-muted" role="status">
        {count === total ? `${total} chỉ tiêu` : `${count}/${total} chỉ tiêu`}
      </p>
      {tableParameters(choice).some(([, value]) => value !== "") ? (
        <ClearFilter className="pb-2 text-sm" query={query} onClear={() => onChange(WHOLE_TABLE)} />
      ) : null}
    </form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  /** The first option: no filter. */
  all: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
};

function Choice({ name, label, all, value, options, onChange }: ChoiceProps) {
  return (
    <label className="min-w-0 flex-none basis-44">
      <span className="field-label text-sm">{label}</span>
      <select
        name={name}
        className="control control-compact"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{all}</option>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
