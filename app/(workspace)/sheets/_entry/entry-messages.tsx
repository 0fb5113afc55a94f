"use client";
import { fieldName } from "@/lib/sheets/cell-form";
import type { EntryRow } from "@/lib/sheets/entry-form";
import type { EntryConflict } from "@/lib/sheets/entry-state";
import { type FieldProblem, LONGEST_REASON } from "@/lib/sheets/parse-cells";
import type { TypedCell } from "./use-entry-cells";

type EntryMessagesProps = {
  row: EntryRow;
  cell: TypedCell;
  problems: FieldProblem[];
  conflict: EntryConflict | undefined;
  onChange: (patch: Partial<TypedCell>) => void;
};

/** Under the row: what is wrong, what was probably meant, both values of a conflict, the reason of "không có số liệu". */
export function EntryMessages(props: EntryMessagesProps) {
  const { problems, conflict, cell } = props;
  return (
    <div className="entry-messages">
      {problems.map((problem) => (
        <p key={problem.field} className="field-error">
          <span>
            <span className="sr-only">Lỗi: </span>
            {problem.message} {problem.suggestion ? <Suggestion {...props} problem={problem} /> : null}
          </span>
        </p>
      ))}
      {conflict ? <Conflict {...props} conflict={conflict} /> : null}
      {cell.raw.choice === "no-data" ? <Reason {...props} /> : null}
    </div>
  );
}

/** Buttons of the form itself, so that they work without JavaScript too; with it nothing is sent. */
function Suggestion({ cell, problem, onChange }: EntryMessagesProps & { problem: FieldProblem }) {
  const part = { v: "text", n: "numerator", d: "denominator" }[problem.field.charAt(0)] ?? "text";
  const accept = () => onChange({ raw: { ...cell.raw, [part]: problem.suggestion }, left: true });
  return (
    <button
      type="submit"
      name="accept"
      value={`${problem.field}=${problem.suggestion}`}
      className="btn btn-secondary entry-accept"
      onClick={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      Ý là {problem.suggestion}? <kbd>Enter</kbd>
    </button>
  );
}

function Conflict({ row, cell, conflict, onChange }: EntryMessagesProps & { conflict: EntryConflict }) {
  const mine = () => onChange({ raw: { ...cell.raw, version: conflict.version }, base: conflict.theirs, left: true });
  const theirs = () => onChange({ raw: conflict.theirs, base: conflict.theirs, left: false });
  const choices = [
    { value: `theirs:${row.indicator.id}`, label: `Lấy số đã lưu: ${conflict.theirWords}`, choose: theirs },
    { value: `mine:${row.indicator.id}`, label: "Giữ số của tôi", choose: mine },
  ];
  return (
    <div>
      <p className="font-semibold">
        {conflict.by} đã lưu {conflict.theirWords} trong lúc đồng chí đang nhập. Chưa ghi đè số nào.
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name="resolve"
            value={choice.value}
            className="btn btn-secondary"
            onClick={(event) => {
              event.preventDefault();
              choice.choose();
            }}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function Reason({ row, cell, problems, onChange }: EntryMessagesProps) {
  const name = fieldName("reason", row.indicator.id);
  const invalid = problems.some((problem) => problem.field === name);
  return (
    <div className="entry-reason">
      <label htmlFor={name}>Lý do không có số liệu</label>
      <input
        className="control"
        type="text"
        id={name}
        name={name}
        maxLength={LONGEST_REASON}
        aria-invalid={invalid || undefined}
        value={cell.raw.reason}
        onChange={(event) => onChange({ raw: { ...cell.raw, reason: event.target.value } })}
        onBlur={() => onChange({ left: true })}
      />
      <p className="field-hint">Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc kỷ luật có tên người.</p>
    </div>
  );
}
