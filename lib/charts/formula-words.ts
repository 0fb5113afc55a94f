import { formatFigure, formatQuantity } from "@/lib/format/numbers";
import { isPresent } from "@/lib/indicators/across-quarters";
import type { Figure } from "@/lib/indicators/figure";
import { type Indicator, isLastValue, isRate, type UnitRule } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { lastQuarterOf, type Quarter } from "@/lib/periods/period";
import { figureText } from "./indicator-rows";

/** How a cumulative figure came about, to be read as one line: before, the parts with their joint, after, "= total". */
export type Formula = {
  /** The quarters in the figure, each with what it gave: the way to the units behind it. */
  parts: { quarter: Quarter; text: string }[];
  joint: string;
  before: string;
  after: string;
  total: string;
  /** "Số mỗi quý là tổng của các đơn vị báo cáo"; empty for a sum of other indicators, which its page names. */
  acrossUnits: string;
};

const ACROSS_UNITS: Record<UnitRule, string> = {
  sum: "Số mỗi quý là tổng của các đơn vị báo cáo",
  recompute: "Tử số và mẫu số mỗi quý cộng từ các đơn vị rồi mới chia",
  latest: "Số mỗi quý là của đơn vị báo cáo",
  none: "Số mỗi quý là của đơn vị báo cáo",
};

/** Null where no quarter is in the figure: nothing reported, or a figure published for the year only. */
export function formulaOf(result: IndicatorResult): Formula | null {
  const { indicator, quarters, asOfQuarter, period, cumulative, published } = result;
  if (!isPresent(cumulative) || (published !== null && result.completion.kind !== "published")) return null;
  const { periodRule } = indicator;
  const upTo = asOfQuarter ?? lastQuarterOf(period);
  const present = quarters.filter((each) => each.quarter <= upTo && isPresent(each.figure));
  // A quarter in which nothing arose has neither a value to average nor parts to add.
  const measured = present.filter((each) => periodRule === "flow" || each.figure.kind !== "nothing-arose");
  const used = isLastValue(indicator) ? present.slice(-1) : measured.length > 0 ? measured : present;
  if (used.length === 0) return null;
  const parts = used.map(({ quarter, figure }) => ({ quarter, text: partText(figure, indicator) }));
  const total = `${figureText(cumulative, indicator)}${cumulative.kind === "rate" ? "%" : ""}`;
  return {
    ...{ parts, joint: " + ", before: "", after: "", total },
    ...(used.length > 1 && periodRule === "average" ? { before: "(", after: `) ÷ ${used.length}` } : {}),
    ...(used.length > 1 && isRate(indicator) ? { joint: "; ", after: summedParts(cumulative) } : {}),
    acrossUnits: indicator.parentMode === "sum-of-parts" ? "" : ACROSS_UNITS[indicator.unitRule],
  };
}

/** A rate as the two counts it is made of. */
function partText(figure: Figure, indicator: Indicator): string {
  if (figure.kind === "rate") return countsOf(figure.ratio);
  return figure.kind === "nothing-arose" ? formatFigure(figure, indicator) : figureText(figure, indicator);
}

function summedParts(cumulative: Figure): string {
  return cumulative.kind === "rate" ? `; cộng tử số và cộng mẫu số được ${countsOf(cumulative.ratio)}` : "";
}

function countsOf({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return `${formatQuantity(numerator, 3)}/${formatQuantity(denominator, 3)}`;
}
