"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { controlProps, FieldError } from "@/app/_ui/field";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { Link } from "@/app/_ui/link";
import { SubmitButton } from "@/app/_ui/submit-button";
import { ALL_CELLS, KEEP } from "@/lib/org-units/suggest-reporter";
import { chooseIndicatorsAction } from "./actions";
import type { CatalogueLine, CatalogueModel } from "./load";
import { StartQuarterField } from "./start-quarter-field";

type Props = Pick<CatalogueModel, "year" | "groups" | "units" | "start">;
type Option = { value: string; label: string };

/** The year's indicators by lĩnh vực: a tick and who reports. One save for the whole grid. */
export function CatalogueForm({ year, groups, units, start }: Props) {
  const [state, action] = useActionState(chooseIndicatorsAction, IDLE);
  const cells = units.filter((unit) => unit.kind === "party-cell");
  const options: Option[] = [
    ...(cells.length === 0 ? [] : [{ value: ALL_CELLS, label: `Các chi bộ (${cells.length})` }]),
    ...units
      .filter((unit) => unit.kind !== "party-cell")
      .concat(cells)
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
  const ids = groups.flatMap((group) => group.lines.filter((line) => line.retiredFrom === null).map(({ id }) => id));
  return (
    <>
      <ErrorSummary state={state} />
      <form action={action} key={`${year} ${state.stamp}`} noValidate>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="listed" value={ids.join(" ")} />
        <nav aria-label="Lĩnh vực" className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {groups.map((group) => (
            <a key={group.id} className="link" href={`#group-${group.id}`}>
              {group.name}
            </a>
          ))}
        </nav>
        <div className="card !p-0 overflow-hidden">
          <div className="table-scroll">
            <table className="data-table data-table-stack">
              <caption className="sr-only">Danh mục chỉ tiêu năm {year}</caption>
              <thead>
                <tr>
                  <th scope="col">Chỉ tiêu</th>
                  <th scope="col">ĐVT</th>
                  <th scope="col">Đơn vị báo cáo</th>
                  <th scope="col">Chỉ tiêu</th>
                </tr>
              </thead>
              {groups.map((group) => (
                <tbody key={group.id}>
                  <tr className="group-row" id={`group-${group.id}`}>
                    <th scope="colgroup" colSpan={4}>
                      {group.name}
                    </th>
                  </tr>
                  {group.lines.map((line) => (
                    <IndicatorRow key={line.id} line={line} year={year} options={options} state={state} />
                  ))}
                </tbody>
              ))}
            </table>
          </div>
        </div>
        <div className="sticky bottom-0 z-10 mt-4 flex flex-wrap items-end gap-4 border-t border-line bg-canvas py-3">
          <StartQuarterField start={start} typed={state.values.fromQuarter} />
          <SubmitButton>Lưu danh mục năm {year}</SubmitButton>
        </div>
      </form>
    </>
  );
}

type RowProps = { line: CatalogueLine; year: number; options: Option[]; state: FormState };

function IndicatorRow({ line, year, options, state }: RowProps) {
  const field = `reporter.${line.id}`;
  const error = state.errors[field];
  const ticked = state.values.typed === undefined ? line.reporter !== "" : `chosen.${line.id}` in state.values;
  if (line.parts || line.retiredFrom !== null) return <QuietRow line={line} year={year} />;
  return (
    <tr>
      <th scope="row" className={`min-w-56 ${line.child ? "!pl-8" : ""}`}>
        <span className="check !min-h-0 !py-0">
          <input
            type="checkbox"
            id={`chosen.${line.id}`}
            name="chosen"
            value={line.id}
            defaultChecked={ticked}
            className="!size-5"
          />
          <label htmlFor={`chosen.${line.id}`}>{line.name}</label>
        </span>
      </th>
      <td>{line.unitOfMeasure}</td>
      <td className="min-w-52">
        {error ? <FieldError id={`${field}-error`} text={error} /> : null}
        <select
          {...controlProps({ name: field, label: "", error })}
          className="control control-compact"
          aria-label={`Đơn vị báo cáo: ${line.name}`}
          defaultValue={state.values[field] ?? (line.reporter === "" ? line.suggested : line.reporter)}
        >
          <option value="">Chọn đơn vị</option>
          {line.reporter === KEEP ? <option value={KEEP}>{line.several} đơn vị đang báo cáo</option> : null}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
      <ManageCell line={line} year={year} />
    </tr>
  );
}

/** Nobody types it: the sum of its parts, or no longer followed. */
function QuietRow({ line, year }: { line: CatalogueLine; year: number }) {
  return (
    <tr>
      <th scope="row" className={line.child ? "!pl-8" : ""}>
        {line.name}
      </th>
      <td>{line.unitOfMeasure}</td>
      <td className="text-muted">
        {line.retiredFrom === null ? "Cộng từ các chỉ tiêu thành phần" : `Ngừng theo dõi từ ${line.retiredFrom}`}
      </td>
      <ManageCell line={line} year={year} />
    </tr>
  );
}

function ManageCell({ line, year }: { line: CatalogueLine; year: number }) {
  return (
    <td>
      <Link className="link whitespace-nowrap" href={`/admin/catalogue/${line.id}?year=${year}`}>
        Chọn, sửa…<span className="sr-only"> đơn vị báo cáo và cách tính của {line.name}</span>
      </Link>
    </td>
  );
}
