import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo } from "@/db/seed/demo/seed";
import { printCount } from "@/db/testing/print-count";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { attentionRow } from "@/lib/charts/attention";
import { cellText } from "@/lib/charts/cell-text";
import { indicatorBook } from "@/lib/charts/indicator-book";
import { indicatorDetailBook } from "@/lib/charts/indicator-detail-book";
import { figureText, indicatorRowGroups, type TextCell } from "@/lib/charts/indicator-rows";
import { overviewBook } from "@/lib/charts/overview-book";
import { buildYearsChart } from "@/lib/charts/years-chart";
import { formatFigure, formatQuantity } from "@/lib/format/numbers";
import { romanQuarter } from "@/lib/format/roman";
import { ASSESSMENT_STATUSES } from "@/lib/indicators/assessment";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { isRate } from "@/lib/indicators/indicator";
import { ASSESSMENT_LABELS, withQualifier } from "@/lib/indicators/labels";
import { countStatuses, needsAttention } from "@/lib/indicators/roll-up";
import { standUnits } from "@/lib/indicators/unit-standings";
import { yearsSeries } from "@/lib/indicators/years-series";
import { lastQuarterOf, parsePeriodKey, QUARTERS } from "@/lib/periods/period";
import type { TableBook } from "@/lib/workbooks/table-book";
import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { readUnitSeries, readUnitSeriesOfYears } from "./origin-queries";
import { readYearBook } from "./queries";

const TODAY = "2026-11-22";
let test: TestStore;

beforeAll(async () => {
  test = await openTestStore("sqlite");
  await seedDemo(test.store, "mat khau thu nghiem 2026");
}, 120_000);
afterAll(() => test.dispose());

const textOf = (cell: TextCell) => (typeof cell === "string" ? cell : cell[0]);
/** The comparator's sign stands in a column of its own in the workbook. */
const bare = (plan: string) => plan.replace(/^(≥|≤|khoảng) /, "").replace(/–.*$/, "");

describe("the year book as a workbook, cell by cell against the screen", () => {
  it.each(["2026-Q3", "2026-9M", "2026", "2025", "2025-6M"])("%s", async (key) => {
    const period = parsePeriodKey(key);
    if (period === null) throw new Error(key);
    const communeId = (await test.store.db.select().from(test.store.t.communes))[0]?.id ?? "";
    const book = await readYearBook(test.store, communeId, period.year);
    const results = buildIndicatorResults(book, period, TODAY);
    const bytes = await writeWorkbook(
      indicatorBook({
        title: "Chỉ tiêu",
        words: "kế hoạch xã giao, sau điều chỉnh · chỉ số liệu đã duyệt",
        filterWords: "",
        isSorted: false,
        committeeName: "Đảng ủy xã",
        period,
        cumulativeLabel: "Lũy kế",
        groups: book.groups,
        results,
        againstProvince: buildIndicatorResults(book, period, TODAY, { basis: "province", stage: "in-force" }),
      }),
    );
    const [sheet] = await readWritten(bytes);
    const at = (letter: string, row: number) => shown(sheet?.cells.get(`${letter}${row}`));
    const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
    const column = new Map(letters.map((letter) => [at(letter, 5), letter]));
    const read = (title: string, row: number) => at(column.get(title) ?? "?", row);

    let row = 6;
    let compared = 0;
    for (const group of indicatorRowGroups(book.groups, results)) {
      expect(at("B", row)).toBe(group.name);
      row += 1;
      for (const line of group.rows) {
        const [code, name, unit, , plan, quarters, cumulative, percent, variance, same, change, status] = line;
        const qs = ["Quý I", "Quý II", "Quý III", "Quý IV"].filter((title) => column.has(title));
        const wanted = {
          ...{ code, name, unit, plan: bare(textOf(plan)), quarters: qs.map((_, i) => textOf(quarters[i] ?? "")) },
          ...{ cumulative: textOf(cumulative), percent: textOf(percent), variance: variance.replace(/ điểm %$/, "") },
          ...{ same: textOf(same), change: change.replace(/ điểm %$/, ""), word: ASSESSMENT_LABELS[status].word },
        };
        expect({
          ...{ code: read("Mã", row), name: read("Chỉ tiêu", row).trim(), unit: read("Đơn vị tính", row) },
          plan: read(`Kế hoạch năm ${period.year}`, row),
          quarters: qs.map((title) => read(title, row)),
          ...{ cumulative: read("Lũy kế", row), percent: read("% kế hoạch", row) },
          variance: read("Chênh lệch (tỷ lệ: điểm %)", row),
          same: read("Cùng kỳ năm trước", row),
          change: read("So cùng kỳ (tỷ lệ: điểm %)", row),
          word: read("Đánh giá", row).replace(/, theo số ước$/, ""),
        }).toEqual(wanted);
        compared += 9 + qs.length;
        row += 1;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });
});

const letterAt = (index: number) => String.fromCharCode(65 + index);

/** A written sheet as its rows below the head, each by the titles of its columns. */
async function tablesOf(book: TableBook) {
  const written = await readWritten(await writeWorkbook(book));
  return book.sheets.map(({ columns, rows, heading = [] }, index) =>
    rows.map((_, line) => {
      // The head stands one empty line below the lines above the table.
      const row = heading.length + 3 + line;
      const cell = (column: number) => shown(written[index]?.cells.get(`${letterAt(column)}${row}`));
      return new Map(columns.map(({ title }, column) => [title, cell(column)]));
    }),
  );
}

async function view(key: string) {
  const period = parsePeriodKey(key);
  if (period === null) throw new Error(key);
  const communeId = (await test.store.db.select().from(test.store.t.communes))[0]?.id ?? "";
  const book = await readYearBook(test.store, communeId, period.year);
  return { communeId, period, book, results: buildIndicatorResults(book, period, TODAY) };
}

const HEAD = { title: "Xã", committeeName: "Đảng ủy xã", words: "chỉ số liệu đã duyệt" };
const NO_TABLE = { name: "x", columns: [], rows: [] };

describe("one indicator as a workbook, cell by cell against the screen", () => {
  it.each(["2026-9M", "2025"])("%s", async (key) => {
    const { communeId, period, book, results } = await view(key);
    let compared = 0;
    for (const result of results) {
      const { indicator, plan } = result;
      const units = await readUnitSeries(test.store, communeId, { indicatorIds: [indicator.id], year: period.year });
      const yearFigure =
        book.yearFigures.find((each) => each.indicatorId === indicator.id && each.year === period.year) ?? null;
      const unitStandings = standUnits(result, units, new Map(), lastQuarterOf(period));
      const series = await readUnitSeriesOfYears(test.store, communeId, {
        ...{ indicatorIds: [indicator.id], from: period.year - 1, to: period.year },
      });
      const overYears = yearsSeries(indicator, [indicator], series, "Xã");
      const years = buildYearsChart(indicator, overYears, []);
      const source = { ...HEAD, result, line: NO_TABLE, yearFigure, years, yearsSeries: overYears };
      const byUnits = { unitStandings, cumulativeWords: "Lũy kế", unitWords: ["Xếp theo số thực hiện"] };
      const tables = await tablesOf(indicatorDetailBook({ ...source, ...byUnits }));
      const [, quarters = [], byUnit = []] = tables;
      for (const [at, { text }] of (years?.joined ?? []).entries()) {
        expect(
          tables.at(-1)?.[at]?.get(overYears.lines.some((line) => line.predecessor) ? "Toàn xã" : "Thực hiện"),
        ).toBe(text);
        compared += 1;
      }
      for (const [index, quarter] of QUARTERS.entries()) {
        const given = result.quarters.find((each) => each.quarter === quarter);
        const row = quarters[index];
        expect(row?.get("Thực hiện")).toBe(given ? figureText(given.figure, indicator) : "");
        expect(row?.get("Ước/chính thức")).toBe(given?.estimated ? "Ước" : "");
        const coverage = given && given.coverage.expected > 0 ? given.coverage : null;
        expect(row?.get("Đơn vị có số liệu")).toBe(coverage ? String(coverage.reported) : "");
        if (plan?.quarters)
          expect(row?.get("Kế hoạch quý")).toBe(formatQuantity(plan.quarters[index] ?? 0, indicator.decimals));
        compared += 4;
      }
      if (yearFigure !== null)
        expect(quarters[4]?.get("Thực hiện")).toBe(
          withQualifier(yearFigure.qualifier, formatFigure(yearFigure.figure, indicator)),
        );
      for (const [line, { unit, rank, figure }] of unitStandings.standings.entries()) {
        if (unitStandings.rankedBy !== null) {
          expect(byUnit[line]?.get("Hạng")).toBe(rank === null ? "" : String(rank));
          expect(byUnit[line]?.get("Lũy kế")).toBe(figureText(figure, indicator));
        }
        expect(byUnit[line]?.get("Đơn vị")).toBe(unit.unitName);
        for (const { quarter, assigned, excused, cell } of unit.quarters) {
          const title = `Quý ${romanQuarter(quarter)}`;
          const at = (part: string) => byUnit[line]?.get(isRate(indicator) ? `${title}, ${part}` : title) ?? "";
          const told = at("%");
          const words = !assigned ? "không giao" : excused ? "miễn nộp" : null;
          if (words !== null) expect(told).toBe(words);
          else if (cell?.kind === "rate" && cell.denominator > 0)
            expect(`${at("tử số")}/${at("mẫu số")} (${told}%)`).toBe(cellText(cell, indicator));
          else if (cell?.kind === "value" && indicator.periodRule === "milestone") expect(told).toMatch(/xong$/);
          else expect(told).toBe(cell === null ? "" : cell.kind === "no-data" ? "…" : cellText(cell, indicator));
          compared += 1;
        }
      }
    }
    printCount(`indicator workbooks of ${key}: ${compared} cells of ${results.length} indicators as on screen`);
    expect(compared).toBeGreaterThan(1_000);
  });
});

describe("the overview as a workbook, cell by cell against the screen", () => {
  it.each(["2026-9M", "2026-Q3", "2025"])("%s", async (key) => {
    const { results } = await view(key);
    const counts = countStatuses(results);
    const attention = needsAttention(results).map((result) => attentionRow(result, ["Phòng Kinh tế"], []));
    const source = { ...HEAD, headline: "a/b", counts, attention, results, headlines: NO_TABLE };
    const [byStatus = [], rows = []] = await tablesOf(overviewBook(source));
    const words = new Map(byStatus.map((row) => [row.get("Đánh giá"), Number(row.get("Số chỉ tiêu"))]));
    for (const status of ASSESSMENT_STATUSES)
      expect(words.get(ASSESSMENT_LABELS[status].word) ?? 0).toBe(counts.byStatus[status]);
    expect([...words.values()].reduce((sum, each) => sum + each, 0)).toBe(results.length);
    expect(rows).toHaveLength(attention.length);
    for (const [index, row] of attention.entries()) {
      const at = (title: string) => rows[index]?.get(title);
      expect([at("Mã"), at("Thực hiện"), at("Kế hoạch"), at("% kế hoạch"), at("Chậm bao nhiêu")]).toEqual([
        ...[row.code, row.figure, bare(row.plan), row.percent, row.gap],
      ]);
    }
  });
});
