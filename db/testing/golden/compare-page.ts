import { figureText } from "@/lib/charts/indicator-rows";
import { buildQuarterChart } from "@/lib/charts/quarter-chart";
import { buildIndicatorResult } from "@/lib/indicators/build-results";
import { figureOfCell } from "@/lib/indicators/figure";
import type { UnitSeries } from "@/lib/indicators/figure-origin";
import type { YearBook } from "@/lib/indicators/year-book";
import type { LocalDate } from "@/lib/periods/local-date";
import type { Period } from "@/lib/periods/period";
import type { PlanChoice } from "@/lib/plans/plan";
import type { CellByCell } from "./cell-by-cell";
import type { GoldenRow } from "./read-golden";

type Told = { book: YearBook; period: Period; today: LocalDate; choice: PlanChoice };

/** The quarters of each indicator's page, as its chart draws them and the table under it prints them. */
export function compareCharts(cells: CellByCell, rows: ReadonlyMap<string, GoldenRow>, told: Told): void {
  for (const [code, row] of rows) {
    const result = buildIndicatorResult(told.book, code, told.period, told.today, told.choice);
    const chart = result && buildQuarterChart(told.book, result);
    cells.cell("page", `${code} is drawn`, row.text("unit") === "mốc" ? "no" : "yes", chart === null ? "no" : "yes");
    for (const [index, quarter] of (chart?.rows ?? []).entries()) {
      const at = (what: string) => `${code} quarter ${index + 1} ${what}`;
      cells.cell("page", at("planned"), row.text(`tStep${index + 1}`), quarter.plannedText);
      cells.number(
        "page",
        at("planned bar"),
        row.maybe(`step${index + 1}`),
        nearly(row.maybe(`step${index + 1}`), quarter.planned),
      );
      if (told.period.kind !== "year") continue;
      cells.cell("page", at("actual"), row.text(`tQ${index + 1}`), quarter.actualText);
    }
  }
}

/** A bar is drawn to the thousandth. */
function nearly(expected: number | null, drawn: number | null): number | null {
  return expected !== null && drawn !== null && Math.abs(expected - drawn) <= 0.001 ? expected : drawn;
}

/** What every unit gave in every quarter, the table of units of each page. */
export function compareUnits(
  cells: CellByCell,
  rows: readonly GoldenRow[],
  book: YearBook,
  series: readonly UnitSeries[],
): void {
  const shown = new Map<string, string>();
  for (const unit of series) {
    const indicator = book.indicators.find((each) => each.id === unit.indicatorId);
    if (indicator === undefined) throw new Error(`${unit.indicatorId} is not in the year`);
    for (const { quarter, assigned, cell } of unit.quarters) {
      if (!assigned) continue;
      const text = cell === null ? "" : figureText(figureOfCell(cell), indicator);
      shown.set(`${unit.indicatorId} ${unit.unitId} ${quarter}`, text);
    }
  }
  for (const row of rows) {
    const place = `${row.text("indicator")} ${row.text("unit")} ${row.number("quarter")}`;
    cells.cell("units", place, row.text("text"), shown.get(place) ?? "not there");
  }
}
