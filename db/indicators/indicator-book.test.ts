import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemo } from "@/db/seed/demo/seed";
import { openTestStore, type TestStore } from "@/db/testing/test-store";
import { indicatorBook } from "@/lib/charts/indicator-book";
import { indicatorRowGroups, type TextCell } from "@/lib/charts/indicator-rows";
import { buildIndicatorResults } from "@/lib/indicators/build-results";
import { ASSESSMENT_LABELS } from "@/lib/indicators/labels";
import { parsePeriodKey } from "@/lib/periods/period";
import { readWritten, shown } from "@/lib/workbooks/testing/written-book";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
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
