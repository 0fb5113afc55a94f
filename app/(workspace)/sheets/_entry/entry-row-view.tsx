"use client";
import { memo } from "react";
import { formatFigure } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import type { CellValue } from "@/lib/indicators/figure";
import type { Quarter } from "@/lib/periods/period";
import { fieldName, firstField } from "@/lib/sheets/cell-form";
import type { CellWarning } from "@/lib/sheets/checks/warning";
import { type CellState, isRefused } from "@/lib/sheets/entry/cell-state";
import type { CellStatus } from "@/lib/sheets/entry/cell-status";
import type { EntryRow } from "@/lib/sheets/entry-form";
import { type FieldProblem, parseCell } from "@/lib/sheets/parse-cells";
import { type RowTotals, rowTotals } from "@/lib/sheets/row-totals";
import type { EntryActions } from "./entry-actions";
import { EntryCell } from "./entry-cell";
import { EntryMessages } from "./entry-messages";
import { EntryStatus } from "./entry-status";
import { WrittenFigure } from "./written-figure";

export type EntryRowProps = {
  row: EntryRow;
  quarter: Quarter;
  cell: CellState;
  status: CellStatus;
  warnings: readonly CellWarning[];
  explained: boolean;
  /** The panel shows this row, warnings and reason included. */
  inPanel: boolean;
  enhanced: boolean;
  actions: EntryActions;
};

/** One line of the sheet. Drawn again only when something of its own changed. */
export const EntryRowView = memo(function EntryRowView(props: EntryRowProps) {
  const { row, quarter, cell, status, warnings, inPanel, enhanced, actions } = props;
  const { indicator, figures } = row;
  const parsed = parseCell(indicator, cell.raw);
  const problems = shownProblems(row, cell, parsed.ok ? [] : parsed.problems);
  const totals = parsed.ok ? safeTotals(row, quarter, parsed.value) : null;
  const messageId = `m-${indicator.id}`;
  const shownWarnings = inPanel ? [] : warnings;
  const hasMessages =
    problems.length > 0 || cell.conflict !== null || shownWarnings.length > 0 || cell.raw.choice === "no-data";
  return (
    <>
      <tr
        className="entry-row"
        data-open={hasMessages || undefined}
        data-status={status}
        data-pointed={row.pointed || undefined}
        data-current={inPanel || undefined}
      >
        <th scope="row" className="entry-name">
          {row.pointed ? <span className="entry-pointed">Văn phòng đề nghị xem lại ô này</span> : null}
          {indicator.name}
          <span className="entry-unit-inline"> ({indicator.unitOfMeasure})</span>
          {"\u00a0"}
          <Definition row={row} enhanced={enhanced} actions={actions} />
        </th>
        <td className="entry-unit text-muted">{indicator.unitOfMeasure}</td>
        <td className="num" data-label="KH năm">
          {figures.plan}
          {figures.planOfCommune ? <span className="sub">của xã</span> : null}
        </td>
        <td className="num text-muted entry-past" data-label="Cùng kỳ">
          {figures.samePeriod}
          {figures.samePeriodNote === "" ? null : <span className="sub">{figures.samePeriodNote}</span>}
        </td>
        <td className="num text-muted entry-past" data-label="Quý trước">
          {figures.previous}
        </td>
        <td className="entry-input">
          {row.computedFrom === null ? (
            <>
              <EntryCell
                row={row}
                cell={cell}
                problems={problems}
                describedBy={hasMessages ? messageId : undefined}
                actions={actions}
                enhanced={enhanced}
              />
              <HiddenFields row={row} cell={cell} />
            </>
          ) : (
            <Computed row={row} cell={cell} />
          )}
        </td>
        <td className="entry-status">
          <EntryStatus status={status} />
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
            <EntryMessages
              row={row}
              cell={cell}
              problems={problems}
              warnings={shownWarnings}
              explained={props.explained}
              actions={actions}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
});

/** Reckoned by the program: to be read, with where it comes from. */
function Computed({ row, cell }: Pick<EntryRowProps, "row" | "cell">) {
  const parsed = parseCell(row.indicator, cell.raw);
  return (
    <>
      {parsed.ok ? <WrittenFigure value={parsed.value} certainty="final" indicator={row.indicator} /> : null}
      <span className="sub whitespace-normal">{row.computedFrom}</span>
    </>
  );
}

/** What a form without JavaScript posts along: the version typed over, and the sum lũy kế was shown with. */
function HiddenFields({ row, cell }: { row: EntryRow; cell: CellState }) {
  const { id, cumulativeBase } = row.indicator;
  return (
    <>
      <input type="hidden" name={fieldName("version", id)} value={cell.base.version} />
      {typeof cumulativeBase === "number" ? (
        <input type="hidden" name={fieldName("base", id)} value={cumulativeBase} />
      ) : null}
      {cell.conflict ? <input type="hidden" name={fieldName("theirs", id)} value={cell.conflict.version} /> : null}
    </>
  );
}

/** What is wrong is said once the cell was left, or when the server said so about exactly this text. */
function shownProblems(row: EntryRow, cell: CellState, found: FieldProblem[]): FieldProblem[] {
  if (found.length > 0) return cell.left ? found : [];
  if (!isRefused(cell) || cell.refusal === null || cell.conflict !== null) return [];
  return [{ field: firstField(row.indicator), message: cell.refusal.message }];
}

/** A sum beyond what can be stored exactly is not shown; the server refuses it too. */
function safeTotals(row: EntryRow, quarter: Quarter, value: CellValue): RowTotals | null {
  try {
    return rowTotals(row, quarter, value);
  } catch {
    return null;
  }
}

/** Without JavaScript the definition opens in place; with it the panel does. */
function Definition({ row, enhanced, actions }: Pick<EntryRowProps, "row" | "enhanced" | "actions">) {
  const { id, name } = row.indicator;
  if (enhanced) {
    return (
      <button
        type="button"
        className="entry-more"
        tabIndex={-1}
        title="Chi tiết"
        onClick={() => actions.openDetails(id)}
      >
        <span aria-hidden>?</span>
        <span className="sr-only">Chi tiết: {name}</span>
      </button>
    );
  }
  if (row.definition === "") return null;
  return (
    <details className="entry-definition">
      <summary title="Cách tính">
        <span aria-hidden>?</span>
        <span className="sr-only">Cách tính {name}</span>
      </summary>
      <span className="block">{row.definition}</span>
    </details>
  );
}
