import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/store";
import { createPeriod } from "@/db/testing/factories";
import { CellByCell } from "@/db/testing/golden/cell-by-cell";
import { compareExcel } from "@/db/testing/golden/compare-excel";
import { compareLines } from "@/db/testing/golden/compare-lines";
import { compareCharts, compareUnits } from "@/db/testing/golden/compare-page";
import { compareReport } from "@/db/testing/golden/compare-report";
import { compareResult } from "@/db/testing/golden/compare-results";
import { compareAttention, compareOverview, compareTable } from "@/db/testing/golden/compare-screens";
import { approveGolden, fillGolden } from "@/db/testing/golden/fill-golden";
import { countFormulas, type Golden, type GoldenRow, readGolden, sheetOf } from "@/db/testing/golden/read-golden";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { type Period, parsePeriodKey } from "@/lib/periods/period";
import { type PlanChoice, USUAL_PLAN } from "@/lib/plans/plan";
import { readUnitSeries } from "./origin-queries";
import { readYearBook } from "./queries";

/** Each is counted by a formula of the workbook: one that is gone from it would test nothing. */
const TRAPS = `
  missing zero nothing-arose no-data estimated zero-denominator excused-with-a-figure nobody-but-the-excused predecessor-away zero-plan percent-not-formed far-over-100 revised-plan other-basis value-of-an-earlier-quarter percent-ties value-ties difference-rounded-twice period-flow period-rate-of-flows period-stock period-rate-of-stocks period-average period-milestone units-sum units-recompute units-latest units-none direction-higher direction-lower direction-exact direction-neutral percent-actual-over-plan percent-plan-over-actual percent-reduction percent-none frequency-quarter frequency-half-year frequency-year sum-of-parts comparator-at-least comparator-at-most comparator-equals comparator-range comparator-about comparator-milestone status-no-plan status-followed status-not-due status-no-figure status-incomplete status-reached status-on-course status-behind status-at-risk status-exceeded status-met status-not-met last-year-value last-year-combined last-year-x pace-planned-quarters pace-last-year-shares pace-even told-missing told-nodata told-none
`
  .trim()
  .split(/\s+/);

let golden: Golden;
beforeAll(async () => {
  golden = await readGolden();
});

const BY_PROVINCE: PlanChoice = { basis: "province", stage: "in-force" };
/** The second is told in the views in which some plan has been revised. */
const CHOICES: readonly PlanChoice[] = [USUAL_PLAN, BY_PROVINCE, { basis: "commune", stage: "year-start" }];

type View = { name: string; periodKey: string; today: string; closed: boolean; through: number };

/** As the workbook lists them, in the order of the year. */
function viewsOf(): View[] {
  const views = new Map<string, View>();
  for (const row of sheetOf(golden, "mong_doi")) {
    const name = row.text("view");
    views.set(name, {
      name,
      periodKey: row.text("period"),
      today: row.text("today"),
      closed: row.number("closed") === 1,
      through: row.number("D"),
    });
  }
  return [...views.values()];
}

const isOf =
  (view: View, { basis, stage }: PlanChoice) =>
  (row: GoldenRow) =>
    row.text("view") === view.name && row.text("basis") === basis && row.text("stage") === stage;

/** What is expected of each indicator of a view, with what the catalogue says of it; none where it is not told. */
function rowsOf(view: View, choice: PlanChoice): Map<string, GoldenRow> {
  const catalogue = new Map(sheetOf(golden, "chi_tieu").map((row) => [row.text("code"), row]));
  const rows = sheetOf(golden, "mong_doi").filter(isOf(view, choice));
  return new Map(rows.map((row) => [row.text("indicator"), row.with(catalogue.get(row.text("indicator")))]));
}

function countsOf(view: View, choice: PlanChoice): GoldenRow {
  const row = sheetOf(golden, "tong_hop").find(isOf(view, choice));
  if (row === undefined) throw new Error(`no counts of ${view.name}`);
  return row;
}

function periodOf(view: View): Period {
  const period = parsePeriodKey(view.periodKey);
  if (period === null) throw new Error(view.periodKey);
  return period;
}

async function compareView(store: Store, communeId: string, view: View, cells: CellByCell): Promise<void> {
  const period = periodOf(view);
  const { today } = view;
  const book = await readYearBook(store, communeId, period.year);
  for (const choice of CHOICES) {
    const rows = rowsOf(view, choice);
    if (rows.size === 0) continue;
    const results = buildIndicatorResults(book, period, today, choice);
    cells.number("result", `${choice.basis} rows`, rows.size, results.length);
    for (const result of results) compareResult(cells, rowFor(rows, result.indicator.code), result);
    compareTable(cells, rows, book, results);
    compareOverview(cells, rows, countsOf(view, choice), results);
    compareAttention(cells, rows, results, { book, today, choice });
    compareCharts(cells, rows, { book, period, today, choice });
  }
  const told = { commune: rowsOf(view, USUAL_PLAN), province: rowsOf(view, BY_PROVINCE) };
  const results = buildIndicatorResults(book, period, today);
  const againstProvince = buildIndicatorResults(book, period, today, BY_PROVINCE);
  await compareExcel(cells, told, book, period, { results, againstProvince });
  for (const choice of [USUAL_PLAN, BY_PROVINCE]) {
    compareLines(cells, told, { commune: results, province: againstProvince }, choice);
  }
  if (period.kind === "year") await compareReport(cells, told.commune, countsOf(view, USUAL_PLAN), book, today);
}

function rowFor(rows: ReadonlyMap<string, GoldenRow>, code: string): GoldenRow {
  const row = rows.get(code);
  if (row === undefined) throw new Error(`${code} is not in the workbook`);
  return row;
}

describeStorage("the golden workbook", (store, engine) => {
  let communeId = "";
  let total = 0;

  beforeAll(async () => {
    communeId = await fillGolden(store(), golden);
    for (const quarter of [1, 2, 3, 4]) await approveGolden(store(), communeId, golden, 2025, quarter);
  });

  it("is what the program says, cell by cell, as the year goes on", async () => {
    let through = 0;
    const differing: string[] = [];
    for (const view of viewsOf()) {
      for (; through < view.through; through += 1) {
        await approveGolden(store(), communeId, golden, 2026, through + 1);
      }
      if (view.closed) await createPeriod(store(), communeId, 2026, 0, { assessmentClosedOn: "2027-01-15" });
      const cells = new CellByCell(view.name);
      await compareView(store(), communeId, view, cells);
      const sources = [...cells.bySource].map(([source, count]) => `${source} ${count}`).join(", ");
      printCount(`golden workbook (${engine}), ${view.name}: ${cells.compared} cells (${sources})`);
      total += cells.compared;
      differing.push(...cells.differing);
    }
    printCount(`golden workbook (${engine}): ${total} cells compared, ${differing.length} differ`);
    expect(differing).toEqual([]);
    expect(total).toBeGreaterThan(34_000);
  });

  it("still says the same of a period that is over, when the year is closed and its plan was revised", async () => {
    const cells = new CellByCell("looking back");
    const book = await readYearBook(store(), communeId, 2026);
    const [last] = viewsOf().slice(-1);
    const given = sheetOf(golden, "so_lieu").filter((row) => row.number("year") === 2026);
    const indicatorIds = book.indicators.map(({ id }) => id);
    compareUnits(cells, given, book, await readUnitSeries(store(), communeId, { indicatorIds, year: 2026 }));
    if (last === undefined) throw new Error("no view");
    for (const view of viewsOf().filter((each) => each.through < 4 && each.name !== "DRAFT")) {
      for (const choice of CHOICES) {
        const rows = rowsOf(view, choice);
        const results = rows.size === 0 ? [] : buildIndicatorResults(book, periodOf(view), last.today, choice);
        for (const result of results) compareResult(cells, rowFor(rows, result.indicator.code), result);
        compareCharts(cells, rows, { book, period: periodOf(view), today: last.today, choice });
      }
    }
    printCount(`golden workbook (${engine}), looking back: ${cells.compared} cells, ${cells.differing.length} differ`);
    expect(cells.differing).toEqual([]);
    expect(cells.compared).toBeGreaterThan(8_000);
  });
});

describe("what is in the golden workbook", () => {
  it("is a year of 27 indicators and 12 units, all of it formulas without an error", async () => {
    expect(sheetOf(golden, "chi_tieu")).toHaveLength(27);
    expect(sheetOf(golden, "don_vi")).toHaveLength(12);
    expect(viewsOf().map(({ name }) => name)).toEqual(["Q1", "6M", "9M", "DRAFT", "YEAR", "CLOSED"]);
    expect(sheetOf(golden, "mong_doi")).toHaveLength(27 * (6 + 6 + 3));
    const { formulas, errors } = await countFormulas();
    printCount(`golden workbook: ${formulas} formulas, ${errors} errors`);
    expect(errors).toBe(0);
    expect(formulas).toBeGreaterThan(70_000);
  });

  it.each(TRAPS)("has the trap: %s", (trap) => {
    const row = sheetOf(golden, "bay").find((each) => each.text("trap") === trap);
    expect(row?.number("cells") ?? 0).toBeGreaterThan(0);
  });
});
