"use client";
import { formatFigure } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quarter } from "@/lib/periods/period";
import { fieldName, readRawCell } from "@/lib/sheets/cell-form";
import type { EntryRow } from "@/lib/sheets/entry-form";
import type { EntryState } from "@/lib/sheets/entry-state";
import { type FieldProblem, parseCell } from "@/lib/sheets/parse-cells";
import { type RowTotals, rowTotals } from "@/lib/sheets/row-totals";
import { EntryCell } from "./entry-cell";
import { EntryMessages } from "./entry-messages";
import { EntryStatus } from "./entry-status";
import { isDirty, type TypedCell } from "./use-entry-cells";

type EntryRowProps = {
  row: EntryRow;
  quarter: Quarter;
  cell: TypedCell;
  state: EntryState;
  onChange: (patch: Partial<TypedCell>) => void;
};

export function EntryRowView({ row, quarter, cell, state, onChange }: EntryRowProps) {
  const { indicator, figures } = row;
  const parsed = parseCell(indicator, cell.raw);
  const dirty = isDirty(row, cell);
  const problems = shownProblems(row, cell, state, parsed.ok ? [] : parsed.problems);
  const known = state.conflicts[indicator.id];
  const conflict = known && dirty && cell.raw.version !== known.version ? known : undefined;
  const totals = parsed.ok ? safeTotals(row, quarter, parsed.value) : null;
  const messageId = `m-${indicator.id}`;
  const hasMessages = problems.length > 0 || conflict !== undefined || cell.raw.choice === "no-data";
  return (
    <>
      <tr className="entry-row" data-open={hasMessages || undefined}>
        <th scope="row" className="entry-name">
          {indicator.name}
          <span className="entry-unit-inline"> ({indicator.unitOfMeasure})</span>
          {row.definition === "" ? null : <Definition text={row.definition} name={indicator.name} />}
        </th>
        <td className="entry-unit text-muted">{indicator.unitOfMeasure}</td>
        <td className="num" data-label="KH năm">
          {figures.plan}
          {figures.planOfCommune ? <span className="sub">của xã</span> : null}
        </td>
        <td className="num text-muted" data-label="Cùng kỳ">
          {figures.samePeriod}
        </td>
        <td className="num text-muted" data-label="Quý trước">
          {figures.previous}
        </td>
        <td className="entry-input">
          <EntryCell
            row={row}
            cell={cell}
            problems={problems}
            describedBy={hasMessages ? messageId : undefined}
            onChange={onChange}
          />
          <input type="hidden" name={fieldName("version", indicator.id)} value={cell.raw.version} />
          {conflict ? <input type="hidden" name={fieldName("theirs", indicator.id)} value={conflict.version} /> : null}
        </td>
        <td className="entry-status">
          <EntryStatus row={row} dirty={dirty} invalid={problems.length > 0} conflict={conflict !== undefined} />
        </td>
        <td className="num" data-label="Lũy kế">
          {totals ? formatFigure(totals.cumulative, indicator) : ""}
          {totals?.asOf ? <span className="sub">quý {romanQuarter(totals.asOf)}</span> : null}
        </td>
        <td className="num entry-percent" data-label="% KH">
          {totals?.percent}
          {totals?.inPoints ? <span className="sub">điểm %</span> : null}
        </td>
      </tr>
      {hasMessages ? (
        <tr className="entry-detail">
          <td colSpan={9} id={messageId}>
            <EntryMessages row={row} cell={cell} problems={problems} conflict={conflict} onChange={onChange} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** What is wrong is said once the cell was left, or when the server said so about exactly this text. */
function shownProblems(row: EntryRow, cell: TypedCell, state: EntryState, found: FieldProblem[]): FieldProblem[] {
  if (found.length > 0) return cell.left ? found : [];
  const { id } = row.indicator;
  const posted = readRawCell(state.values, id);
  if (posted === null || state.conflicts[id] || JSON.stringify(posted) !== JSON.stringify(cell.raw)) return [];
  return Object.entries(state.errors)
    .filter(([field]) => field.slice(2) === id)
    .map(([field, message]) => ({ field, message }));
}

/** A sum beyond what can be stored exactly is not shown; the server refuses it too. */
function safeTotals(row: EntryRow, quarter: Quarter, value: CellValue): RowTotals | null {
  try {
    return rowTotals(row, quarter, value);
  } catch {
    return null;
  }
}

function Definition({ text, name }: { text: string; name: string }) {
  return (
    <details className="entry-definition">
      <summary title="Cách tính">
        <span aria-hidden>?</span>
        <span className="sr-only">Cách tính {name}</span>
      </summary>
      <span className="block">{text}</span>
    </details>
  );
}
