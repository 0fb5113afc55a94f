import type { EntryIndicator, RawCell } from "../cell-form";

/** A row of the sheet as pasting sees it: what stands in its cell now, and whether it may be written. */
export type PasteTarget = { indicator: EntryIndicator; raw: RawCell; locked: boolean };

export type PastePart = "text" | "numerator" | "denominator";
