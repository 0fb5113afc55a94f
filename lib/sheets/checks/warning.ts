/**
 * What the program finds odd about a figure that it nevertheless saves. Each kind is one rule; a figure that cannot
 * be right (numerator over denominator) is refused by `parseCell` and is no warning.
 */
export const WARNING_KINDS = [
  /** 10, 100 or 1.000 times as much, or as little, as the figures it is compared with. */
  "slip-10",
  "same-as-last",
  /** Lũy kế typed into a cell of số phát sinh. */
  "cumulative-typed",
  /** Số phát sinh typed into a cell of lũy kế. */
  "quarter-typed",
  "falling-cumulative",
  "like-units",
  "over-plan",
  "parts-differ",
  "identity",
] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** One or two short Vietnamese sentences; the unit explains the figure in the thread of the cell before submitting. */
export type CellWarning = { kind: WarningKind; message: string };

/** What is odd, its first sentence, without the advice: for who reads a warning that has been explained. */
export function oddity({ message }: CellWarning): string {
  const [fact] = message.split(/(?<=\.) /);
  return fact ?? message;
}
