import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { plainText, type Span } from "./document";
import { indicatorSentence } from "./sentence";
import { openNotes } from "./spans";
import { type Given, given } from "./testing/sentence-input";

/** Figures on one line, below it the sentence as it is read aloud; "—" = nothing is said. */
const LINES = readFileSync(path.join(import.meta.dirname, "testing/sentences.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("# "));
const ROWS = LINES.flatMap((line, index): [string, string][] =>
  line.startsWith("  ") ? [[LINES[index - 1] ?? "", line.trim()]] : [],
);

function spansOf({ result, closed, variant }: Given): Span[] | null {
  return indicatorSentence(result, { closed, notes: openNotes("note", (index) => `${index + 1}`) }, variant);
}

describe("the table of sentences", () => {
  it("spans every window, plan and state of last year", () => {
    expect(ROWS.length).toBeGreaterThan(200);
    expect(new Set(ROWS.map(([line]) => line)).size).toBe(ROWS.length);
    const all = ROWS.map(([line]) => line).join("\n");
    for (const part of [
      " Q1 ",
      " Q2 ",
      " Q3 ",
      " Q4 ",
      " 6M ",
      " 9M ",
      " N ",
      "chốt",
      "~",
      "≤",
      "KH =",
      "..",
      "≈",
      "mốc",
    ]) {
      expect(all).toContain(part);
    }
    for (const part of ["gộp", "đổi", "2025 năm", "28/30", "CB >", "CB <", "CB +", "tỉnh", "đầu", "gốc"]) {
      expect(all).toContain(part);
    }
  });

  it.each(ROWS)("%s: %s", (line, sentence) => {
    const spans = spansOf(given(line));
    const marked = spans?.map((span) =>
      span.kind === "note-mark" ? { ...span, kind: "text" as const, text: `[${span.mark}]` } : span,
    );
    expect(marked === undefined ? "—" : `${plainText(marked)}.`).toBe(sentence);
  });
});
