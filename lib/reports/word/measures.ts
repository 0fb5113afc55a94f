import type { PaperFont } from "../layout-bounds";

/** Twentieths of a point, Word's measure of lengths. */
export function ofMillimetres(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

export function ofPoints(length: number): number {
  return length * 20;
}

/** Pixels of a picture, 96 to the inch. */
export function pixelsOf(millimetres: number): number {
  return Math.round((millimetres * 96) / 25.4);
}

/**
 * Widths of the bold letters in thousandths of the type size, from Adobe's metrics of Times and Helvetica, which Times
 * New Roman and Arial share. Letters with marks are as wide as those without.
 */
const BOLD_WIDTHS: Record<
  PaperFont,
  { upper: number[]; lower: number[]; space: number; hyphen: number; digit: number }
> = {
  "Times New Roman": {
    upper: [
      722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
      1000, 722, 722, 667,
    ],
    lower: [
      500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722,
      500, 500, 444,
    ],
    space: 250,
    hyphen: 333,
    digit: 500,
  },
  Arial: {
    upper: [
      722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
      667, 667, 611,
    ],
    lower: [
      556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
      556, 556, 500,
    ],
    space: 278,
    hyphen: 333,
    digit: 556,
  },
};

/** How wide a line of bold text is, in twips: a rule "as long as the text" has no other way to know. */
export function boldTextWidth(text: string, font: PaperFont, size: number): number {
  const widths = BOLD_WIDTHS[font];
  const bare = text.replaceAll("Đ", "D").replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
  const thousandths = [...bare].reduce((sum, letter) => {
    if (letter === " ") return sum + widths.space;
    if (letter === "-") return sum + widths.hyphen;
    const upper = widths.upper[letter.charCodeAt(0) - 65];
    return sum + (upper ?? widths.lower[letter.charCodeAt(0) - 97] ?? widths.digit);
  }, 0);
  return Math.round((thousandths * ofPoints(size)) / 1000);
}
