"use client";
import type { KeyboardEvent } from "react";
import { formatPercentNumber, formatQuantity, formatSignedQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { isRate } from "@/lib/indicators/indicator";
import { choosePatch, decimalsOf, ENTRY_CHOICES, entryChoiceOf, fieldName, type RawCell } from "@/lib/sheets/cell-form";
import type { CellState } from "@/lib/sheets/entry/cell-state";
import type { EntryRow } from "@/lib/sheets/entry-form";
import { ENTRY_CHOICE_LABELS } from "@/lib/sheets/labels";
import { type FieldProblem, parseCell } from "@/lib/sheets/parse-cells";
import type { EntryActions } from "./entry-actions";

type EntryCellProps = {
  row: EntryRow;
  cell: CellState;
  problems: FieldProblem[];
  describedBy: string | undefined;
  actions: EntryActions;
  /** With JavaScript Tab goes from figure to figure and → to the choice; without it Tab reaches both. */
  enhanced: boolean;
};

type Part = "text" | "numerator" | "denominator";

/** Input or inputs of one cell, and beside them whether the figure is chính thức, ước, or there is none. */
export function EntryCell(props: EntryCellProps) {
  const { indicator } = props.row;
  const { raw } = props.cell;
  const rate = isRate(indicator);
  return (
    <div className={rate ? "entry-cell entry-cell-rate" : "entry-cell"}>
      {rate ? (
        <div className="entry-parts">
          <LabelledPart {...props} part="numerator" label={indicator.numeratorLabel ?? "Tử số"} />
          <LabelledPart {...props} part="denominator" label={indicator.denominatorLabel ?? "Mẫu số"} />
        </div>
      ) : indicator.periodRule === "milestone" ? (
        <Milestone {...props} />
      ) : (
        <PartInput {...props} part="text" label={`${indicator.name}, ${indicator.unitOfMeasure}${modeOf(props.row)}`} />
      )}
      <select
        className="control control-compact entry-choice"
        name={fieldName("choice", indicator.id)}
        aria-label={`${indicator.name}: cách ghi`}
        data-side={indicator.id}
        data-stated={entryChoiceOf(raw) === "final" ? undefined : true}
        tabIndex={props.enhanced ? -1 : undefined}
        value={entryChoiceOf(raw)}
        onChange={(event) => props.actions.leave(indicator.id, choosePatch(event.target.value))}
      >
        {ENTRY_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {ENTRY_CHOICE_LABELS[choice]}
          </option>
        ))}
      </select>
      <Beside row={props.row} raw={raw} />
    </div>
  );
}

function modeOf({ indicator }: EntryRow): string {
  return typeof indicator.cumulativeBase === "number" ? ", lũy kế từ đầu năm" : "";
}

function LabelledPart(props: EntryCellProps & { part: Part; label: string }) {
  return (
    <div>
      <label className="entry-part-label" htmlFor={fieldName(props.part, props.row.indicator.id)}>
        {props.label}
      </label>
      <PartInput {...props} label={undefined} />
    </div>
  );
}

function PartInput(props: EntryCellProps & { part: Part; label: string | undefined }) {
  const { row, cell, part, problems, actions } = props;
  const { id } = row.indicator;
  const name = fieldName(part, id);
  const problem = problems.find((each) => each.field === name);
  const patch = (text: string) => ({ [part]: text, ...(text === "" ? {} : { choice: "figure" as const }) });
  return (
    <input
      className="control control-number entry-number"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      enterKeyHint="next"
      maxLength={60}
      data-cell={id}
      data-part={part}
      id={name}
      name={name}
      aria-label={props.label}
      aria-invalid={problem ? true : undefined}
      aria-describedby={props.describedBy}
      placeholder={cell.raw.choice === "nothing-arose" ? "-" : cell.raw.choice === "no-data" ? "…" : undefined}
      value={cell.raw[part]}
      onChange={(event) => actions.type(id, patch(event.target.value))}
      onFocus={(event) => {
        event.target.select();
        actions.arrive(id);
      }}
      onBlur={() => actions.leave(id, { [part]: grouped(cell.raw[part], decimalsOf(row.indicator)) })}
      onKeyDown={(event) =>
        takeSuggestion(event, decimalsOf(row.indicator), cell.left, (text) => actions.leave(id, patch(text)))
      }
    />
  );
}

/** On leaving, a readable number is shown with its thousands; anything else stays exactly as typed. */
function grouped(text: string, decimals: number): string {
  const parsed = parseQuantity(text, decimals);
  return parsed.ok ? formatQuantity(parsed.value, 3) : text;
}

/** "Ý là 1,5?" appears on the first Enter and is accepted by the second; until then the cell keeps the cursor. */
function takeSuggestion(
  event: KeyboardEvent<HTMLInputElement>,
  decimals: number,
  asked: boolean,
  set: (text: string) => void,
): void {
  if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
  const text = event.currentTarget.value;
  const parsed = parseQuantity(text, decimals);
  if (parsed.ok || parsed.suggestion === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  set(asked ? parsed.suggestion : text);
}

function Milestone({ row, cell, problems, describedBy, actions }: EntryCellProps) {
  const { id, name: label } = row.indicator;
  const name = fieldName("text", id);
  return (
    <select
      className="control entry-number"
      id={name}
      name={name}
      data-cell={id}
      data-part="text"
      aria-label={label}
      aria-invalid={problems.length > 0 ? true : undefined}
      aria-describedby={describedBy}
      value={cell.raw.text}
      onFocus={() => actions.arrive(id)}
      onChange={(event) => actions.leave(id, { text: event.target.value, choice: "figure" })}
    >
      <option value="">Chưa nhập</option>
      <option value="0">Chưa hoàn thành</option>
      <option value="1">Đã hoàn thành</option>
    </select>
  );
}

/** What the typed figure comes to: the quotient of a rate, the quarter's own figure where lũy kế is typed. */
function Beside({ row, raw }: { row: EntryRow; raw: RawCell }) {
  const { indicator } = row;
  const base = indicator.cumulativeBase ?? null;
  const parsed = parseCell(indicator, raw);
  if (parsed.ok && parsed.value.kind === "rate") {
    const { numerator, denominator } = parsed.value;
    return (
      <output className="entry-beside">
        = {formatPercentNumber({ numerator, denominator }, indicator.decimals)}
        {indicator.unitOfMeasure === "%" ? "%" : ""}
      </output>
    );
  }
  if (base === null) return null;
  const own = parsed.ok && parsed.value.kind === "value" ? parsed.value.value : null;
  return (
    <output className="entry-beside">
      lũy kế{own === null ? "" : ` · trong quý ${formatSignedQuantity(own, 3).replace(/^\+/, "")}`}
    </output>
  );
}
