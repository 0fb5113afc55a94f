import type { Span } from "./document";
import type { RewordedPart, Sentence } from "./draft";
import { findNumber, numbersOf, type SentenceNumber } from "./sentence-numbers";

/**
 * How the office rewords a sentence: its text with each number in square brackets. "Thu ngân sách đạt [71,1 tỷ đồng],
 * bằng [186%] kế hoạch." Where two numbers of one sentence read alike they are told apart: [100% (1)], [100% (2)].
 */
export type ParsedWords = { ok: true; parts: RewordedPart[] } | { ok: false; problem: WordsProblem };

export type WordsProblem =
  | { kind: "empty" }
  /** A bracket without its other half. */
  | { kind: "open-bracket" }
  | { kind: "unknown-number"; typed: string; usable: string[] }
  /** Several numbers of the sentence read so. */
  | { kind: "which-number"; typed: string; usable: string[] };

/** The sentence as the program writes it, for the text box; without its footnotes. */
export function editableSentence({ spans }: Sentence): string {
  const labels = labelsOf(spans);
  let place = 0;
  return spans
    .map((span) => {
      if (span.kind === "note-mark") return "";
      return span.kind === "text" ? span.text : `[${labels[place++]?.label ?? span.text}]`;
    })
    .join("");
}

/** The office's wording with the numbers of today; one that is gone stands as it was seen. */
export function editableWording(parts: readonly RewordedPart[], { spans }: Sentence): string {
  const labels = labelsOf(spans);
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      const found = findNumber(spans, part);
      return `[${labels.find(({ number }) => number.span === found)?.label ?? part.seen}]`;
    })
    .join("");
}

/** What may stand in brackets. */
export function usableNumbers({ spans }: Sentence): string[] {
  return labelsOf(spans).map(({ label }) => `[${label}]`);
}

/** Matches every bracket with a number of the sentence, in any order; a number that is left out is left out. */
export function parseWording(typed: string, sentence: Sentence): ParsedWords {
  const words = typed.replace(/\s+/gu, " ").trim();
  if (words === "") return { ok: false, problem: { kind: "empty" } };
  const labels = labelsOf(sentence.spans);
  const parts: RewordedPart[] = [];
  for (const [index, piece] of words.split(/\[([^[\]]*)\]/u).entries()) {
    if (index % 2 === 0) {
      if (/[[\]]/u.test(piece)) return { ok: false, problem: { kind: "open-bracket" } };
      if (piece !== "") parts.push({ kind: "text", text: piece });
      continue;
    }
    const meant = labels.filter(({ label, bare }) => fold(label) === fold(piece) || fold(bare) === fold(piece));
    const number = meant[0]?.number;
    if (number === undefined || meant.length > 1) {
      const usable = (number === undefined ? labels : meant).map(({ label }) => `[${label}]`);
      return { ok: false, problem: { kind: number ? "which-number" : "unknown-number", typed: piece.trim(), usable } };
    }
    parts.push({ kind: "number", place: number.place, measure: number.measure, seen: number.span.text });
  }
  return { ok: true, parts };
}

/** One sentence beside the field, with what can be used. */
export function wordsProblem(problem: WordsProblem): string {
  switch (problem.kind) {
    case "empty":
      return "Xin ghi câu, hoặc chọn “Bỏ câu” nếu không dùng.";
    case "open-bracket":
      return "Mỗi số phải nằm giữa một dấu [ và một dấu ]. Xin xem lại dấu ngoặc vuông.";
    case "unknown-number":
      return `Câu này không có số [${problem.typed}]. ${
        problem.usable.length === 0
          ? "Câu không có số nào: xin bỏ dấu ngoặc."
          : `Dùng được: ${problem.usable.join(", ")}.`
      }`;
    case "which-number":
      return `Câu có ${problem.usable.length} số giống nhau: xin ghi rõ ${problem.usable.join(" hay ")}.`;
  }
}

/** The wording with each number taken as seen as it reads now; one that is gone stays as it was. */
export function withNumbersSeen(parts: readonly RewordedPart[], { spans }: Sentence): RewordedPart[] {
  return parts.map((part) => {
    const found = part.kind === "number" ? findNumber(spans, part) : null;
    return part.kind === "text" || found === null ? part : { ...part, seen: found.text };
  });
}

/**
 * A saved wording that is written again: what has been seen of a number stays as it was, so that saving another
 * paragraph never hides that it changed.
 */
export function keepSeen(parts: readonly RewordedPart[], before: readonly RewordedPart[]): RewordedPart[] {
  return parts.map((part) => {
    if (part.kind === "text") return part;
    const same = before.find(
      (each) => each.kind === "number" && each.place === part.place && each.measure === part.measure,
    );
    return same?.kind === "number" ? { ...part, seen: same.seen } : part;
  });
}

/** The words alone, with the numbers of today: what a frozen sentence says. */
export function wordingNow(parts: readonly RewordedPart[], { spans }: Sentence): string {
  return parts
    .map((part) => (part.kind === "text" ? part.text : (findNumber(spans, part)?.text ?? part.seen)))
    .join("");
}

/** The words alone, with the numbers as they read when it was written. */
export function wordingSeen(parts: readonly RewordedPart[]): string {
  return parts.map((part) => (part.kind === "text" ? part.text : part.seen)).join("");
}

type Labelled = { number: SentenceNumber; bare: string; label: string };

/** Numbers of the sentence as they stand in brackets. */
function labelsOf(spans: readonly Span[]): Labelled[] {
  const numbers = numbersOf(spans);
  return numbers.map((number) => {
    // Brackets of a number's own wording would end it early.
    const bare = number.span.text.replace(/[[\]]/gu, "");
    const alike = numbers.filter(({ span }) => fold(span.text) === fold(number.span.text));
    const label = alike.length === 1 ? bare : `${bare} (${alike.indexOf(number) + 1})`;
    return { number, bare, label };
  });
}

/** Spaces that do not break and their number, capitals and the composition of letters make no difference. */
function fold(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim().toLocaleLowerCase("vi");
}
