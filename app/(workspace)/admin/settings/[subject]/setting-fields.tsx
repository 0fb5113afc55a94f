import { CheckboxField, SelectField } from "@/app/_ui/choice-field";
import { FieldError } from "@/app/_ui/field";
import { TextAreaField, TextField } from "@/app/_ui/text-field";
import { type Column, type FormField, type FormGroup, type FormTexts, rowCount } from "@/lib/settings/form";

type Errors = Record<string, string>;
type FieldProps<F extends FormField = FormField> = { field: F; texts: FormTexts; errors: Errors };

/** One part of the form under its heading; short numbers stand side by side. */
export function SettingGroup({ group, texts, errors }: { group: FormGroup; texts: FormTexts; errors: Errors }) {
  const hasWideRows = group.fields.some((field) => field.kind === "rows" && field.columns.length > 4);
  const isCompact = group.fields.length > 2 && group.fields.every((field) => field.kind === "number");
  return (
    <fieldset className="mt-5 border-t border-line pt-4">
      <legend className={group.title === null ? "sr-only" : "pr-3 font-semibold"}>{group.title ?? "Nội dung"}</legend>
      {group.hint ? <p className="mb-3 max-w-prose text-sm text-muted">{group.hint}</p> : null}
      <div
        className={
          isCompact || group.fields.length > 4 ? "setting-grid" : hasWideRows ? "grid gap-4" : "grid max-w-xl gap-4"
        }
      >
        {group.fields.map((field) => (
          <SettingField key={field.name} field={field} texts={texts} errors={errors} />
        ))}
      </div>
    </fieldset>
  );
}

function SettingField({ field, texts, errors }: FieldProps) {
  const value = texts[field.name] ?? "";
  if (field.kind === "fixed") return <input type="hidden" name={field.name} value={value} />;
  if (field.kind === "rows") return <RowsField field={field} texts={texts} errors={errors} />;
  const { name, label, hint } = field;
  const common = { name, label, hint, error: errors[name] };
  switch (field.kind) {
    case "check":
      return <CheckboxField {...common} defaultChecked={value === "on"} />;
    case "choice":
      return (
        <SelectField {...common} defaultValue={value} className="max-w-72">
          {field.choices.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </SelectField>
      );
    case "prose":
    case "list":
      return <TextAreaField {...common} defaultValue={value} rows={field.kind === "list" ? 7 : 4} />;
    case "text":
      return <TextField {...common} defaultValue={value} autoComplete="off" />;
    default:
      return (
        <TextField
          {...common}
          label={field.unit ? `${label} (${field.unit})` : label}
          defaultValue={value}
          inputMode="decimal"
          autoComplete="off"
          className="max-w-28 control-number"
        />
      );
  }
}

function RowsField({ field, texts, errors }: FieldProps<Extract<FormField, { kind: "rows" }>>) {
  const count = rowCount(texts, field.name, field.spare);
  const error = errors[field.name];
  return (
    <fieldset className="setting-rows" id={field.name} tabIndex={-1}>
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="field-hint mb-2 max-w-prose">{field.hint}</p> : null}
      {error ? <FieldError id={`${field.name}-error`} text={error} /> : null}
      <ol className="grid gap-3">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are places in the form and never move
          <li key={index} className="setting-row">
            {field.columns.map((column) => (
              <div key={column.name} className={"wide" in column && column.wide ? "setting-wide" : undefined}>
                <Cell
                  column={column}
                  name={`${field.name}.${index}.${column.name}`}
                  row={`${field.row} ${index + 1}`}
                  texts={texts}
                  errors={errors}
                />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

type CellProps = { column: Column; name: string; row: string; texts: FormTexts; errors: Errors };

function Cell({ column, name, row, texts, errors }: CellProps) {
  const value = texts[name] ?? "";
  const label = (
    <>
      <span className="sr-only">{row}: </span>
      {column.label}
    </>
  );
  const common = { name, label, error: errors[name] };
  if (column.kind === "check") return <CheckboxField {...common} defaultChecked={value === "on"} />;
  if (column.kind === "choice") {
    return (
      <SelectField {...common} defaultValue={value}>
        {column.choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <TextField
      {...common}
      defaultValue={value}
      autoComplete="off"
      inputMode={column.kind === "number" ? "numeric" : undefined}
      className={column.kind === "number" ? "control-number" : ""}
    />
  );
}
