/** How one subject is typed: controls in order; names with dots are places inside the value (`page.top`, `people.0.name`). */
export type FormField =
  | {
      kind: "text" | "prose" | "list" | "number" | "percent";
      name: string;
      label: string;
      hint?: string;
      unit?: string;
    }
  | { kind: "choice"; name: string; label: string; hint?: string; choices: readonly Choice[] }
  | { kind: "check"; name: string; label: string; hint?: string }
  | { kind: "rows"; name: string; label: string; hint?: string; row: string; columns: readonly Column[]; spare: number }
  | { kind: "fixed"; name: string };

export type FormGroup = { title: string | null; hint?: string; fields: readonly FormField[] };
export type SettingForm = readonly FormGroup[];

export type Choice = readonly [value: string, label: string];
export type Column =
  | { kind: "text" | "number"; name: string; label: string; wide?: boolean }
  | { kind: "choice"; name: string; label: string; choices: readonly Choice[] }
  | { kind: "check"; name: string; label: string };

export type FormTexts = Readonly<Record<string, string>>;

/** The texts a form opens with: a stored value by name; thousandths as per cent, lists one entry a line. */
export function textsOf(form: SettingForm, value: object): FormTexts {
  const flat: Record<string, string> = {};
  for (const { fields } of form) {
    for (const field of fields) {
      if (field.kind === "rows") Object.assign(flat, flatten(at(value, field.name), field.name));
      else flat[field.name] = textOf(field, at(value, field.name));
    }
  }
  return flat;
}

function textOf(field: FormField, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (field.kind === "percent") return percentText(Number(value));
  if (Array.isArray(value)) return value.join("\n");
  if (typeof value === "boolean") return value ? "on" : "";
  return String(value);
}

/** 955 thousandths as "95,5". */
export function percentText(thousandths: number): string {
  const rest = thousandths % 10;
  return `${Math.trunc(thousandths / 10)}${rest === 0 ? "" : `,${rest}`}`;
}

function flatten(value: unknown, name: string): Record<string, string> {
  if (typeof value !== "object" || value === null) {
    return { [name]: typeof value === "boolean" ? (value ? "on" : "") : String(value ?? "") };
  }
  return Object.assign({}, ...Object.entries(value).map(([key, each]) => flatten(each, `${name}.${key}`)));
}

function at(value: object, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
      value,
    );
}

/** Rows a table shows: what is filled, and some more to type into. */
export function rowCount(texts: FormTexts, name: string, spare: number): number {
  const places = Object.keys(texts)
    .filter((each) => each.startsWith(`${name}.`))
    .map((each) => Number(each.slice(name.length + 1).split(".")[0]));
  const filled = places.filter((place) => Number.isInteger(place) && place < MOST_ROWS);
  return Math.min(
    MOST_ROWS,
    Math.max(0, ...filled.map((place) => place + 1)) + (filled.length === 0 ? spare : Math.min(spare, 3)),
  );
}

const MOST_ROWS = 64;
const PLACE = /^[a-zA-Z-]{1,30}(?:\.(?:[a-zA-Z-]{1,30}|\d{1,2}))*$/;

/** What a form sent, as the value the schema reads: `people.0.name` → { people: [{ name }] }. */
export function nested(texts: FormTexts): Record<string, unknown> {
  const tree = new Map<string, Branch>();
  for (const [name, text] of Object.entries(texts)) if (PLACE.test(name)) put(tree, name.split("."), text);
  return grown(tree) as Record<string, unknown>;
}

type Branch = string | Map<string, Branch>;

function put(tree: Map<string, Branch>, path: string[], text: string): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    tree.set(key, text);
    return;
  }
  const known = tree.get(key);
  const below = known instanceof Map ? known : new Map<string, Branch>();
  tree.set(key, below);
  put(below, rest, text);
}

function grown(branch: Branch): unknown {
  if (typeof branch === "string") return branch;
  const entries = [...branch].map(([key, each]) => [key, grown(each)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  const rows: unknown[] = [];
  for (const [key, each] of entries) rows[Number(key)] = each;
  return Array.from(rows, (each) => each ?? {});
}
