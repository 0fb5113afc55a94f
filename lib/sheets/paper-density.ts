/**
 * How closely the rows of a paper form stand: a form of 12 rows leaves room for a pen, one of 40 must still fit on one
 * A4 page. Never smaller than 10 pt.
 */
export const PAPER_DENSITIES = ["roomy", "medium", "dense"] as const;
export type PaperDensity = (typeof PAPER_DENSITIES)[number];

/** As sheet-form.css sets them, in millimetres; `name` and `unit` = letters on a line of those columns. */
const MEASURES: Record<PaperDensity, { name: number; unit: number; line: number; padding: number; room: number }> = {
  roomy: { name: 34, unit: 9, line: 4.6, padding: 3.4, room: 214 },
  medium: { name: 37, unit: 9, line: 4.1, padding: 1.4, room: 214 },
  dense: { name: 52, unit: 11, line: 3.7, padding: 0.2, room: 230 },
};

type Row = { name: string; hint: string; cumulative: boolean; unitOfMeasure: string };
type Groups = readonly { rows: readonly Row[] }[];

/** What stands in the column of names. Where there is no room, lũy kế is a mark behind the name. */
export function namedLines(row: Omit<Row, "unitOfMeasure">, density: PaperDensity): { name: string; hint: string } {
  if (density !== "dense" || !row.cumulative) return { name: row.name, hint: row.hint };
  return { name: `${row.name} (lũy kế)`, hint: "" };
}

/** The roomiest density whose rows fit on one page; the densest where none does (the form then runs on). */
export function choosePaperDensity(groups: Groups): PaperDensity {
  return PAPER_DENSITIES.find((density) => heightOf(groups, density) <= MEASURES[density].room) ?? "dense";
}

/** Millimetres the rows take, group headings included. */
function heightOf(groups: Groups, density: PaperDensity): number {
  const { name, unit, line, padding } = MEASURES[density];
  const linesOf = (text: string, letters: number) => Math.ceil(text.length / letters);
  const rows = groups.flatMap((group) =>
    group.rows.map((row) => {
      const written = namedLines(row, density);
      return Math.max(linesOf(written.name, name) + linesOf(written.hint, name), linesOf(row.unitOfMeasure, unit));
    }),
  );
  const height = (lines: number) => lines * line + padding;
  return rows.reduce((sum, lines) => sum + height(lines), groups.length * height(1));
}
