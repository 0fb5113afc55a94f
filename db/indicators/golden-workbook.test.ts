import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "@/db/store";
import { createPeriod } from "@/db/testing/factories";
import { CellByCell } from "@/db/testing/golden/cell-by-cell";
import { compareExcel } from "@/db/testing/golden/compare-excel";
import { compareReport } from "@/db/testing/golden/compare-report";
import { compareResult } from "@/db/testing/golden/compare-results";
import { compareOverview, compareTable } from "@/db/testing/golden/compare-screens";
import { approveGolden, fillGolden } from "@/db/testing/golden/fill-golden";
import { countFormulas, type Golden, type GoldenRow, readGolden, sheetOf } from "@/db/testing/golden/read-golden";
import { printCount } from "@/db/testing/print-count";
import { describeStorage } from "@/db/testing/test-store";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { parsePeriodKey } from "@/lib/periods/period";
import type { PlanBasis } from "@/lib/plans/plan";
import { readYearBook } from "./queries";

/** Each is counted by a formula of the workbook: one that is gone from it would test nothing. */
const TRAPS = `
  missing zero nothing-arose no-data estimated zero-denominator excused-with-a-figure nobody-but-the-excused predecessor-away zero-plan percent-not-formed far-over-100 revised-plan other-basis value-of-an-earlier-quarter percent-ties value-ties difference-rounded-twice period-flow period-rate-of-flows period-stock period-rate-of-stocks period-average period-milestone units-sum units-recompute units-latest units-none direction-higher direction-lower direction-exact direction-neutral percent-actual-over-plan percent-plan-over-actual percent-reduction percent-none frequency-quarter frequency-half-year frequency-year sum-of-parts comparator-at-least comparator-at-most comparator-equals comparator-range comparator-about comparator-milestone status-no-plan status-followed status-not-due status-no-figure status-incomplete status-reached status-on-course status-behind status-at-risk status-exceeded status-met status-not-met last-year-value last-year-combined last-year-x pace-planned-quarters pace-last-year-shares pace-even told-missing told-nodata told-none
`.trim().split(/\s+/);

let golden: Golden;
beforeAll(async () => {
  golden = await readGolden();
});

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

/** What is expected of each indicator of a view, with what the catalogue says of it. */
function rowsOf(view: View, basis: PlanBasis): Map<string, GoldenRow> {
  const catalogue = new Map(sheetOf(golden, "chi_tieu").map((row) => [row.text("code"), row]));
  const rows = sheetOf(golden, "mong_doi").filter(
    (row) => row.text("view") === view.name && row.text("basis") === basis,
  );
  return new Map(rows.map((row) => [row.text("indicator"), row.with(catalogue.get(row.text("indicator")))]));
}

function countsOf(view: View, basis: PlanBasis): GoldenRow {
  const row = sheetOf(golden, "tong_hop").find(
    (each) => each.text("view") === view.name && each.text("basis") === basis,
  );
  if (row === undefined) throw new Error(`no counts of ${view.name}`);
  return row;
}

async function compareView(store: Store, communeId: string, view: View, cells: CellByCell): Promise<void> {
  const period = parsePeriodKey(view.periodKey);
  if (period === null) throw new Error(view.periodKey);
  const book = await readYearBook(store, communeId, period.year);
  const told = { commune: rowsOf(view, "commune"), province: rowsOf(view, "province") };
  const results = buildIndicatorResults(book, period, view.today);
  const againstProvince = buildIndicatorResults(book, period, view.today, "province");
  for (const [basis, each] of [["commune", results], ["province", againstProvince]] as const) {
    cells.number("result", `${basis} rows`, told[basis].size, each.length);
    for (const result of each) compareResult(cells, rowFor(told[basis], result.indicator.code), result);
    compareTable(cells, told[basis], book, each);
    compareOverview(cells, told[basis], countsOf(view, basis), each);
  }
  await compareExcel(cells, told, book, period, { results, againstProvince });
  if (period.kind === "year") {
    await compareReport(cells, told.commune, countsOf(view, "commune"), book, view.today);
  }
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
    expect(total).toBeGreaterThan(15_000);
  });

  it("still says the same of a period that is over, when the year is closed and its plan was revised", async () => {
    const cells = new CellByCell("looking back");
    const book = await readYearBook(store(), communeId, 2026);
    const [last] = viewsOf().slice(-1);
    for (const view of viewsOf().filter((each) => each.through < 4 && each.name !== "DRAFT")) {
      const period = parsePeriodKey(view.periodKey);
      if (period === null || last === undefined) throw new Error(view.periodKey);
      for (const basis of ["commune", "province"] as const) {
        const rows = rowsOf(view, basis);
        for (const result of buildIndicatorResults(book, period, last.today, basis)) {
          compareResult(cells, rowFor(rows, result.indicator.code), result);
        }
      }
    }
    printCount(`golden workbook (${engine}), looking back: ${cells.compared} cells, ${cells.differing.length} differ`);
    expect(cells.differing).toEqual([]);
    expect(cells.compared).toBeGreaterThan(4_000);
  });
});

describe("what is in the golden workbook", () => {
  it("is a year of 27 indicators and 12 units, all of it formulas without an error", async () => {
    expect(sheetOf(golden, "chi_tieu")).toHaveLength(27);
    expect(sheetOf(golden, "don_vi")).toHaveLength(12);
    expect(viewsOf().map(({ name }) => name)).toEqual(["Q1", "6M", "9M", "DRAFT", "YEAR", "CLOSED"]);
    expect(sheetOf(golden, "mong_doi")).toHaveLength(27 * 6 * 2);
    const { formulas, errors } = await countFormulas();
    printCount(`golden workbook: ${formulas} formulas, ${errors} errors`);
    expect(errors).toBe(0);
    expect(formulas).toBeGreaterThan(40_000);
  });

  it.each(TRAPS)("has the trap: %s", (trap) => {
    const row = sheetOf(golden, "bay").find((each) => each.text("trap") === trap);
    expect(row?.number("cells") ?? 0).toBeGreaterThan(0);
  });
});
