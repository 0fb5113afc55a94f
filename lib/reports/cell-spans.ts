import type { Span } from "./document";

/** A number counted over confirmed records of cell meetings; `unitId` null = over all cells. */
export function meetingCount(year: number, unitId: string | null, measure: string, words: string): Span {
  return { kind: "figure", text: words, origin: { kind: "meetings", year, measure, unitId } };
}

/** A number counted over the year's rating of cells, or one cell's level. */
export function ratingCount(year: number, measure: string, words: string): Span {
  return { kind: "figure", text: words, origin: { kind: "rating", year, measure } };
}
