import { formatInstant } from "@/lib/format/dates";
import { type Annex, cellSpans, type Note, type Span, type TableColumn, type TableRow } from "../document";

/** An annex before it has its number and its line of reference. */
export type AnnexPart = Pick<Annex, "subtitle" | "notes" | "remarks"> & { columns: TableColumn[]; rows: TableRow[] };

/** More columns than these lie on the side. */
const PORTRAIT_COLUMNS = 7;
/** The number of the row and what it is about: without them no row can be read. */
export const FIXED_COLUMNS = 2;

/** Widths as shares of 1000, in the proportions given; what rounding leaves over goes to the second column. */
export function fitted<C extends TableColumn>(columns: readonly C[]): C[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const scaled = columns.map((column) => ({ ...column, width: Math.floor((column.width * 1000) / total) }));
  const rest = 1000 - scaled.reduce((sum, column) => sum + column.width, 0);
  const at = Math.min(1, scaled.length - 1);
  return scaled.map((column, index) => (index === at ? { ...column, width: column.width + rest } : column));
}

/** Without the columns the office left out, and without the footnotes that stood only in them. */
export function leaveOut(part: AnnexPart, keys: readonly string[]): AnnexPart {
  const kept = part.columns.map(({ key }, index) => index < FIXED_COLUMNS || !keys.includes(key));
  if (kept.every(Boolean)) return part;
  const rows = part.rows.map(
    (row): TableRow => (row.kind === "group" ? row : { ...row, cells: row.cells.filter((_, index) => kept[index]) }),
  );
  return { ...part, ...renumbered(rows, part.notes), columns: fitted(part.columns.filter((_, index) => kept[index])) };
}

/** Footnotes whose mark is left in the table; numbers follow on, stars stay as they are. */
function renumbered(rows: readonly TableRow[], notes: readonly Note[]): { rows: TableRow[]; notes: Note[] } {
  const used = new Set(cellSpans({ rows }).flatMap((span) => (span.kind === "note-mark" ? [span.noteId] : [])));
  let count = 0;
  const left = notes
    .filter(({ id }) => used.has(id))
    .map((note) => (note.mark.startsWith("(") ? { ...note, mark: `(${++count})` } : note));
  const marks = new Map(left.map(({ id, mark }) => [id, mark]));
  const marked = (span: Span): Span =>
    span.kind === "note-mark" ? { ...span, mark: marks.get(span.noteId) ?? span.mark } : span;
  const renamed = rows.map(
    (row): TableRow => (row.kind === "group" ? row : { ...row, cells: row.cells.map((cell) => cell.map(marked)) }),
  );
  return { rows: renamed, notes: left };
}

export function isLandscape({ columns }: AnnexPart): boolean {
  return columns.length > PORTRAIT_COLUMNS;
}

const SIGNS: readonly [sign: RegExp, meaning: string][] = [
  [/^-$/, "“-” không phát sinh"],
  [/^…$/, "“…” không có số liệu"],
  [/^x$/, "“x” không so sánh được hoặc không tính được tỷ lệ"],
  [/đ\.%$/, "“đ.%” điểm %"],
];

/** "Ký hiệu: …": of the signs that stand in the table; what is empty was not given. */
export function signsRemark(rows: readonly TableRow[]): string {
  const words = cellSpans({ rows }).map((span) => (span.kind === "note-mark" ? "" : span.text));
  const signs = SIGNS.filter(([sign]) => words.some((word) => sign.test(word))).map(([, meaning]) => meaning);
  return `Ký hiệu: ${[...signs, "ô trống: chưa có số liệu"].join("; ")}.`;
}

/** Which figures these are; `at` = instant of the last approval, null while there is none. */
export function approvedRemark(at: number | null): string[] {
  return at === null ? [] : [`Chỉ gồm số liệu đã duyệt, lần duyệt gần nhất lúc ${formatInstant(at)}.`];
}

export function illustrativeRemark(results: readonly { illustrative: boolean }[]): string[] {
  return results.some((result) => result.illustrative)
    ? ["Bản dùng thử: có số liệu minh họa, không dùng làm số liệu chính thức."]
    : [];
}

/** Signs, which figures these are, and whether some are only illustrative. */
export function tableRemarks(
  rows: readonly TableRow[],
  approvedAt: number | null,
  results: readonly { illustrative: boolean }[],
): string[] {
  return [signsRemark(rows), ...approvedRemark(approvedAt), ...illustrativeRemark(results)];
}
