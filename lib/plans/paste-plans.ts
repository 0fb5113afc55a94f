import { foldForSearch } from "@/lib/format/fold";
import { parseQuantity } from "@/lib/format/parse-quantity";
import type { PasteOutcome, RowFigures } from "@/lib/paste/paste-line";
import type { PasteTable } from "@/lib/paste/plan-block";
import type { PastedFigure } from "@/lib/paste/read-figure";
import type { PlanFormLine } from "./plan-form-line";
import { readPlanWords } from "./plan-words";
import { type PlanField, type PlanTexts, readPlanRow } from "./read-plan-row";

/** A row of the plan form as pasting sees it: what stands in its fields now. */
export type PlanTarget = { line: PlanFormLine; texts: PlanTexts };
type Patch = Partial<PlanTexts>;
type Outcome = Omit<PasteOutcome<Patch>, "before">;

const QUARTER_FIELDS = ["q1", "q2", "q3", "q4"] as const;
/** Heads of quarters beside the year: "Quý I", "Q2", "quý 3/2027". */
const QUARTER_HEAD = /^(?:quy|q\.?) ?(iv|iii|ii|i|[1-4])(?: ?[/-]? ?(?:nam )?\d{4})?(?: ?\(.*\))?$/;
const QUARTER_NUMBERS: Record<string, string> = { i: "q1", ii: "q2", iii: "q3", iv: "q4" };
const DONE = /^(?:x|✓|✔|v|co|1|xong|hoan thanh|giao)$/;

/** @param field where the cursor stands: a single column of figures goes there */
export function planTable(field: PlanField): PasteTable<PlanTarget, Patch> {
  return {
    rowOf: ({ line: { name, unitOfMeasure } }) => ({ name, unitOfMeasure, hasParts: false }),
    unitOf: ({ line }) => line.unitOfMeasure,
    readRow: (target, row) => ({ before: target.texts[field], ...readRow(target, row, field) }),
    nameOf: field === "planned" ? quarterOfHead : undefined,
    // A plan that is not given is left empty; "không phát sinh" is said of results only.
    asksDash: false,
  };
}

function quarterOfHead(head: string): string | null {
  const number = QUARTER_HEAD.exec(head)?.[1];
  if (number === undefined) return null;
  return QUARTER_NUMBERS[number] ?? `q${number}`;
}

function readRow(target: PlanTarget, row: RowFigures, field: PlanField): Outcome {
  const { line } = target;
  if (line.rules.periodRule === "milestone") return milestone(target, row);
  const words = field === "planned" && row.value.kind === "error" ? wordsOf(row, line) : null;
  if (words !== null) return written(target, { ...words, ...quartersOf(row) }, row.text);
  const figures = [row.value, ...row.named.values()];
  const wrong = figures.find((figure) => figure.kind === "error");
  if (wrong?.kind === "error") return { status: "error", after: row.text, patch: null, message: wrong.message };
  if (figures.some((figure) => figure.kind === "waiting")) return { status: "waiting", after: row.text, patch: null };
  if (row.value.kind !== "figure") return cleared(target, field);
  const patch = { [field]: row.value.text, ...quartersOf(row) };
  const converted = figures.flatMap((figure) =>
    figure.kind === "figure" && figure.converted ? [figure.converted] : [],
  );
  return written(target, patch, Object.values(patch).join(" · "), converted.join("; "));
}

/** "khoảng 4" in a block of English numbers could be read in two ways where it has a point or a comma. */
function wordsOf(row: RowFigures, { unitOfMeasure }: PlanFormLine): ReturnType<typeof readPlanWords> {
  const text = unitOfMeasure.includes("%") ? row.text.replaceAll(/ ?%/g, "") : row.text;
  if (row.convention === "english" && /[.,]/.test(text)) return null;
  return readPlanWords(text);
}

/** All four, or none: a quarter left out would be a guess. */
function quartersOf({ named }: RowFigures): Patch {
  const text = (figure: PastedFigure | undefined) => (figure?.kind === "figure" ? figure.text : null);
  const four = QUARTER_FIELDS.map((field) => [field, text(named.get(field))] as const);
  return four.every(([, value]) => value !== null) ? (Object.fromEntries(four) as Patch) : {};
}

function milestone(target: PlanTarget, { text }: RowFigures): Outcome {
  if (text === "" || /^[-–—…]$/.test(text)) return cleared(target, "planned");
  if (DONE.test(foldForSearch(text))) return written(target, { planned: "1" }, "hoàn thành");
  return { status: "error", after: text, patch: null, message: "Ghi “x” hoặc “Hoàn thành”." };
}

/** Nothing in the block: a plan in force stands as it is; what was typed over it is given up only when ticked. */
function cleared({ line, texts }: PlanTarget, field: PlanField): Outcome {
  const before = line.texts[field];
  if (texts[field].trim() === before.trim()) return { status: "same", after: before, patch: null };
  const message = "Khối để trống. Chỉ bỏ số vừa gõ nếu đồng chí đánh dấu.";
  return { status: "clear", after: before === "" ? "trống" : before, patch: { [field]: before }, message };
}

/** What the reader of the form refuses is not taken over, except what only waits for the rest of the row. */
function written(target: PlanTarget, patch: Patch, after: string, converted: string = ""): Outcome {
  const { line, texts } = target;
  const extra = converted === "" ? {} : { converted };
  const next = { ...texts, ...patch };
  const isSame = Object.entries(patch).every(([field, text]) => sameText(texts[field as PlanField], text ?? ""));
  if (isSame) return { status: "same", after, patch: null, ...extra };
  const read = readPlanRow(next, line.rules, line.current);
  if (read.kind !== "invalid") return { status: "change", after, patch, ...extra };
  const own = Object.keys(patch).flatMap((field) => read.errors[field as PlanField] ?? []);
  const typedWell = Object.values(patch).every((text) => isReadable(text ?? "", line));
  const message = own[0] ?? Object.values(read.errors)[0] ?? "";
  if (typedWell) return { status: "change", after, patch, message, ...extra };
  return { status: "error", after, patch: null, message, ...extra };
}

function isReadable(text: string, { rules }: PlanFormLine): boolean {
  return text === "" || /^[a-z-]+$/.test(text) || parseQuantity(text, rules.decimals).ok;
}

/** "1234" and "1.234" are one figure. */
function sameText(a: string, b: string): boolean {
  const [first, second] = [parseQuantity(a), parseQuantity(b)];
  return first.ok && second.ok ? first.value === second.value : a.trim() === b.trim();
}
