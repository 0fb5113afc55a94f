import type { DraftItem, DraftSection, SectionText, Sentence } from "./draft";

/** One line of the section being written: a paragraph of the office, or a sentence of the program as it is used. */
export type SectionRow =
  | { kind: "own"; id: string; text: string }
  | {
      kind: "sentence";
      id: string;
      item: Exclude<DraftItem, { kind: "own" }>;
      /** As the program says it now; null = it has nothing to say any more. */
      sentence: Sentence | null;
    };

/** The paragraph to be written next. */
export const NEW_ROW = "own:new";

/** Before the id of a row in the name of its field. */
export const TEXT_FIELD = "text:";

/** "frozen|thu": a row or a button of the form; what stands after the first bar, "" where there is none. */
export function splitOnce(token: string): [word: string, target: string] {
  const [word = "", ...rest] = token.split("|");
  return [word, rest.join("|")];
}

/** Rows in the order in which they print: named ones, each by the first item that names it, then those no item names after the last named. */
export function sectionRows({ items }: Pick<DraftSection, "items">, told: SectionText | undefined): SectionRow[] {
  const sentences = new Map(sentencesOf(told).map((sentence) => [sentence.key, sentence]));
  const rows: SectionRow[] = [];
  const named = new Set<string>();
  let afterNamed = -1;
  for (const [index, item] of items.entries()) {
    if (item.kind === "own") {
      rows.push({ kind: "own", id: `own:${index}`, text: item.text });
    } else if (!named.has(item.key)) {
      named.add(item.key);
      const sentence = sentences.get(item.key) ?? null;
      if (sentence !== null || item.kind === "reworded" || item.kind === "frozen") {
        rows.push({ kind: "sentence", id: item.key, item, sentence });
      }
      afterNamed = rows.length;
    }
  }
  const unnamed = [...sentences.values()]
    .filter(({ key }) => !named.has(key))
    .map((sentence): SectionRow => {
      const item = { kind: "generated" as const, key: sentence.key };
      return { kind: "sentence", id: sentence.key, item, sentence };
    });
  rows.splice(afterNamed === -1 ? rows.length : afterNamed, 0, ...unnamed);
  return rows;
}

/** All that is told, leads of lists before their items. */
export function sentencesOf(told: SectionText | undefined): Sentence[] {
  if (told === undefined) return [];
  return [...told.paragraphs.flat(), ...told.lists.flatMap(({ lead, items }) => [lead, ...items])];
}

/** Rows as items: nothing is named where all stands as the program puts it, so that its order stays its own. */
export function itemsOf(rows: readonly SectionRow[], told: SectionText | undefined): DraftItem[] {
  const items = rows.flatMap((row): DraftItem[] => {
    if (row.kind === "sentence") return [row.item];
    const text = row.text.trim();
    return text === "" ? [] : [{ kind: "own", text }];
  });
  const usual = sentencesOf(told);
  const isUsual = items.every((item, index) => item.kind === "generated" && item.key === usual[index]?.key);
  return isUsual ? [] : items;
}

/** One row past its neighbour; where there is none, as it was. */
export function moveRow<T extends { id: string }>(rows: readonly T[], id: string, direction: "up" | "down"): T[] {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + (direction === "up" ? -1 : 1);
  const moved = rows[from];
  if (!moved || to < 0 || to >= rows.length) return [...rows];
  return rows.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/**
 * Where the row stands after the button of a move, counted from 0, for its focus: the id of a paragraph follows its
 * place. What is taken away leaves its place to the next one.
 */
export function placeAfter(ids: readonly string[], id: string, move: string): number {
  const rows = ids.map((each) => ({ id: each }));
  const moved = move === "up" || move === "down" ? moveRow(rows, id, move) : rows;
  return moved.findIndex((row) => row.id === id);
}

/**
 * Typed texts by name of field as the rows of now can show them: a paragraph that has no row any more, because somebody
 * else took it away meanwhile, is put into the new one.
 */
export function textsToShow(rows: readonly { id: string }[], typed: Record<string, string>): Record<string, string> {
  const fields = new Set([NEW_ROW, ...rows.map(({ id }) => id)].map((id) => TEXT_FIELD + id));
  const isLost = (name: string) => name.startsWith(`${TEXT_FIELD}own:`) && !fields.has(name);
  const entries = Object.entries(typed);
  const lost = entries.filter(([name, text]) => isLost(name) && text.trim() !== "").map(([, text]) => text);
  const shown = Object.fromEntries(entries.filter(([name]) => !isLost(name)));
  if (lost.length === 0) return shown;
  const added = `${TEXT_FIELD}${NEW_ROW}`;
  return { ...shown, [added]: [shown[added] ?? "", ...lost].join("\n").trim() };
}
