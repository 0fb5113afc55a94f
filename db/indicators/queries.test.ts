import { beforeAll, expect, it } from "vitest";
import type { Store } from "@/db/store";
import {
  createAssignment,
  createCommune,
  createIndicator,
  createPeriod,
  createPlanDocument,
  createPlanValue,
  createUnit,
} from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { QuarterTotal } from "@/lib/indicators/figure";
import type { YearBook } from "@/lib/indicators/year-book";
import { quarterIndex } from "@/lib/periods/period";
import { readYearBook } from "./queries";
import { approve, insertRows, setSheet } from "./testing/approved-rows";

type World = { id: string; root: string; units: string[]; predecessors: string[]; tax: string; rate: string };

async function createWorld(store: Store): Promise<World> {
  const { id, rootUnitId: root } = await createCommune(store);
  const units = [await createUnit(store, id), await createUnit(store, id), await createUnit(store, id)];
  const predecessors = [
    await createUnit(store, id, { kind: "predecessor", name: "thị trấn Cũ" }),
    await createUnit(store, id, { kind: "predecessor", name: "xã Cũ" }),
  ];
  const tax = await createIndicator(store, id, { code: "thue" });
  const rate = await createIndicator(store, id, {
    code: "ty-le",
    periodRule: "rate-of-flows",
    unitRule: "recompute",
    parentId: tax,
  });
  for (const unit of units) {
    await createAssignment(store, id, tax, unit, { fromQuarter: quarterIndex(2025, 3) });
    await createAssignment(store, id, rate, unit, { fromQuarter: quarterIndex(2026, 1) });
  }
  for (const unit of predecessors) {
    await createAssignment(store, id, tax, unit, {
      fromQuarter: quarterIndex(2024, 1),
      toQuarter: quarterIndex(2025, 2),
    });
  }
  return { id, root, units, predecessors, tax, rate };
}

const totalOf = (totals: QuarterTotal[], indicatorId: string, quarter: number) =>
  totals.find((total) => total.indicatorId === indicatorId && total.quarter === quarter);

describeStorage("the year book", (store) => {
  let world: World;
  let book: YearBook;
  const read = async () => {
    book = await readYearBook(store(), world.id, 2026);
  };
  beforeAll(async () => {
    world = await createWorld(store());
    const [first, second, third] = world.units as [string, string, string];
    await approve(store(), world.id, world.tax, first, 2026, 1, { kind: "value", value: 12500 });
    await approve(store(), world.id, world.tax, second, 2026, 1, { kind: "nothing-arose" });
    await approve(store(), world.id, world.tax, third, 2026, 1, { kind: "no-data", noDataReason: "hỏng sổ" });
    await approve(store(), world.id, world.tax, first, 2026, 2, { kind: "value", value: 1000, certainty: "estimated" });
    await approve(store(), world.id, world.tax, third, 2026, 2, { kind: "value", value: 700_000 });
    await setSheet(store(), world.id, third, 2026, 2, "excused");
    await setSheet(store(), world.id, first, 2026, 1, "approved");
    await setSheet(store(), world.id, second, 2026, 1, "submitted");
    await setSheet(store(), world.id, third, 2026, 1, "returned");
    await approve(store(), world.id, world.rate, first, 2026, 1, {
      kind: "rate",
      numerator: 275_000,
      denominator: 298_000,
    });
    await approve(store(), world.id, world.rate, second, 2026, 1, { kind: "rate", numerator: 1000, denominator: 2000 });
    await approve(store(), world.id, world.tax, world.predecessors[0] ?? "", 2025, 1, { kind: "value", value: 4000 });
    await read();
  });

  it("adds up what was reported and says over how many units", () => {
    expect(totalOf(book.totals, world.tax, 1)).toMatchObject({
      sum: 12500,
      unitsExpected: 3,
      unitsReported: 2,
      unitsNothingArose: 1,
      unitsNoData: 1,
      estimated: false,
    });
  });

  it("adds the parts of a rate, never the rates", () => {
    expect(totalOf(book.totals, world.rate, 1)).toMatchObject({
      sum: null,
      numerator: 276_000,
      denominator: 300_000,
      unitsReported: 2,
      unitsExpected: 3,
    });
  });

  it("leaves an excused unit out of the denominator and of the sum", () => {
    expect(totalOf(book.totals, world.tax, 2)).toMatchObject({
      sum: 1000,
      unitsExpected: 2,
      unitsReported: 1,
      estimated: true,
    });
  });

  it("keeps a quarter nobody reported as missing, not as zero", () => {
    expect(totalOf(book.totals, world.tax, 3)).toMatchObject({ sum: null, unitsReported: 0, unitsExpected: 3 });
  });

  it("names the predecessors of last year and whether each reported", () => {
    const total = totalOf(book.previousTotals, world.tax, 1);
    expect(total).toMatchObject({ sum: 4000, unitsExpected: 2, unitsReported: 1 });
    expect(total?.predecessors).toEqual([
      { name: "thị trấn Cũ", reported: true },
      { name: "xã Cũ", reported: false },
    ]);
    expect(totalOf(book.previousTotals, world.tax, 3)).toMatchObject({ unitsExpected: 3, predecessors: [] });
  });

  it("ignores a cell of a unit that was not assigned in that quarter", async () => {
    await approve(store(), world.id, world.tax, world.predecessors[0] ?? "", 2026, 3, { kind: "value", value: 9000 });
    await read();
    expect(totalOf(book.totals, world.tax, 3)).toMatchObject({ sum: null, unitsReported: 0 });
  });

  it("counts sheets per quarter without the excused", () => {
    expect(book.submissions[0]).toEqual({ quarter: 1, expected: 3, submitted: 2, approved: 1 });
    expect(book.submissions[1]).toEqual({ quarter: 2, expected: 2, submitted: 0, approved: 0 });
  });

  it("never shows another commune's figures", async () => {
    const other = await createWorld(store());
    await approve(store(), other.id, other.tax, other.units[0] ?? "", 2026, 3, { kind: "value", value: 5000 });
    await read();
    expect(totalOf(book.totals, world.tax, 3)).toMatchObject({ sum: null });
    expect((await readYearBook(store(), other.id, 2026)).totals.filter((each) => each.sum !== null)).toHaveLength(1);
  });
});

describeStorage("plans and year-level figures of the year book", (store) => {
  it("reads every plan of the year with its day of effect, oldest first, the last with its four quarters", async () => {
    const { id, root, tax } = await createWorld(store());
    const documentId = await createPlanDocument(store(), id, { number: "01-NQ/ĐU" });
    const province = await createPlanDocument(store(), id, { number: "99/QĐ-UBND", basis: "province" });
    const at = { indicatorId: tax, unitId: root, year: 2026 };
    const old = await createPlanValue(store(), id, { ...at, planned: 100_000, documentId });
    await createPlanValue(store(), id, { ...at, planned: 120_000, documentId, supersedesId: old });
    await createPlanValue(store(), id, { ...at, planned: 90_000, documentId: province });
    for (const quarter of [1, 2, 3, 4]) {
      await createPlanValue(store(), id, { ...at, quarter, planned: 30_000 + quarter, documentId });
    }
    const { plans } = await readYearBook(store(), id, 2026);
    expect(plans.map((plan) => [plan.basis, plan.planned, plan.quarters]).sort()).toEqual([
      ["commune", 100_000, null],
      ["commune", 120_000, [30_001, 30_002, 30_003, 30_004]],
      ["province", 90_000, null],
    ]);
  });

  it("carries published figures and rates with their wording, thresholds and the closing date", async () => {
    const { id, root, tax } = await createWorld(store());
    const lone = await createIndicator(store(), id, { code: "nha-dai-doan-ket" });
    const unused = await createIndicator(store(), id, { code: "khong-dung" });
    await approve(store(), id, lone, root, 2026, 0, {
      kind: "value",
      value: 16_000,
      origin: "published",
      qualifier: "more-than",
      source: "Báo cáo",
    });
    await insertRows(store(), "publishedRates", [
      { communeId: id, indicatorId: tax, year: 2025, percent: 259_000, qualifier: "above", source: "Báo" },
    ]);
    await insertRows(store(), "settings", [
      {
        communeId: id,
        key: "assessment-thresholds",
        effectiveFrom: "2026-01-01",
        value: '{"onCourse":900,"behind":700}',
      },
      { communeId: id, key: "assessment-thresholds", effectiveFrom: "2027-01-01", value: '{"onCourse":1,"behind":1}' },
    ]);
    await createPeriod(store(), id, 2026, 0, { assessmentClosedOn: "2026-12-15" });
    const book = await readYearBook(store(), id, 2026);
    expect(book.yearFigures).toEqual([
      {
        indicatorId: lone,
        year: 2026,
        figure: { kind: "value", value: 16_000 },
        qualifier: "more-than",
        source: "Báo cáo",
        illustrative: false,
      },
    ]);
    expect(book.publishedRates).toMatchObject([{ indicatorId: tax, year: 2025, percent: 259_000, qualifier: "above" }]);
    expect(book.thresholds).toEqual([{ effectiveFrom: "2026-01-01", onCourse: 900, behind: 700, aboutTolerance: 50 }]);
    expect(book.assessmentClosedOn).toBe("2026-12-15");
    expect(book.indicators.map((each) => each.id)).toContain(lone);
    expect(book.indicators.map((each) => each.id)).not.toContain(unused);
  });

  it("expects nothing of a yearly indicator before quarter IV", async () => {
    const { id, units } = await createWorld(store());
    const yearly = await createIndicator(store(), id, { frequency: "year" });
    await createAssignment(store(), id, yearly, units[0] ?? "");
    const { totals } = await readYearBook(store(), id, 2026);
    expect(totals.filter((total) => total.indicatorId === yearly).map((total) => total.quarter)).toEqual([4]);
  });

  it("refuses a sum beyond the limit instead of losing a digit", async () => {
    const { id, tax, units } = await createWorld(store());
    const value = 9_000_000_000_000_000;
    for (const unit of units) await approve(store(), id, tax, unit, 2026, 1, { kind: "value", value });
    await expect(readYearBook(store(), id, 2026)).rejects.toThrow(/9·10\^15/);
  });
});
