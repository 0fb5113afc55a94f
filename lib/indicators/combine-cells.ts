import { standsForOneUnit } from "./across-units";
import { type CellValue, isGiven } from "./figure";
import { type Indicator, isRate } from "./indicator";
import { addQuantities } from "./quantity";

/** What one of several units gave; null = nothing. */
export type CellPart = { unitName: string; value: CellValue | null };

export type CombinedCell =
  /** `from` = the units it was put together from, all of them. */
  | { kind: "combined"; value: CellValue; from: string[] }
  | { kind: "not-comparable"; reason: string }
  | { kind: "missing" };

/**
 * The figures that several units gave in one quarter as the figure of the unit that does their work now (design §3,
 * 11): only when all of them gave one; rates are recomputed from their parts; what does not add up is not added.
 * @param divided units whose work went to several others: their figure is no unit's own
 */
export function combineCells(
  indicator: Pick<Indicator, "periodRule" | "unitRule">,
  parts: readonly CellPart[],
  divided: readonly string[] = [],
): CombinedCell {
  const given = parts.flatMap(({ value }) => (value !== null && isGiven(value) ? [value] : []));
  if (given.length === 0) return { kind: "missing" };
  if (divided.length > 0) return { kind: "not-comparable", reason: `tách từ ${divided.join(", ")}` };
  const absent = parts.filter(({ value }) => value === null || !isGiven(value)).map(({ unitName }) => unitName);
  if (absent.length > 0) return { kind: "not-comparable", reason: `thiếu ${absent.join(", ")}` };
  const from = parts.map(({ unitName }) => unitName);
  const [only, ...more] = given;
  if (only !== undefined && more.length === 0) return { kind: "combined", value: only, from };
  const adds =
    !standsForOneUnit(indicator) && indicator.periodRule !== "average" && indicator.periodRule !== "milestone";
  if (!adds) return { kind: "not-comparable", reason: `số của ${parts.length} đơn vị cũ không cộng gộp được` };
  return { kind: "combined", value: sumOf(given, isRate(indicator)), from };
}

function sumOf(values: readonly CellValue[], rate: boolean): CellValue {
  if (values.every(({ kind }) => kind === "nothing-arose")) return { kind: "nothing-arose" };
  if (!rate)
    return {
      kind: "value",
      value: values.map((each) => (each.kind === "value" ? each.value : 0)).reduce(addQuantities),
    };
  const rates = values.flatMap((each) => (each.kind === "rate" ? [each] : []));
  return {
    kind: "rate",
    numerator: rates.map((each) => each.numerator).reduce(addQuantities),
    denominator: rates.map((each) => each.denominator).reduce(addQuantities),
  };
}
