import { plainText } from "./document";
import type { DraftItem, SectionText, Sentence } from "./draft";
import {
  editableSentence,
  editableWording,
  keepSeen,
  parseWording,
  withNumbersSeen,
  wordingNow,
  wordsProblem,
} from "./reworded-text";
import { itemsOf, moveRow, NEW_ROW, type SectionRow, sentencesOf, splitOnce } from "./section-rows";

/** What a button of the form does to one row, after everything typed has been taken over. */
export const ROW_MOVES = ["up", "down", "leave-out", "restore", "seen", "freeze", "remove"] as const;
export type RowMove = (typeof ROW_MOVES)[number];

/** A form as it was sent: its rows in their order, `kind|id`, and the texts typed for them by row id. */
export type WrittenForm = {
  rows: readonly string[];
  texts: ReadonlyMap<string, string>;
  move: { kind: RowMove; id: string } | null;
  /** A paragraph offered beside the section, put in at the end. */
  put: string | null;
};

export type WrittenSection = { ok: true; items: DraftItem[] } | { ok: false; errors: Map<string, string> };

/** The text that stands in the box of a sentence. */
export function boxText({ item, sentence }: Extract<SectionRow, { kind: "sentence" }>): string {
  if (item.kind === "frozen") return item.text;
  if (item.kind === "reworded") {
    return sentence === null ? itemWords(item) : editableWording(item.parts, sentence);
  }
  return sentence === null ? "" : editableSentence(sentence);
}

function itemWords({ parts }: Extract<DraftItem, { kind: "reworded" }>): string {
  return parts.map((part) => (part.kind === "text" ? part.text : `[${part.seen}]`)).join("");
}

/**
 * What was typed as items of the section. A sentence whose box still says what the program says stays the program's;
 * another wording must name its numbers by brackets. Saving never marks a changed number as seen.
 * @param before the items as they are stored
 */
export function writeSection(
  form: WrittenForm,
  before: readonly DraftItem[],
  told: SectionText | undefined,
): WrittenSection {
  const sentences = new Map(sentencesOf(told).map((sentence) => [sentence.key, sentence]));
  const errors = new Map<string, string>();
  const typed = form.rows.flatMap((token): SectionRow[] => {
    const [kind, id] = splitOnce(token);
    const text = form.texts.get(id);
    if (kind === "own") return [{ kind: "own", id, text: text ?? "" }];
    const sentence = sentences.get(id) ?? null;
    const stored = before.find((item) => item.kind !== "own" && item.key === id);
    // Nobody has to mend the words of a sentence to be rid of them.
    const goes = form.move?.id === id && (form.move.kind === "restore" || form.move.kind === "leave-out");
    const written = writeItem(kind, id, goes ? undefined : text, sentence, stored);
    if (typeof written === "string") errors.set(id, written);
    return typeof written === "string" || written === null ? [] : [{ kind: "sentence", id, item: written, sentence }];
  });
  if (errors.size > 0) return { ok: false, errors };
  const added = [form.texts.get(NEW_ROW) ?? "", form.put ?? ""].map(
    (text, index): SectionRow => ({ kind: "own", id: index === 0 ? NEW_ROW : "own:put", text }),
  );
  const rows = [...typed, ...added.filter((row) => row.kind === "own" && row.text.trim() !== "")];
  const items = itemsOf(form.move === null ? rows : moveIn(rows, form.move), told);
  const kept = leftOutUnseen(form, before, sentences);
  const afterNamed = items.findLastIndex(({ kind }) => kind !== "own") + 1 || items.length;
  return { ok: true, items: items.toSpliced(afterNamed, 0, ...kept) };
}

/** What was left out and is not told just now has no row, and stays left out should it be told again. */
function leftOutUnseen(
  { rows }: WrittenForm,
  before: readonly DraftItem[],
  sentences: ReadonlyMap<string, Sentence>,
): DraftItem[] {
  const known = new Set([...sentences.keys(), ...rows.map((token) => splitOnce(token)[1])]);
  return before.filter((item) => {
    if (item.kind === "own" || known.has(item.key)) return false;
    known.add(item.key);
    return item.kind === "left-out";
  });
}

type Keyed = Exclude<DraftItem, { kind: "own" }>;

/** The item of one sentence row; a string is what is wrong, null = nothing is left of it. */
function writeItem(
  kind: string,
  key: string,
  text: string | undefined,
  sentence: Sentence | null,
  stored: DraftItem | undefined,
): Keyed | string | null {
  if (kind === "left-out") return { kind: "left-out", key };
  if (kind === "frozen") {
    const words = (text ?? (stored?.kind === "frozen" ? stored.text : "")).replace(/\s+/gu, " ").trim();
    return words === "" ? wordsProblem({ kind: "empty" }) : { kind: "frozen", key, text: words };
  }
  // Its figure is gone: the wording waits as it is until the figure comes back or the office lets it go.
  if (sentence === null) return stored?.kind === "reworded" ? stored : null;
  if (text === undefined) return stored?.kind === "reworded" ? stored : { kind: "generated", key };
  if (oneLine(text) === oneLine(editableSentence(sentence))) return { kind: "generated", key };
  const unchanged = stored?.kind === "reworded" && oneLine(text) === oneLine(editableWording(stored.parts, sentence));
  // Also where a number of it is gone: it is flagged, and nobody has to mend it to save a paragraph.
  if (unchanged) return stored;
  const parsed = parseWording(text, sentence);
  if (!parsed.ok) return wordsProblem(parsed.problem);
  const parts = stored?.kind === "reworded" ? keepSeen(parsed.parts, stored.parts) : parsed.parts;
  return { kind: "reworded", key, parts };
}

function moveIn(rows: readonly SectionRow[], { kind, id }: { kind: RowMove; id: string }): SectionRow[] {
  if (kind === "up" || kind === "down") return moveRow(rows, id, kind);
  if (kind === "remove") return rows.filter((row) => row.id !== id || row.kind !== "own");
  return rows.flatMap((row): SectionRow[] => {
    if (row.id !== id || row.kind === "own") return [row];
    const item = moved(row.item, row.sentence, kind);
    return item === null ? [] : [{ ...row, item }];
  });
}

/** null = the sentence of the program takes its place again, and there is none. */
function moved(item: Keyed, sentence: Sentence | null, kind: RowMove): Keyed | null {
  const { key } = item;
  if (kind === "leave-out") return sentence === null ? null : { kind: "left-out", key };
  if (kind === "restore") return sentence === null ? null : { kind: "generated", key };
  if (sentence === null) return item;
  if (kind === "seen" && item.kind === "reworded") return { ...item, parts: withNumbersSeen(item.parts, sentence) };
  if (kind !== "freeze") return item;
  if (item.kind === "reworded") return { kind: "frozen", key, text: wordingNow(item.parts, sentence) };
  if (item.kind !== "generated") return item;
  return { kind: "frozen", key, text: plainText(sentence.spans) };
}

const oneLine = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
