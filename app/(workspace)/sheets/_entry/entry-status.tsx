import type { EntryRow } from "@/lib/sheets/entry-form";

type Props = { row: EntryRow; dirty: boolean; invalid: boolean; conflict: boolean };

/** The state of a cell: glyph and word, never colour alone. */
export function EntryStatus({ row, dirty, invalid, conflict }: Props) {
  if (conflict) return <Mark tone="text-at-risk" glyph="!" word="Có hai số" />;
  if (invalid) return <Mark tone="text-error" glyph="✕" word="Cần sửa" />;
  if (dirty) return <Mark tone="text-actual" glyph="●" word="Chưa lưu" />;
  const { raw } = row;
  const blank = raw.choice === "figure" && raw.text === "" && raw.numerator === "" && raw.denominator === "";
  if (blank) return <Mark tone="text-muted" glyph="○" word="Chưa nhập" />;
  return <Mark tone="text-reached" glyph="✓" word="Đã lưu" />;
}

function Mark({ tone, glyph, word }: { tone: string; glyph: string; word: string }) {
  return (
    <span className={`whitespace-nowrap text-sm ${tone}`}>
      <span aria-hidden>{glyph} </span>
      {word}
    </span>
  );
}
