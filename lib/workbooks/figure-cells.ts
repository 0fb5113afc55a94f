import { formatPercentValue } from "@/lib/format/numbers";
import type { Figure } from "@/lib/indicators/figure";
import type { Comparator, Indicator } from "@/lib/indicators/indicator";
import { NOT_COMPUTABLE_LABELS, withQualifier } from "@/lib/indicators/labels";
import { QUANTITY_SCALE, type Quantity } from "@/lib/indicators/quantity";
import type { CompletionRate } from "@/lib/indicators/result";
import { tellingPlaces } from "@/lib/reports/amounts";
import type { TableCell } from "./table-book";

type Measured = Pick<Indicator, "decimals" | "periodRule">;

/** A figure as a cell: what the screen prints, as a number where it is one. */
export function figureCell(figure: Figure, indicator: Measured, reason?: string): TableCell {
  switch (figure.kind) {
    case "value":
      if (indicator.periodRule === "milestone") return figure.value >= QUANTITY_SCALE ? "xong" : "chưa xong";
      return figure.exact === undefined
        ? { quantity: figure.value, decimals: indicator.decimals }
        : { fraction: figure.exact, decimals: indicator.decimals };
    case "rate":
      return { rate: figure.ratio, decimals: indicator.decimals };
    case "nothing-arose":
      return { sign: "-" };
    case "no-data":
      return reason ? { sign: "…", reason } : { sign: "…" };
    case "missing":
      return null;
  }
}

/** The number of a plan; its comparator stands in a column of its own, so that the number stays a number. */
export function planCell(
  plan: { comparator: Comparator; planned: Quantity } | null,
  indicator: Pick<Indicator, "decimals">,
): TableCell {
  if (plan === null) return null;
  return plan.comparator === "milestone" ? "hoàn thành" : { quantity: plan.planned, decimals: indicator.decimals };
}

/** The upper end of a planned range; empty for every other plan. */
export function planUpperCell(
  plan: { plannedUpper: Quantity | null } | null,
  indicator: Pick<Indicator, "decimals">,
): TableCell {
  const upper = plan === null ? null : plan.plannedUpper;
  return upper === null ? null : { quantity: upper, decimals: indicator.decimals };
}

/** % kế hoạch; a published wording ("trên 259%") stays text. */
export function completionCell(completion: CompletionRate): TableCell {
  switch (completion.kind) {
    case "computed":
      return { percent: completion.ratio, decimals: tellingPlaces(completion.ratio) };
    case "published":
      return completion.qualifier === "exact"
        ? { percent: { numerator: completion.percent, denominator: 100 * QUANTITY_SCALE }, decimals: 2 }
        : withQualifier(completion.qualifier, formatPercentValue(completion.percent));
    case "by-rule-none":
      return null;
    case "not-computable":
      return completion.reason === "no-plan" || completion.reason === "no-figure"
        ? null
        : { sign: "x", reason: NOT_COMPUTABLE_LABELS[completion.reason] };
  }
}
