import type { FormState } from "@/app/_ui/form-state";

/** What the form starts with, where nothing has been typed: the indicator as it is, or what most indicators are. */
export type FieldDefaults = Readonly<Record<string, string>>;

export type FieldsProps = { state: FormState; defaults: FieldDefaults };

export const NEW_DEFAULTS: FieldDefaults = {
  decimals: "0",
  periodRule: "flow",
  entryMode: "in-period",
  unitRule: "sum",
  frequency: "quarter",
  direction: "higher",
  defaultComparator: "at-least",
  percentRule: "actual-over-plan",
  parentMode: "entered",
};

const isTyped = (state: FormState) => state.values.typed !== undefined;

export function fieldValue({ state, defaults }: FieldsProps, name: string): string {
  return (isTyped(state) ? state.values[name] : undefined) ?? defaults[name] ?? "";
}

export function textOf(props: FieldsProps, name: string) {
  return { name, defaultValue: fieldValue(props, name), error: props.state.errors[name] };
}

/** An empty checkbox sends nothing: once the form was sent, nothing means unticked. */
export function tickOf({ state, defaults }: FieldsProps, name: string) {
  const value = isTyped(state) ? state.values[name] : defaults[name];
  return { name, error: state.errors[name], defaultChecked: value === "on" };
}
