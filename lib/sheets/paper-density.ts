/**
 * How closely the rows of a paper form stand: a form of 12 rows leaves room for a pen, one of 40 must still fit on one
 * A4 page. Never smaller than 10 pt.
 */
export const PAPER_DENSITIES = ["roomy", "medium", "dense"] as const;
export type PaperDensity = (typeof PAPER_DENSITIES)[number];

/** As sheet-form.css sets them, in millimetres; `chars` = letters on a line of the column of names. */
const MEASURES: Record<PaperDensity, { chars: number; line: number; padding: number; room: number }> = {
  roomy: { chars: 32, line: 4.7, padding: 3.4, room: 193 },
  medium: { chars: 36, line: 4.1, padding: 1.4, room: 199 },
  dense: { chars: 48, line: 3.9, padding: 0.4, room: 225 },
};

type Lines = readonly { rows: readonly { name: string; hint: string }[] }[];

/** The roomiest density whose rows fit on one page; the densest where none does (the form then runs on). */
export function choosePaperDensity(groups: Lines): PaperDensity {
  return PAPER_DENSITIES.find((density) => heightOf(groups, density) <= MEASURES[density].room) ?? "dense";
}

/** Millimetres the rows take, group headings included. */
function heightOf(groups: Lines, density: PaperDensity): number {
  const { chars, line, padding } = MEASURES[density];
  const linesOf = (text: string) => Math.ceil(text.length / chars);
  const rows = groups.flatMap((group) => group.rows.map(({ name, hint }) => linesOf(name) + linesOf(hint)));
  const height = (lines: number) => lines * line + padding;
  return rows.reduce((sum, lines) => sum + height(lines), groups.length * height(1));
}
