import type { Block, Span } from "./document";
import type { DraftFlag, DraftSection, RewordedPart, SectionText, Sentence } from "./draft";
import { wordingSeen } from "./reworded-text";
import { type SectionRow, sectionRows } from "./section-rows";
import { findNumber } from "./sentence-numbers";
import { text } from "./spans";

/** One sentence where the draft or the program puts it. */
type Piece = { role: "sentence" | "item"; of: string; spans: Span[] };

/** Where a sentence of the program stands in its text: `of` = the paragraph or list. */
type Place = { role: "sentence" | "item" | "lead"; of: string };

/**
 * A section as it prints: its rows in their order, nothing twice. Numbers of reworded sentences are those the program
 * writes now.
 */
export function composeSection(
  section: DraftSection,
  told: SectionText | undefined,
): { blocks: Block[]; flags: DraftFlag[] } {
  const places = placesOf(told);
  const flags: DraftFlag[] = [];
  const leads = new Map<string, Span[] | null>();
  const pieces: (Piece | Block)[] = [];
  for (const row of sectionRows(section, told)) {
    if (row.kind === "own") {
      pieces.push(...ownBlocks(row.text));
      continue;
    }
    const said = sayRow(row, (flag) => flags.push({ ...flag, sectionId: section.id, key: row.id }));
    const { role, of } = places.get(row.id) ?? { role: "sentence", of: row.id };
    if (role === "lead") leads.set(of, said);
    else if (said !== null) pieces.push({ role, of, spans: said });
  }
  return { blocks: asBlocks(pieces, leads), flags };
}

function placesOf(told: SectionText | undefined): Map<string, Place> {
  const places = new Map<string, Place>();
  told?.paragraphs.forEach((paragraph, index) => {
    for (const { key } of paragraph) places.set(key, { role: "sentence", of: `paragraph ${index}` });
  });
  for (const { lead, items } of told?.lists ?? []) {
    places.set(lead.key, { role: "lead", of: lead.key });
    for (const { key } of items) places.set(key, { role: "item", of: lead.key });
  }
  return places;
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

/** What stands on the paper in the place of one sentence; null = nothing. */
export function sayRow(
  { item, sentence }: Extract<SectionRow, { kind: "sentence" }>,
  flag: (flag: Flag) => void = () => undefined,
): Span[] | null {
  switch (item.kind) {
    case "left-out":
      return null;
    case "generated":
      return sentence?.spans ?? null;
    case "frozen":
      if (sentence === null) flag({ kind: "sentence-gone", seen: item.text, now: "" });
      return [text(item.text.trim())];
    case "reworded":
      if (sentence === null) {
        flag({ kind: "sentence-gone", seen: wordingSeen(item.parts), now: "" });
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
