"use client";
import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary";
import type { FormState } from "./form-state";
import { Notice } from "./notice";
import { SubmitButton } from "./submit-button";
import { TextAreaField } from "./text-field";

/** What the server understood of a pasted list: rows to check, and what is to be said about single lines. */
export type ListState = FormState & {
  rows: readonly unknown[];
  problems: readonly { line: number; message: string }[];
};

type Props = {
  state: ListState;
  action: (form: FormData) => void;
  problemsTitle: string;
  /** The box the list is typed or pasted into. */
  list: { name: string; label: string; hint: string; placeholder: string };
  /** The second step: what was understood, as fields to correct. */
  check: { hint: string; caption: string; head: ReactNode; rows: ReactNode; save: string; saving?: string };
};

/** Two steps in one form: paste a list, then see what was understood, correct it and save. */
export function ListInTwoSteps({ state, action, problemsTitle, list, check }: Props) {
  return (
    <>
      <ErrorSummary state={state} />
      <Problems problems={state.problems} title={problemsTitle} />
      <form action={action} key={state.stamp} noValidate>
        {state.rows.length === 0 ? (
          <TypingStep state={state} list={list} />
        ) : (
          <>
            <input type="hidden" name={list.name} value={state.values[list.name] ?? ""} />
            <CheckStep check={check} />
          </>
        )}
      </form>
    </>
  );
}

function Problems({ problems, title }: { problems: ListState["problems"]; title: string }) {
  if (problems.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="warning" title={title}>
        <ul className="list-disc pl-5">
          {problems.map((problem) => (
            <li key={problem.line}>
              Dòng {problem.line}: {problem.message}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function TypingStep({ state, list }: Pick<Props, "state" | "list">) {
  return (
    <>
      <TextAreaField {...list} defaultValue={state.values[list.name]} error={state.errors[list.name]} rows={8} />
      <div className="mt-4">
        <SubmitButton name="step" value="check">
          Kiểm tra danh sách
        </SubmitButton>
      </div>
    </>
  );
}

function CheckStep({ check }: Pick<Props, "check">) {
  return (
    <>
      <p className="mb-3 text-sm text-muted">{check.hint}</p>
      <div className="table-scroll">
        <table className="data-table data-table-stack">
          <caption className="sr-only">{check.caption}</caption>
          <thead>
            <tr>{check.head}</tr>
          </thead>
          <tbody>{check.rows}</tbody>
        </table>
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        <SubmitButton name="step" value="save" pendingText={check.saving}>
          {check.save}
        </SubmitButton>
        <SubmitButton name="step" value="back" variant="secondary">
          Sửa lại danh sách
        </SubmitButton>
      </div>
    </>
  );
}
