type Props = {
  name: string;
  label: string;
  value: string;
  /** The first option, which does not narrow; left out where one must be chosen. */
  all?: string;
  options: readonly (readonly [value: string, text: string])[];
};

/** A choice of a GET form: what is chosen stands in the address. */
export function FilterChoice({ name, label, value, all, options }: Props) {
  const id = `filter-${name}`;
  return (
    <div className="max-w-full">
      <label htmlFor={id} className="text-sm text-muted">
        {label}
      </label>
      <select
        id={id}
        name={name}
        key={value}
        defaultValue={value}
        className="control control-compact w-auto max-w-full"
      >
        {all === undefined ? null : <option value="">{all}</option>}
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
