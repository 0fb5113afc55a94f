import { Bookmark, FootnoteReferenceRun, Paragraph, type ParagraphChild, SimpleField, TextRun } from "docx";
import { xmlText } from "@/lib/format/xml-text";
import type { Note, Span } from "../document";
import { FIGURE_STYLE, type Style } from "./styles";

/** The one place where text enters a Word file: what XML forbids is dropped, nothing else is changed. */
export function wordText(text: string): string {
  return xmlText(text).replaceAll("\n", " ");
}

/** A paragraph of one text in one style. */
export function line(style: Style, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(wordText(text))] });
}

/** The footnotes of the text: each stands at the foot of the page that first mentions it. */
export type FootnoteBook = { idOf: ReadonlyMap<string, number>; mentioned: Set<string> };

export function openFootnotes(notes: readonly Note[]): FootnoteBook {
  return { idOf: new Map(notes.map((note, index) => [note.id, index + 1])), mentioned: new Set() };
}

/** The paragraphs of the footnotes, by the ids of the book. */
export function footnotesOf(notes: readonly Note[]): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    notes.map((note, index) => [
      `${index + 1}`,
      { children: [new Paragraph({ style: "FootnoteText", children: [new TextRun(` ${wordText(note.text)}`)] })] },
    ]),
  );
}

/** Runs of a sentence; a note's second mention is a field that repeats the number of the first. */
export function textRuns(spans: readonly Span[], footnotes: FootnoteBook): ParagraphChild[] {
  return spans.flatMap((span): ParagraphChild[] => {
    if (span.kind !== "note-mark") return [spanRun(span, false)];
    const id = footnotes.idOf.get(span.noteId);
    if (id === undefined) return [markRun(span.mark)];
    if (footnotes.mentioned.has(span.noteId)) {
      return [repeatedMark(id, span.mark)];
    }
    footnotes.mentioned.add(span.noteId);
    return [new Bookmark({ id: `ghi_chu_${id}`, children: [new FootnoteReferenceRun(id)] })];
  });
}

/** The field that repeats a footnote's number, as raised as the number itself. */
function repeatedMark(id: number, mark: string): SimpleField {
  const field = new SimpleField(`NOTEREF ghi_chu_${id} \\f \\h`);
  field.addChildElement(markRun(mark));
  return field;
}

/** Runs of a cell: marks as printed, their notes stand under the table. */
export function cellRuns(spans: readonly Span[], bold: boolean): TextRun[] {
  return spans.map((span) => (span.kind === "note-mark" ? markRun(span.mark) : spanRun(span, bold)));
}

function spanRun({ kind, text }: Exclude<Span, { kind: "note-mark" }>, bold: boolean): TextRun {
  return new TextRun({
    text: wordText(text),
    ...(kind === "figure" ? { style: FIGURE_STYLE } : {}),
    ...(bold ? { bold } : {}),
  });
}

export function markRun(mark: string): TextRun {
  return new TextRun({ text: wordText(mark), superScript: true });
}
