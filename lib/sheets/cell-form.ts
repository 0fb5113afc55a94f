import { formatQuantity } from "@/lib/format/numbers";
import type { CellValue, Certainty } from "@/lib/indicators/figure";
import { type Indicator, isRate } from "@/lib/indicators/indicator";
import type { Quantity } from "@/lib/indicators/quantity";

/** One cell of the form as typed, before anything is read into it. */
export type RawCell = {
  choice: CellChoice;
  text: string;
  numerator: string;
  denominator: string;
  reason: string;
  estimated: boolean;
  /** Version of the cell the writer saw; 0 = no row yet. */
  version: number;
};

/** có số (or still empty) · không phát sinh · không có số liệu. */
export const CELL_CHOICES = ["figure", "nothing-arose", "no-data"] as const;
export type CellChoice = (typeof CELL_CHOICES)[number];

/** The one list beside the input: a figure is chính thức or ước, or it is said that there is none. */
export const ENTRY_CHOICES = ["final", "estimated", "nothing-arose", "no-data"] as const;
export type EntryChoice = (typeof ENTRY_CHOICES)[number];

export function entryChoiceOf({ choice, estimated }: Pick<RawCell, "choice" | "estimated">): EntryChoice {
  if (choice !== "figure") return choice;
  return estimated ? "estimated" : "final";
}

/** What choosing means for the cell: a choice without a number empties it, so that the two never contradict. */
export function choosePatch(chosen: string): Partial<Omit<RawCell, "version">> {
  const choice = ENTRY_CHOICES.find((each) => each === chosen) ?? "final";
  if (choice === "final" || choice === "estimated") return { choice: "figure", estimated: choice === "estimated" };
  return { choice, text: "", numerator: "", denominator: "", estimated: false };
}

/** What the form needs to know of an indicator. */
export type EntryIndicator = Pick<
  Indicator,
  | "id"
  | "code"
  | "name"
  | "parentId"
  | "unitOfMeasure"
  | "decimals"
  | "periodRule"
  | "percentRule"
  | "direction"
  | "frequency"
  | "entryMode"
  | "partOfWhole"
> & {
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  /** Typed as lũy kế: the sum of the year's earlier quarters (cumulative.ts). Null or absent: typed as số trong quý. */
  cumulativeBase?: Quantity | null;
};

type Part = "choice" | "text" | "numerator" | "denominator" | "reason" | "version" | "theirs" | "base";

const PREFIX: Record<Part, string> = {
  choice: "k",
  text: "v",
  numerator: "n",
  denominator: "d",
  reason: "r",
  version: "o",
  theirs: "t",
  base: "b",
};

/** Name and id of one control: `v-<indicator>`; error messages carry the same name. */
export function fieldName(part: Part, indicatorId: string): string {
  return `${PREFIX[part]}-${indicatorId}`;
}

/** The control a message about the cell belongs to. */
export function firstField(indicator: Pick<Indicator, "id" | "periodRule">): string {
  return fieldName(isRate(indicator) ? "numerator" : "text", indicator.id);
}

/** Decimals a typed part may have; the parts of a rate are counts or amounts, not percentages. */
export function decimalsOf(indicator: Pick<Indicator, "decimals" | "periodRule">): number {
  return isRate(indicator) ? 3 : indicator.decimals;
}

/** A stored cell as the form shows it; every stored digit is shown, so that saving again changes nothing. */
export function rawCellOf(
  cell: { value: CellValue; certainty: Certainty; version: number },
  indicator?: Pick<EntryIndicator, "cumulativeBase">,
): RawCell {
  const { value } = cell;
  const base = indicator?.cumulativeBase ?? null;
  const raw: RawCell = {
    choice: value.kind === "nothing-arose" || value.kind === "no-data" ? value.kind : "figure",
    text: value.kind === "value" ? formatQuantity(base === null ? value.value : value.value + base, 3) : "",
    numerator: value.kind === "rate" ? formatQuantity(value.numerator, 3) : "",
    denominator: value.kind === "rate" ? formatQuantity(value.denominator, 3) : "",
    reason: value.kind === "no-data" ? value.reason : "",
    estimated: cell.certainty === "estimated",
    version: cell.version,
  };
  return raw;
}

/**
 * The cell as posted, or null when the form does not hold it. `values` is the whole posted form; a version that is
 * not a small whole number reads as 0, which can only end in a conflict, never in a silent overwrite.
 */
export function readRawCell(values: Record<string, string>, indicatorId: string): RawCell | null {
  const version = values[fieldName("version", indicatorId)];
  if (version === undefined) return null;
  const chosen = values[fieldName("choice", indicatorId)];
  return {
    choice: CELL_CHOICES.find((each) => each === chosen) ?? "figure",
    text: values[fieldName("text", indicatorId)] ?? "",
    numerator: values[fieldName("numerator", indicatorId)] ?? "",
    denominator: values[fieldName("denominator", indicatorId)] ?? "",
    reason: values[fieldName("reason", indicatorId)] ?? "",
    estimated: chosen === "estimated",
    version: /^\d{1,6}$/.test(version) ? Number(version) : 0,
  };
}

/** The indicators as a posted form typed them: a row typed as lũy kế carries the sum that was shown with it. */
export function withPostedBases(
  values: Record<string, string>,
  indicators: readonly EntryIndicator[],
): EntryIndicator[] {
  return indicators.map((indicator) => {
    const base = values[fieldName("base", indicator.id)];
    const isCumulative = indicator.entryMode === "cumulative" && base !== undefined && /^-?\d{1,16}$/.test(base);
    return { ...indicator, cumulativeBase: isCumulative ? Number(base) : null };
  });
}
