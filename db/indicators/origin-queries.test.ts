import { expect, it } from "vitest";
import { createAccount, createAssignment, createCommune, createIndicator, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import { quarterIndex } from "@/lib/periods/period";
import { readFigureOrigin, readUnitSeries } from "./origin-queries";
import { approve, insertRows, setSheet } from "./testing/approved-rows";

describeStorage("origin of a figure", (store) => {
  it("says who entered, who approved, and what was approved before, but nothing unapproved", async () => {
    const { id } = await createCommune(store());
    const unit = await createUnit(store(), id, { name: "Chi bộ thôn 1" });
    const silent = await createUnit(store(), id, { name: "Chi bộ thôn 2" });
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unit);
    await createAssignment(store(), id, indicatorId, silent);
    const reporter = await createAccount(store(), id, ["reporter"], [unit], { displayName: "Bí thư thôn 1" });
    const office = await createAccount(store(), id, ["office"], [], { displayName: "Văn phòng" });
    await setSheet(store(), id, unit, 2026, 3, "approved");
    await approve(store(), id, indicatorId, unit, 2026, 3, {
      ...{ kind: "value", value: 13_200, version: 3 },
      ...{ recordedBy: reporter.id, recordedAt: 50, approvedBy: office.id, approvedAt: 60 },
    });
    const change = { communeId: id, indicatorId, unitId: unit, year: 2026, quarter: 3 } as const;
    const typed = { certainty: "final", origin: "entered", kind: "value" } as const;
    await insertRows(store(), "actualChanges", [
      { ...change, ...typed, sequence: 1, event: "recorded", version: 1, value: 1, actorId: reporter.id, at: 10 },
      { ...change, ...typed, sequence: 2, event: "approved", version: 1, value: 12_000, actorId: office.id, at: 20 },
      { ...change, ...typed, sequence: 3, event: "approved", version: 3, value: 13_200, actorId: office.id, at: 60 },
      { ...change, ...typed, sequence: 4, event: "recorded", version: 4, value: 99_000, actorId: reporter.id, at: 70 },
    ]);

    const origin = await readFigureOrigin(store(), id, { indicatorId, year: 2026, quarter: 3 });

    expect(origin.units.map((each) => [each.unitName, each.sheetState])).toEqual([
      ["Chi bộ thôn 1", "approved"],
      ["Chi bộ thôn 2", "not-started"],
    ]);
    expect(origin.units[0]).toMatchObject({
      approved: {
        cell: { kind: "value", value: 13_200 },
        recordedBy: "Bí thư thôn 1",
        recordedAt: 50,
        approvedBy: "Văn phòng",
        approvedAt: 60,
      },
      earlier: [{ cell: { kind: "value", value: 12_000 }, approvedBy: "Văn phòng", approvedAt: 20 }],
    });
    expect(origin.units[1]).toMatchObject({ approved: null, earlier: [] });
  });

  it("shows what stands on the sheet unapproved only where that is asked for", async () => {
    const { id } = await createCommune(store());
    const [same, changed, typed] = [
      await createUnit(store(), id, { name: "Thôn 1" }),
      await createUnit(store(), id, { name: "Thôn 2" }),
      await createUnit(store(), id, { name: "Thôn 3" }),
    ];
    const indicatorId = await createIndicator(store(), id);
    for (const unit of [same, changed, typed]) await createAssignment(store(), id, indicatorId, unit);
    const reporter = await createAccount(store(), id, ["reporter"], [typed], { displayName: "Bí thư thôn 3" });
    for (const unit of [same, changed]) {
      await approve(store(), id, indicatorId, unit, 2026, 3, { kind: "value", value: 1000, version: 2 });
    }
    const cell = { communeId: id, indicatorId, year: 2026, quarter: 3, origin: "entered", kind: "value" } as const;
    const by = { recordedBy: reporter.id, recordedAt: 90, certainty: "estimated" } as const;
    await insertRows(store(), "actuals", [
      { ...cell, ...by, unitId: same, value: 1000, version: 2 },
      { ...cell, ...by, unitId: changed, value: 2000, version: 3 },
      { ...cell, ...by, unitId: typed, value: 3000, version: 1, suppliedBy: "Trưởng thôn", suppliedVia: "phone" },
    ]);
    const key = { indicatorId, year: 2026, quarter: 3 } as const;
    expect((await readFigureOrigin(store(), id, key)).units.map((each) => each.working)).toEqual([null, null, null]);
    const entered = (await readFigureOrigin(store(), id, key, "entered")).units;
    expect(entered[0]?.working).toBeNull();
    expect(entered[1]).toMatchObject({
      approved: { cell: { kind: "value", value: 1000 } },
      working: { cell: { kind: "value", value: 2000 }, recordedBy: "Bí thư thôn 3", certainty: "estimated" },
    });
    expect(entered[2]).toMatchObject({
      approved: null,
      working: { cell: { value: 3000 }, supply: { suppliedBy: "Trưởng thôn", via: "phone" } },
    });
  });

  it("shows a year-level figure on the commune with its source", async () => {
    const { id, rootUnitId } = await createCommune(store());
    const indicatorId = await createIndicator(store(), id);
    const published = { origin: "published", qualifier: "nearly", source: "Báo Nhân Dân" } as const;
    await approve(store(), id, indicatorId, rootUnitId, 2025, 0, { kind: "value", value: 500_000, ...published });
    const origin = await readFigureOrigin(store(), id, { indicatorId, year: 2025, quarter: 0 });
    expect(origin.units).toMatchObject([{ unitId: rootUnitId, approved: published }]);
  });

  it("lists each unit's quarters: assigned, excused, missing and zero stay apart", async () => {
    const { id } = await createCommune(store());
    const unit = await createUnit(store(), id);
    const indicatorId = await createIndicator(store(), id);
    await createAssignment(store(), id, indicatorId, unit, { fromQuarter: quarterIndex(2026, 2) });
    await approve(store(), id, indicatorId, unit, 2026, 1, { kind: "value", value: 1000 });
    await approve(store(), id, indicatorId, unit, 2026, 2, { kind: "value", value: 0 });
    await setSheet(store(), id, unit, 2026, 3, "excused");
    await approve(store(), id, indicatorId, unit, 2026, 4, { kind: "value", value: 3000, origin: "meetings" });
    const [series] = await readUnitSeries(store(), id, { indicatorIds: [indicatorId], year: 2026 });
    expect(series?.quarters).toEqual([
      { quarter: 1, assigned: false, excused: false, cell: null },
      { quarter: 2, assigned: true, excused: false, cell: { kind: "value", value: 0 } },
      { quarter: 3, assigned: true, excused: true, cell: null },
      { quarter: 4, assigned: true, excused: false, cell: { kind: "value", value: 3000 }, fromRecords: true },
    ]);
  });
});
