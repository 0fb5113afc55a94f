"use client";
import { useActionState } from "react";
import { Card } from "@/app/_ui/card";
import { SelectField } from "@/app/_ui/choice-field";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { type FormState, IDLE } from "@/app/_ui/form-state";
import { SubmitButton } from "@/app/_ui/submit-button";
import { columnLetter } from "@/lib/imports/column-letter";
import type { ImportKind } from "@/lib/imports/import-kind";
import { prepareImportAction } from "../actions";
import type { ImportModel, PreviewModel } from "../load";
import { OptionFields } from "./option-fields";

type Props = {
  stored: { id: string; version: number; kind: ImportKind };
  draft: PreviewModel["draft"];
  columns: PreviewModel["columns"];
  choices: ImportModel["choices"];
  errors: Record<string, string>;
  /** The columns are unfolded where something about them is missing. */
  open: boolean;
};

/** Which column of the file is what, and what holds for every row. Saved before it is previewed. */
export function ColumnsForm({ stored, draft, columns, choices, errors, open }: Props) {
  const [state, action] = useActionState(prepareImportAction, IDLE);
  const started = Object.keys(choices.options).length > 0;
  const shown: FormState = started ? { ...state, errors, values: {} } : { ...state, values: {} };
  const found = columns.filter(({ field }) => (draft.mapping[field] ?? null) !== null).length;
  return (
    <form action={action} noValidate className="grid gap-4">
      <ErrorSummary state={state} />
      <input type="hidden" name="importId" value={stored.id} />
      <input type="hidden" name="version" value={stored.version} />
      <OptionFields kind={stored.kind} choices={choices} errors={shown.errors} />
      <Card>
        <details open={open && Object.keys(draft.errors).length > 0}>
          <summary className="cursor-pointer font-semibold">
            Cột trong tệp: khớp {found} trên {columns.length} cột
          </summary>
          <ColumnFields draft={draft} columns={columns} errors={draft.errors} />
        </details>
        {Object.entries(draft.errors).map(([field, text]) => (
          <p key={field} className="mt-2 text-sm text-error">
            {text}
          </p>
        ))}
        <div className="mt-4">
          <SubmitButton variant="secondary" pendingText="Đang xem…">
            Lưu và xem lại
          </SubmitButton>
        </div>
      </Card>
    </form>
  );
}

function ColumnFields({ draft, columns, errors }: Pick<Props, "draft" | "columns" | "errors">) {
  return (
    <div className="mt-3 grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-4 [&_.field+.field]:mt-0">
      <SelectField name="sheetName" label="Trang tính" defaultValue={draft.sheetName}>
        {draft.sheetNames.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </SelectField>
      {columns.map(({ field, title, required, hint }) => (
        <SelectField
          key={field}
          name={`column.${field}`}
          label={required ? `${title} (bắt buộc)` : title}
          defaultValue={String(draft.mapping[field] ?? "")}
          {...(hint === "" ? {} : { hint })}
          {...(errors[field] === undefined ? {} : { error: errors[field] })}
        >
          <option value="">Không có trong tệp</option>
          {(draft.head?.cells ?? []).map(({ index, text }) => (
            <option key={index} value={index}>
              {columnLetter(index)}: {text.slice(0, 60)}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  );
}
