"use client";
import { fieldName } from "@/lib/sheets/cell-form";
import type { CellWarning } from "@/lib/sheets/checks/warning";
import type { CellState } from "@/lib/sheets/entry/cell-state";
import type { EntryRow } from "@/lib/sheets/entry-form";
import type { EntryConflict } from "@/lib/sheets/entry-state";
import { type FieldProblem, LONGEST_REASON } from "@/lib/sheets/parse-cells";
import type { EntryActions } from "./entry-actions";

type EntryMessagesProps = {
  row: EntryRow;
  cell: CellState;
  problems: FieldProblem[];
  /** Said here only while the panel, where the reason is written, does not show this row. */
  warnings: readonly CellWarning[];
  explained: boolean;
  actions: EntryActions;
};

/** Under the row: what is wrong, what was probably meant, both values of a conflict, what is odd, the stated reason. */
export function EntryMessages(props: EntryMessagesProps) {
  const { problems, cell, warnings, explained, row, actions } = props;
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
      {cell.conflict ? <Conflict {...props} conflict={cell.conflict} /> : null}
      {warnings.length > 0 ? (
        <div className="entry-warning">
          {warnings.map((warning) => (
            <p key={warning.kind}>
              <span className="sr-only">Cảnh báo: </span>
              {warning.message}
            </p>
          ))}
          <button
            type="button"
            // Ctrl+Enter opens the same; Tab goes from figure to figure.
            tabIndex={-1}
            className="btn btn-secondary entry-accept"
            onClick={() => actions.openDetails(row.indicator.id)}
          >
            {explained ? "Xem lý do đã ghi" : "Ghi lý do"}
          </button>
        </div>
      ) : null}
      {cell.raw.choice === "no-data" ? <Reason {...props} /> : null}
    </div>
  );
}

/** Buttons of the form itself, so that they work without JavaScript too; with it nothing is sent. */
function Suggestion({ row, problem, actions }: EntryMessagesProps & { problem: FieldProblem }) {
  const part = { v: "text", n: "numerator", d: "denominator" }[problem.field.charAt(0)] ?? "text";
  return (
    <button
      type="submit"
      name="accept"
      value={`${problem.field}=${problem.suggestion}`}
      className="btn btn-secondary entry-accept"
      onClick={(event) => {
        event.preventDefault();
        actions.leave(row.indicator.id, { [part]: problem.suggestion });
      }}
    >
      Ý là {problem.suggestion}? <kbd>Enter</kbd>
    </button>
  );
}

function Conflict({ row, conflict, actions }: EntryMessagesProps & { conflict: EntryConflict }) {
  const { id } = row.indicator;
  const choices = [
    { value: `theirs:${id}`, label: `Lấy số đã lưu: ${conflict.theirWords}`, keep: "theirs" as const },
    { value: `mine:${id}`, label: "Giữ số của tôi", keep: "mine" as const },
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
              actions.settle(id, choice.keep);
            }}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function Reason({ row, cell, problems, actions }: EntryMessagesProps) {
  const { id } = row.indicator;
  const name = fieldName("reason", id);
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
        onChange={(event) => actions.type(id, { reason: event.target.value })}
        onBlur={() => actions.leave(id)}
      />
      <p className="field-hint">Không ghi bí mật nhà nước, hồ sơ cá nhân hay vụ việc kỷ luật có tên người.</p>
    </div>
  );
}
