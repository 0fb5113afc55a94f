import type { ReactNode } from "react";

type Props = { tone: string; glyph: string; word: string; children?: ReactNode };

/** A state in its tone, with a glyph and a word: never colour alone. */
export function Badge({ tone, glyph, word, children }: Props) {
  return (
    <span className={`badge tone-${tone}`}>
      <span aria-hidden>{glyph}</span>
      {word}
      {children}
    </span>
  );
}
