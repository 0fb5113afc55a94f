import { upperFirst } from "@/lib/format/first-letter";
import type { IndicatorResult } from "@/lib/indicators/result";
import { periodKey } from "@/lib/periods/period";
import type { FigureAspect, Note, Span } from "./document";
import type { Sentence } from "./draft";

export function text(words: string): Span {
  return { kind: "text", text: words };
}

/** One sentence of the program: its words closed with a full stop. */
export function sentence(key: string, spans: readonly Span[]): Sentence {
  return { key, spans: [...spans, text(".")] };
}

/** A printed number of one indicator, linked to the figure it came from. */
export function figureOf(
  result: Pick<IndicatorResult, "indicator" | "period">,
  aspect: FigureAspect,
  words: string,
): Span {
  const origin = {
    kind: "indicator" as const,
    indicatorCode: result.indicator.code,
    periodKey: periodKey(result.period),
    aspect,
  };
  return { kind: "figure", text: words, origin };
}

/** A number counted over all indicators. */
export function countOf(period: IndicatorResult["period"], measure: string, words: string): Span {
  return { kind: "figure", text: words, origin: { kind: "roll-up", periodKey: periodKey(period), measure } };
}

/** Collects the footnotes of one part of a report; the same text gets the same mark. */
export type NoteBook = { notes: Note[]; mark: (words: string) => Span };

export function openNotes(prefix: string, markAt: (index: number) => string): NoteBook {
  const notes: Note[] = [];
  return {
    notes,
    mark(words) {
      let note = notes.find((each) => each.text === words);
      if (!note) {
        note = { id: `${prefix}-${notes.length + 1}`, mark: markAt(notes.length), text: words };
        notes.push(note);
      }
      return { kind: "note-mark", mark: note.mark, noteId: note.id };
    },
  };
}

/** First letter in capitals, the rest as it is. */
export function capital(words: string): string {
  return upperFirst(words);
}
