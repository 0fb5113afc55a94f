import { expect, it } from "vitest";
import { createAssignment, createCommune, createIndicator, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { YearBook } from "@/lib/indicators/year-book";
import { readUnitSets } from "./assigned-units";
import { readUnitSeries } from "./origin-queries";
import { listResponsible, readYearBook } from "./queries";
import { approve, insertRows } from "./testing/approved-rows";

const APPROVED_AT = Date.parse("2026-10-05T07:00:00Z");
const TYPED_AT = Date.parse("2026-10-09T07:00:00Z");

describeStorage("gồm số chưa duyệt", (store) => {
  it("reads the working cells where that is asked for, and only there", async () => {
    const { id } = await createCommune(store());
    const units = [
      await createUnit(store(), id, { name: "Thôn 1" }),
      await createUnit(store(), id, { name: "Thôn 2" }),
    ];
    const indicatorId = await createIndicator(store(), id);
    const cell = { communeId: id, indicatorId, year: 2026, quarter: 3, certainty: "final", origin: "entered" } as const;
    const typed = (unitId: string, value: number, recordedAt: number) => ({
      ...{ ...cell, unitId, kind: "value" as const, value, recordedAt, version: 2 },
    });
    const [first = "", second = ""] = units;
    for (const unit of units) await createAssignment(store(), id, indicatorId, unit);
    await approve(store(), id, indicatorId, first, 2026, 3, { kind: "value", value: 10_000, approvedAt: APPROVED_AT });
    await insertRows(store(), "actuals", [typed(first, 12_000, TYPED_AT - 1), typed(second, 5000, TYPED_AT)]);

    const told = ({ totals, updatedAt }: YearBook) => {
      const third = totals.find((total) => total.quarter === 3);
      return [third?.sum, third?.unitsReported, third?.unitsExpected, updatedAt];
    };
    expect(told(await readYearBook(store(), id, 2026))).toEqual([10_000, 1, 2, APPROVED_AT]);
    expect(told(await readYearBook(store(), id, 2026, "entered"))).toEqual([17_000, 2, 2, TYPED_AT]);
    expect(told(await readYearBook(store(), id, 2026, "approved"))).toEqual([10_000, 1, 2, APPROVED_AT]);

    const series = async (scope?: "entered") =>
      (await readUnitSeries(store(), id, { indicatorIds: [indicatorId], year: 2026, ...(scope ? { scope } : {}) })).map(
        ({ unitName, quarters }) => [unitName, quarters[2]?.cell?.kind ?? null],
      );
    expect(await series()).toEqual([
      ["Thôn 1", "value"],
      ["Thôn 2", null],
    ]);
    expect(await series("entered")).toEqual([
      ["Thôn 1", "value"],
      ["Thôn 2", "value"],
    ]);
    const asked = { year: 2026, quarter: 3 as const };
    expect(await listResponsible(store(), id, { ...asked, indicatorIds: [indicatorId] })).toEqual([
      { indicatorId, units: ["Thôn 1", "Thôn 2"] },
    ]);
    expect(await listResponsible(store(), id, { ...asked, indicatorIds: [] })).toEqual([]);
    expect(await readUnitSets(store(), id, { year: 2026, quarter: 3 })).toEqual({
      units: [
        { id: first, name: "Thôn 1" },
        { id: second, name: "Thôn 2" },
      ],
      sets: [[0, 1]],
      setOf: { [indicatorId]: 0 },
    });
    const third = await createUnit(store(), id, { name: "Thôn 3" });
    await createAssignment(store(), id, indicatorId, third);
    expect((await readUnitSets(store(), id, { year: 2026, quarter: 3 })).units).toHaveLength(3);
  });
});
