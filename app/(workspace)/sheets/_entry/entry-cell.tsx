"use client";
import type { KeyboardEvent } from "react";
import { formatPercentNumber, formatQuantity } from "@/lib/format/numbers";
import { parseQuantity } from "@/lib/format/parse-quantity";
import { isRate } from "@/lib/indicators/indicator";
import { CELL_CHOICES, type CellChoice, decimalsOf, fieldName, type RawCell } from "@/lib/sheets/cell-form";
import type { EntryRow } from "@/lib/sheets/entry-form";
import { CELL_CHOICE_LABELS } from "@/lib/sheets/labels";
import { type FieldProblem, parseCell } from "@/lib/sheets/parse-cells";
import type { TypedCell } from "./use-entry-cells";

type EntryCellProps = {
  row: EntryRow;
  cell: TypedCell;
  problems: FieldProblem[];
  describedBy: string | undefined;
  onChange: (patch: Partial<TypedCell>) => void;
};

type Part = "text" | "numerator" | "denominator";

/** Input or inputs of one cell, the choice beside them, and whether the figure is ước. */
export function EntryCell(props: EntryCellProps) {
  const { indicator } = props.row;
  const { raw } = props.cell;
  const set = (patch: Partial<RawCell>) => props.onChange({ raw: { ...raw, ...patch }, left: false });
  const rate = isRate(indicator);
  return (
    <div className={rate ? "entry-cell entry-cell-rate" : "entry-cell"}>
      <div className={rate ? "entry-parts" : undefined}>
        {rate ? (
          <>
            <LabelledPart {...props} part="numerator" label={indicator.numeratorLabel ?? "Tử số"} />
            <LabelledPart {...props} part="denominator" label={indicator.denominatorLabel ?? "Mẫu số"} />
            <Quotient row={props.row} raw={raw} />
          </>
        ) : indicator.periodRule === "milestone" ? (
          <Milestone {...props} />
        ) : (
          <PartInput {...props} part="text" label={`${indicator.name}, ${indicator.unitOfMeasure}`} />
        )}
      </div>
      <select
        className="control control-compact entry-choice"
        name={fieldName("choice", indicator.id)}
        aria-label={`${indicator.name}: cách ghi`}
        value={raw.choice}
        onChange={(event) => set(choose(event.target.value))}
      >
        {CELL_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {CELL_CHOICE_LABELS[choice]}
          </option>
        ))}
      </select>
      <label className="entry-estimated">
        <input
          type="checkbox"
          name={fieldName("estimated", indicator.id)}
          value="estimated"
          checked={raw.estimated}
          onChange={(event) => set({ estimated: event.target.checked })}
        />
        Ước<span className="sr-only"> ({indicator.name})</span>
      </label>
    </div>
  );
}

/** A choice without a number empties the cell, so that the two never contradict each other. */
function choose(value: string): Partial<RawCell> {
  const choice: CellChoice = CELL_CHOICES.find((each) => each === value) ?? "figure";
  return choice === "figure" ? { choice } : { choice, text: "", numerator: "", denominator: "", estimated: false };
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
  const { row, cell, part, problems, onChange } = props;
  const name = fieldName(part, row.indicator.id);
  const problem = problems.find((each) => each.field === name);
  const set = (text: string, left: boolean) =>
    onChange({ raw: { ...cell.raw, [part]: text, ...(text === "" ? {} : { choice: "figure" as const }) }, left });
  return (
    <input
      className="control control-number entry-number"
      type="text"
      inputMode="decimal"
      autoComplete="off"
      enterKeyHint="next"
      maxLength={60}
      data-cell
      id={name}
      name={name}
      aria-label={props.label}
      aria-invalid={problem ? true : undefined}
      aria-describedby={props.describedBy}
      placeholder={cell.raw.choice === "nothing-arose" ? "-" : cell.raw.choice === "no-data" ? "…" : undefined}
      value={cell.raw[part]}
      onChange={(event) => set(event.target.value, false)}
      onFocus={(event) => event.target.select()}
      onBlur={() => set(grouped(cell.raw[part], decimalsOf(row.indicator)), true)}
      onKeyDown={(event) => takeSuggestion(event, decimalsOf(row.indicator), cell.left, set)}
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
  set: (text: string, left: boolean) => void,
): void {
  if (event.key !== "Enter" || event.shiftKey) return;
  const text = event.currentTarget.value;
  const parsed = parseQuantity(text, decimals);
  if (parsed.ok || parsed.suggestion === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  set(asked ? parsed.suggestion : text, true);
}

function Milestone({ row, cell, problems, describedBy, onChange }: EntryCellProps) {
  const name = fieldName("text", row.indicator.id);
  return (
    <select
      className="control entry-number"
      id={name}
      name={name}
      aria-label={row.indicator.name}
      aria-invalid={problems.length > 0 ? true : undefined}
      aria-describedby={describedBy}
      value={cell.raw.text}
      onChange={(event) => onChange({ raw: { ...cell.raw, text: event.target.value, choice: "figure" }, left: true })}
    >
      <option value="">Chưa nhập</option>
      <option value="0">Chưa hoàn thành</option>
      <option value="1">Đã hoàn thành</option>
    </select>
  );
}

function Quotient({ row, raw }: { row: EntryRow; raw: RawCell }) {
  const parsed = parseCell(row.indicator, raw);
  if (!parsed.ok || parsed.value.kind !== "rate") return null;
  const { numerator, denominator } = parsed.value;
  return (
    <output className="entry-quotient">
      = {formatPercentNumber({ numerator, denominator }, row.indicator.decimals)}
      {row.indicator.unitOfMeasure === "%" ? "%" : ""}
    </output>
  );
}
