/** Within these a paper stays readable and inside A4; millimetres and points. */
export const LAYOUT_BOUNDS = {
  width: 210,
  height: 297,
  margin: [10, 50],
  size: [8, 20],
  lineHeight: [10, 40],
  indent: [0, 30],
  spaceBefore: [0, 24],
} as const satisfies Record<string, number | [number, number]>;

/** Fonts a paper may be set in. A closed list: the name goes into a stylesheet. */
export const PAPER_FONTS = ["Times New Roman", "Arial"] as const;
export type PaperFont = (typeof PAPER_FONTS)[number];
