import type { Quarter } from "@/lib/periods/period";
import type { Quantity, Ratio } from "./quantity";

/**
 * A cell: what one unit reports of one indicator in one quarter. Missing, zero, "không phát sinh" and
 * "không có số liệu" are four different things from the input to the print (design §3, 1).
 */
export type CellValue =
  | { kind: "blank" }
  | { kind: "value"; value: Quantity }
  | { kind: "rate"; numerator: Quantity; denominator: Quantity }
  /** không phát sinh: zero, stated. */
  | { kind: "nothing-arose" }
  /** không có số liệu: a reason and no number. */
  | { kind: "no-data"; reason: string };

/** The cell says how much: a number, or that there was none. */
export function isGiven({ kind }: CellValue): boolean {
  return kind !== "blank" && kind !== "no-data";
}

export const CELL_KINDS = ["blank", "value", "rate", "nothing-arose", "no-data"] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** ước / chính thức. */
export const CERTAINTIES = ["final", "estimated"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Where a figure comes from: typed on a sheet, reckoned from records of meetings, published in a source, or made up for the demo. */
export const ORIGINS = ["entered", "meetings", "published", "illustrative"] as const;
export type Origin = (typeof ORIGINS)[number];

/** How a figure typed by somebody else reached the office: paper, telephone, another way. */
export const SUPPLY_CHANNELS = ["paper", "phone", "other"] as const;
export type SupplyChannel = (typeof SUPPLY_CHANNELS)[number];

/** The published wording of an inexact figure: trên 259 %, hơn 1.600, gần 500. */
export const QUALIFIERS = ["exact", "above", "more-than", "nearly"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * One indicator in one quarter over the units assigned to it, as the database sums it. Sums hold only what was
 * reported; the counts say over how many units, so that nothing missing is taken for zero.
 */
export type QuarterTotal = {
  indicatorId: string;
  year: number;
  quarter: Quarter;
  /** Units assigned in this quarter, excused sheets left out. */
  unitsExpected: number;
  /** Units that gave a value, a rate or "không phát sinh". */
  unitsReported: number;
  /** Units that stated "không có số liệu". */
  unitsNoData: number;
  /** Of unitsReported: "không phát sinh". */
  unitsNothingArose: number;
  /** Sum of values; null when no unit reported. Not used for rates. */
  sum: Quantity | null;
  /** Sums of both parts over the units that gave both; null when none did. */
  numerator: Quantity | null;
  denominator: Quantity | null;
  estimated: boolean;
  illustrative: boolean;
  /** Of the units assigned in the quarter, those that are predecessors (closed communes): names, reported or not. */
  predecessors: { name: string; reported: boolean }[];
};

/** A commune (or unit) figure with everything a screen needs to print it honestly. */
export type Figure =
  /** `exact` is present where the value is a mean of quarters: the unrounded fraction of thousandths behind it. */
  | { kind: "value"; value: Quantity; exact?: Ratio }
  | { kind: "rate"; ratio: Ratio }
  | { kind: "nothing-arose" }
  | { kind: "no-data" }
  | { kind: "missing" };

export type Coverage = { reported: number; expected: number };

/** One cell read as a figure of its own. A rate over zero has no figure. */
export function figureOfCell(cell: CellValue): Figure {
  switch (cell.kind) {
    case "blank":
      return { kind: "missing" };
    case "value":
      return { kind: "value", value: cell.value };
    case "rate":
      return cell.denominator === 0
        ? { kind: "missing" }
        : { kind: "rate", ratio: { numerator: cell.numerator, denominator: cell.denominator } };
    case "nothing-arose":
      return { kind: "nothing-arose" };
    case "no-data":
      return { kind: "no-data" };
  }
}
