import type { TableBook, TableCell } from "@/lib/workbooks/table-book";
import { type Annex, plainText, type Span } from "./document";

/**
 * The annexes of a report as a workbook: text as printed, figures with their marks, notes below. What is printed is a
 * frozen text with its own rounding and wording ("trên 259"), so a number here is one only where it is nothing else.
 */
export function annexBook(title: string, annexes: readonly Annex[]): TableBook {
  return {
    title,
    sheets: annexes.map((annex) => ({
      name: annex.title,
      heading: [annex.title, annex.subtitle, annex.reference],
      columns: annex.table.columns.map((column) => ({
        title: column.title,
        kind: column.align === "right" ? ("number" as const) : ("text" as const),
        width: Math.max(7, Math.round(column.width / 7)),
      })),
      rows: annex.table.rows.map((row): TableCell[] =>
        row.kind === "group" ? [{ strong: row.number }, { strong: row.label }] : row.cells.map(cellOf),
      ),
      notes: [...annex.notes.map((note) => `${note.mark} ${note.text}`), ...annex.remarks],
      landscape: annex.landscape,
      frozenColumns: 2,
    })),
  };
}

/** "1.234,5" alone is a number; with a mark or a word beside it, it stays what is printed. */
function cellOf(spans: readonly Span[]): TableCell {
  const marks = spans.flatMap((span) => (span.kind === "note-mark" ? [span.mark] : []));
  const text = plainText(spans);
  const printed = [text, ...marks].join(" ").trim();
  if (printed === "") return null;
  const match = marks.length === 0 ? /^(-?)(\d{1,3}(?:\.\d{3})*)(?:,(\d{1,3}))?$/.exec(text) : null;
  if (!match || spans.every((span) => span.kind !== "figure")) return printed;
  const [, sign, whole = "", fraction = ""] = match;
  const thousandths = Number(`${whole.replaceAll(".", "")}${fraction.padEnd(3, "0")}`);
  return Number.isSafeInteger(thousandths)
    ? { quantity: sign === "-" ? -thousandths : thousandths, decimals: fraction.length }
    : printed;
}
