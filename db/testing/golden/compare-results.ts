import type { Figure } from "@/lib/indicators/figure";
import type { Ratio } from "@/lib/indicators/quantity";
import type { CompletionRate, IndicatorResult } from "@/lib/indicators/result";
import type { CellByCell } from "./cell-by-cell";
import type { GoldenRow } from "./read-golden";

const SOURCE = "result";
const parts = ({ numerator, denominator }: Ratio) => numerator / denominator;

/** Every number of one result, unrounded, with its plan, states and counts. */
export function compareResult(cells: CellByCell, row: GoldenRow, result: IndicatorResult): void {
  const at = (what: string) => `${row.text("indicator")} ${what}`;
  const text = (what: string, got: string) => cells.cell(SOURCE, at(what), row.text(what), got);
  const number = (what: string, got: number | null) => cells.number(SOURCE, at(what), row.maybe(what), got);
  const { coverage, completion, samePeriod, pace, needed, forecast, cumulative } = result;
  text("kind", kindOf(cumulative));
  cells.number(SOURCE, at("actual"), isAmount(cumulative) ? row.maybe("actual") : null, amountOf(cumulative));
  if (cumulative.kind === "rate") {
    number("num", cumulative.ratio.numerator / 1000);
    number("den", cumulative.ratio.denominator / 1000);
  }
  number("n", coverage.reported);
  number("N", coverage.expected);
  number("asOf", result.asOfQuarter);
  number("missing", result.missingQuarters.length);
  number("estimated", result.estimated ? 1 : 0);
  text("status", result.assessment.status);
  comparePlan(cells, row, result);
  text("percentKind", percentKind(completion));
  number("percent", percentOf(completion));
  const difference = result.variance;
  number("difference", difference === null ? null : parts(difference) / 1000);
  text("lastYear", samePeriod.kind === "missing" ? "" : samePeriod.kind === "not-comparable" ? "x" : samePeriod.kind);
  const before = samePeriod.kind === "value" || samePeriod.kind === "combined" ? samePeriod : null;
  text("beforeKind", before === null ? "" : kindOf(before.figure));
  if (before !== null && isAmount(before.figure)) number("before", amountOf(before.figure));
  const change = before === null ? null : before.change;
  const changed =
    change === null ? null : change.kind === "percent" ? 100 * parts(change.ratio) : parts(change.exact) / 1000;
  number("change", changed);
  text("method", pace === null ? "" : pace.method);
  number("pace", pace === null ? null : parts(pace.expected) / 1000);
  number("needed", needed === null ? null : parts(needed.amount) / 1000);
  number("low", forecast === null ? null : forecast.low / 1000);
  number("high", forecast === null ? null : forecast.high / 1000);
}

function comparePlan(cells: CellByCell, row: GoldenRow, { plan, atYearStart }: IndicatorResult): void {
  const at = (what: string) => `${row.text("indicator")} ${what}`;
  const text = (what: string, got: string) => cells.cell(SOURCE, at(what), row.text(what), got);
  const number = (what: string, got: number | null) => cells.number(SOURCE, at(what), row.maybe(what), got);
  const amount = (quantity: number | null | undefined) => (quantity == null ? null : quantity / 1000);
  text("planBasis", plan === null ? "" : plan.basis);
  text("comparator", plan === null ? "" : plan.comparator);
  text("document", plan === null ? "" : plan.documentNumber);
  number("planned", amount(plan?.planned));
  number("upper", amount(plan?.plannedUpper));
  number("baseline", amount(plan?.baseline));
  for (const quarter of [1, 2, 3, 4]) number(`q${quarter}`, amount(plan?.quarters?.[quarter - 1]));
  number("firstPlanned", amount(atYearStart?.plan.planned));
  text("firstKind", atYearStart === null ? "" : percentKind(atYearStart.completion));
  number("firstPercent", atYearStart === null ? null : percentOf(atYearStart.completion));
}

function kindOf({ kind }: Figure): string {
  if (kind === "nothing-arose") return "none";
  return kind === "no-data" ? "nodata" : kind;
}

const isAmount = ({ kind }: Figure) => kind === "value" || kind === "rate";

function amountOf(figure: Figure): number | null {
  if (figure.kind === "rate") return 100 * parts(figure.ratio);
  if (figure.kind !== "value") return null;
  return (figure.exact === undefined ? figure.value : parts(figure.exact)) / 1000;
}

function percentKind(completion: CompletionRate): string {
  if (completion.kind === "computed") return "p";
  if (completion.kind === "by-rule-none") return "rule";
  if (completion.kind === "published") return "published";
  return completion.reason === "no-plan" || completion.reason === "no-figure" ? "" : "x";
}

const percentOf = (completion: CompletionRate) =>
  completion.kind === "computed" ? 100 * parts(completion.ratio) : null;
