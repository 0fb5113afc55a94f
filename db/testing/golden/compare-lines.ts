import { type TextCell, underParents } from "@/lib/charts/indicator-rows";
import { planLineRows } from "@/lib/charts/plan-line-rows";
import { methodsTold, planLines } from "@/lib/charts/plan-lines";
import { isRate } from "@/lib/indicators/indicator";
import type { IndicatorResult } from "@/lib/indicators/result";
import { PLAN_BASES, type PlanBasis, type PlanChoice } from "@/lib/plans/plan";
import type { CellByCell } from "./cell-by-cell";
import type { GoldenRow } from "./read-golden";

/** The rows of one view against each basis. */
type Told<T> = Record<PlanBasis, T>;

const worded = (cell: TextCell) => (typeof cell === "string" ? cell : cell[0]);

/** Every indicator as a line of Ngân sách or Đất đai would show it: one figure against both bases. */
export function compareLines(
  cells: CellByCell,
  rows: Told<ReadonlyMap<string, GoldenRow>>,
  results: Told<readonly IndicatorResult[]>,
  choice: PlanChoice,
): void {
  const lines = planLines(results[choice.basis], results);
  const methods = methodsTold(lines);
  const shown = planLineRows(lines, methods, choice).filter(({ code }) => code !== null);
  const order = underParents(results[choice.basis]).map(({ result }) => result.indicator.code);
  cells.cell("lines", "order", order.join(", "), shown.map(({ code }) => code).join(", "));
  for (const line of shown) {
    const row = rows[choice.basis].get(line.code ?? "");
    if (row === undefined) throw new Error(`${line.code} is not in the workbook`);
    const cell = (what: string, expected: string, got: string) =>
      cells.cell("lines", `${line.code} by ${choice.basis} ${what}`, expected, got);
    const result = results[choice.basis].find(({ indicator }) => indicator.code === line.code);
    // A rate whose rule forms no percentage is told in điểm %.
    const inPoints = result !== undefined && isRate(result.indicator) && row.text("percentKind") === "rule";
    for (const basis of PLAN_BASES) {
      const told = rows[basis].get(line.code ?? "");
      const given = told?.text("planBasis") === basis ? told : undefined;
      cell(`plan ${basis}`, given?.text("tPlan") ?? "", line[basis]);
      const percent = basis === "commune" ? line.percentCommune : line.percentProvince;
      cell(`percent ${basis}`, given?.text(inPoints ? "tDifference" : "tPercent") ?? "", worded(percent));
    }
    cell("figure", row.text("tFigure"), worded(line.cumulative));
    cell("difference", row.text("tDifference"), worded(line.variance));
    cell("last year", row.text("tBefore"), worded(line.samePeriod));
    cell("change", row.text("tChange"), line.change);
    cell("status", row.text("status"), line.status ?? "");
    const best = methods.find((method) => method === row.text("method"));
    const printed = best === undefined ? "" : worded(line.paces[methods.indexOf(best)] ?? "");
    const expected = row.maybe("pace");
    cells.cell(
      "lines",
      `${line.code} by ${choice.basis} has a pace`,
      expected === null ? "no" : "yes",
      printed === "" ? "no" : "yes",
    );
    if (expected === null || printed === "") continue;
    const nearest = halfOfLast(printed);
    const got = Number(printed.replace(/\./g, "").replace(",", "."));
    cells.cell(
      "lines",
      `${line.code} by ${choice.basis} pace`,
      expected,
      Math.abs(got - expected) <= nearest + 1e-9 ? expected : got,
    );
  }
}

/** Half of the last printed decimal: a rounded number is no further than that from the exact one. Zeros are not printed. */
function halfOfLast(printed: string): number {
  const decimals = Math.max(printed.split(",")[1]?.length ?? 0, 0);
  return 0.5 / 10 ** decimals;
}
