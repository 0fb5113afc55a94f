import type { TableCell, TableSheet } from "@/lib/workbooks/table-book";
import { type Annex, plainText, type Span, type TableColumn } from "./document";

/**
 * An annex as a sheet: text as printed, figures as real numbers shown as printed, with their marks, notes below. What
 * is printed is a frozen text with its own wording ("trên 259"), so a number here is one only where it is nothing else.
 */
export function annexSheet(annex: Annex): TableSheet {
  return {
    name: annex.title,
    heading: [annex.title, annex.subtitle, annex.reference].filter((line) => line !== ""),
    columns: annex.table.columns.map((column) => ({
      title: headOf(column),
      kind: column.align === "right" ? ("number" as const) : ("text" as const),
      width: Math.max(7, Math.round(column.width / 7)),
    })),
    rows: annex.table.rows.map((row): TableCell[] => {
      if (row.kind === "group") return [{ strong: row.number }, { strong: row.label }];
      return row.cells.map((spans) => strongWhere(row.strong === true, cellOf(spans)));
    }),
    notes: [...annex.notes.map((note) => `${note.mark} ${note.text}`), ...annex.remarks],
    landscape: annex.landscape,
    frozenColumns: 2,
  };
}

/** A sheet has one row of heads: the one above stands before its own. */
export function headOf({ over, title }: TableColumn): string {
  return over === undefined ? title : `${over}: ${title}`;
}

function strongWhere(strong: boolean, cell: TableCell): TableCell {
  return strong && typeof cell === "string" ? { strong: cell } : cell;
}

/** "1.234,5", "+2", "92,3%" are numbers, a mark shows behind them; with a word beside it, it stays what is printed. */
function cellOf(spans: readonly Span[]): TableCell {
  const marks = spans.flatMap((span) => (span.kind === "note-mark" ? [span.mark] : [])).join(" ");
  const text = plainText(spans);
  const printed = `${text} ${marks}`.trim();
  if (printed === "") return null;
  const match = /^([+-]?)(\d{1,3}(?:\.\d{3})*)(?:,(\d{1,3}))?(%?)$/.exec(text);
  if (!match || spans.every((span) => span.kind !== "figure")) return printed;
  const [, sign, whole = "", fraction = "", percent] = match;
  const size = Number(`${whole.replaceAll(".", "")}${fraction.padEnd(3, "0")}`);
  const thousandths = sign === "-" ? -size : size;
  if (!Number.isSafeInteger(size) || (size === 0 && sign !== "")) return printed;
  const look = {
    decimals: fraction.length,
    ...(sign === "+" ? { signed: true } : {}),
    ...(marks ? { mark: marks } : {}),
  };
  return percent === ""
    ? { quantity: thousandths, ...look }
    : { percent: { numerator: thousandths, denominator: 100_000 }, ...look };
}
