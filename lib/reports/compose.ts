import type { Block, Span } from "./document";
import type { DraftFlag, DraftItem, DraftSection, RewordedPart, SectionText, Sentence } from "./draft";
import { findNumber } from "./sentence-numbers";
import { text } from "./spans";

/** One sentence where the draft or the program puts it. */
type Piece = { role: "sentence" | "item"; of: string; spans: Span[] };

/** A sentence of the program with its place in the text: `of` = the paragraph or list it stands in. */
type Told = { sentence: Sentence; role: "sentence" | "item" | "lead"; of: string };

type Keyed = Exclude<DraftItem, { kind: "own" }>;

/**
 * A section as it prints: the office's paragraphs and the sentences of the program where the draft puts them, those it
 * does not name after the last one, nothing twice. Numbers of reworded sentences are those the program writes now.
 */
export function composeSection(
  section: DraftSection,
  told: SectionText | undefined,
): { blocks: Block[]; flags: DraftFlag[] } {
  const sentences = new Map(toldSentences(told).map((each) => [each.sentence.key, each]));
  const named = namedOnce(section.items);
  const flags: DraftFlag[] = [];
  const leads = new Map<string, Span[] | null>();
  const pieces: (Piece | Block)[] = [];
  let afterNamed: number | null = null;
  for (const item of named) {
    if (item.kind === "own") {
      pieces.push(...ownBlocks(item.text));
      continue;
    }
    const known = sentences.get(item.key);
    const said = sayItem(item, known?.sentence, (flag) =>
      flags.push({ ...flag, sectionId: section.id, key: item.key }),
    );
    if (known?.role === "lead") leads.set(known.of, said);
    else if (said !== null) pieces.push({ role: known?.role ?? "sentence", of: known?.of ?? item.key, spans: said });
    afterNamed = pieces.length;
  }
  const keys = new Set(named.flatMap((item) => (item.kind === "own" ? [] : [item.key])));
  const unnamed: Piece[] = [];
  for (const { sentence, role, of } of sentences.values()) {
    if (keys.has(sentence.key)) continue;
    if (role === "lead") leads.set(of, sentence.spans);
    else unnamed.push({ role, of, spans: sentence.spans });
  }
  pieces.splice(afterNamed ?? pieces.length, 0, ...unnamed);
  return { blocks: asBlocks(pieces, leads), flags };
}

function toldSentences(told: SectionText | undefined): Told[] {
  if (told === undefined) return [];
  return [
    ...told.paragraphs.flatMap((paragraph, index) =>
      paragraph.map((sentence): Told => ({ sentence, role: "sentence", of: `paragraph ${index}` })),
    ),
    ...told.lists.flatMap(({ lead, items }): Told[] => [
      { sentence: lead, role: "lead", of: lead.key },
      ...items.map((sentence): Told => ({ sentence, role: "item", of: lead.key })),
    ]),
  ];
}

/** The first item that names a sentence counts. */
function namedOnce(items: readonly DraftItem[]): DraftItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    if (item.kind === "own") return true;
    const isNew = !seen.has(item.key);
    seen.add(item.key);
    return isNew;
  });
}

/** Lines that begin with "-" become items of the outline, all others paragraphs. */
function ownBlocks(words: string): Block[] {
  return words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): Block => {
      const item = /^[-–]\s+(.+)$/u.exec(line)?.[1];
      return item === undefined ? { kind: "paragraph", spans: [text(line)] } : { kind: "item", spans: [text(item)] };
    });
}

type Flag = Omit<DraftFlag, "sectionId" | "key">;

/** What stands in the place of one sentence; null = nothing. */
function sayItem(item: Keyed, sentence: Sentence | undefined, flag: (flag: Flag) => void): Span[] | null {
  switch (item.kind) {
    case "left-out":
      return null;
    case "generated":
      return sentence?.spans ?? null;
    case "frozen":
      if (sentence === undefined) flag({ kind: "sentence-gone", seen: item.text, now: "" });
      return [text(item.text.trim())];
    case "reworded":
      if (sentence === undefined) {
        flag({ kind: "sentence-gone", seen: wordsOf(item.parts), now: "" });
        return null;
      }
      return reword(item.parts, sentence, flag);
  }
}

/** With a number gone the words around it no longer hold: the sentence of the program stands instead, and is flagged. */
function reword(parts: readonly RewordedPart[], sentence: Sentence, flag: (flag: Flag) => void): Span[] {
  const spans: Span[] = [];
  const changed: Flag[] = [];
  for (const part of parts) {
    if (part.kind === "text") {
      spans.push(text(part.text));
      continue;
    }
    const found = findNumber(sentence.spans, part);
    if (found === null) {
      flag({ kind: "number-gone", seen: part.seen, now: "" });
      return sentence.spans;
    }
    if (found.text !== part.seen) changed.push({ kind: "number-changed", seen: part.seen, now: found.text });
    spans.push(found);
  }
  changed.forEach(flag);
  // The footnotes of the sentence belong to its numbers, which are all still there.
  const marks = sentence.spans.filter((span) => span.kind === "note-mark");
  return marks.length === 0 ? spans : [...closedWith(spans, ""), ...marks, text(".")];
}

function wordsOf(parts: readonly RewordedPart[]): string {
  return parts.map((part) => (part.kind === "text" ? part.text : part.seen)).join("");
}

/** Sentences of one paragraph run on; items of one list follow its lead and end with ";", the last one with ".". */
function asBlocks(pieces: readonly (Piece | Block)[], leads: ReadonlyMap<string, Span[] | null>): Block[] {
  const blocks: Block[] = [];
  const led = new Set<string>();
  let before: Piece | null = null;
  for (const [index, piece] of pieces.entries()) {
    if ("kind" in piece) {
      blocks.push(piece);
      before = null;
      continue;
    }
    const { role, of } = piece;
    if (role === "item") {
      const lead = leads.get(of);
      if (!led.has(of) && lead) blocks.push({ kind: "paragraph", spans: [...lead] });
      led.add(of);
      const next = pieces[index + 1];
      const goesOn = next !== undefined && !("kind" in next) && next.of === of;
      blocks.push({ kind: "item", spans: closedWith(piece.spans, goesOn ? ";" : ".") });
    } else {
      const paragraph = blocks.at(-1);
      if (before?.of === of && paragraph?.kind === "paragraph")
        paragraph.spans.push(text(" "), ...stopped(piece.spans));
      else blocks.push({ kind: "paragraph", spans: stopped(piece.spans) });
    }
    before = piece;
  }
  return blocks;
}

/** Ends with a full stop unless it ends with another mark. */
function stopped(spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  const isStopped = last?.kind === "text" && /[.!?…:;]\s*$/u.test(last.text);
  return isStopped ? [...spans] : [...spans, text(".")];
}

/** The same words with this mark at the end instead of "." or ";". */
function closedWith(spans: readonly Span[], mark: string): Span[] {
  const last = spans.at(-1);
  if (last?.kind !== "text") return mark === "" ? [...spans] : [...spans, text(mark)];
  const bare = last.text.replace(/\s*[.;]?\s*$/u, "");
  const words = `${bare}${mark}`;
  return words === "" ? spans.slice(0, -1) : [...spans.slice(0, -1), text(words)];
}
