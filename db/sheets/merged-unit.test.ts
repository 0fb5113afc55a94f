import { expect, it } from "vitest";
import { approve, insertRows } from "@/db/indicators/testing/approved-rows";
import type { Store } from "@/db/store";
import { createAssignment, createCommune, createIndicator, createPeriod, createUnit } from "@/db/testing/factories";
import { describeStorage } from "@/db/testing/test-store";
import type { Quarter } from "@/lib/periods/period";
import { checkSheet } from "@/lib/sheets/checks/check-sheet";
import { samePeriodNote, samePeriodText } from "@/lib/sheets/same-period";
import { readSheet, readSheetsOf } from "./read-sheet";

const FIRST = 2026 * 4 + 2;

/** Thôn 1 and thôn 2 became thôn A on 1 July 2026; quarter III is its first. */
async function createMerger(store: Store) {
  const { id: communeId } = await createCommune(store);
  const ended = { validTo: "2026-06-30" };
  const one = await createUnit(store, communeId, { name: "Thôn 1", ...ended });
  const two = await createUnit(store, communeId, { name: "Thôn 2", ...ended });
  const merged = await createUnit(store, communeId, { name: "Thôn A", validFrom: "2026-07-01" });
  const sum = await createIndicator(store, communeId, { decimals: 0 });
  const rate = await createIndicator(store, communeId, {
    ...{ periodRule: "rate-of-flows", unitRule: "recompute", percentRule: "none", unitOfMeasure: "%" },
  });
  for (const indicatorId of [sum, rate]) {
    for (const unitId of [one, two]) {
      await createAssignment(store, communeId, indicatorId, unitId, { toQuarter: FIRST - 1 });
    }
    await createAssignment(store, communeId, indicatorId, merged, { fromQuarter: FIRST });
  }
  await insertRows(
    store,
    "orgUnitSuccessions",
    [one, two].map((predecessorId) => ({
      ...{ communeId, predecessorId, successorId: merged, effectiveOn: "2026-07-01", fromQuarter: FIRST },
      kind: "merge" as const,
    })),
  );
  await createPeriod(store, communeId, 2026, 3);
  const typed = (indicatorId: string, unitId: string, year: number, quarter: number, value: number) =>
    insertRows(store, "actuals", [
      {
        ...{ communeId, indicatorId, unitId, year, quarter, kind: "value", value },
        ...{ certainty: "final", origin: "entered", version: 1, recordedAt: 1 },
      },
    ]);
  const rows = async () => {
    const sheet = await readSheet(store, communeId, merged, 2026, 3);
    const row = (id: string) => sheet?.rows.find((each) => each.indicator.id === id);
    return { sum: row(sum), rate: row(rate) };
  };
  return { communeId, one, two, merged, sum, rate, typed, rows };
}

describeStorage("the sheet of a unit that came of a merger", (store) => {
  it("shows last year's figures of its predecessors put together, rates recomputed", async () => {
    const { communeId, one, two, merged, sum, rate, rows } = await createMerger(store());
    const put = (indicatorId: string, unitId: string, cell: Parameters<typeof approve>[6]) =>
      approve(store(), communeId, indicatorId, unitId, 2025, 3, cell);
    await put(sum, one, { kind: "value", value: 12_000 });
    const partial = (await rows()).sum;
    expect(partial && [samePeriodText(partial), samePeriodNote(partial.samePeriodOf)]).toEqual([
      "x",
      "không so sánh được: thiếu Thôn 2",
    ]);
    await put(sum, two, { kind: "value", value: 30_000 });
    await put(rate, one, { kind: "rate", numerator: 10_000, denominator: 20_000 });
    await put(rate, two, { kind: "rate", numerator: 10_000, denominator: 80_000 });
    const whole = await rows();
    expect(whole.sum && [samePeriodText(whole.sum), samePeriodNote(whole.sum.samePeriodOf)]).toEqual([
      "42",
      "gộp 2/2 đơn vị cũ",
    ]);
    expect(whole.rate && samePeriodText(whole.rate)).toBe("20");
    // Read together with its next quarter, of which the third is the history.
    await createPeriod(store(), communeId, 2026, 4);
    const quarters = [4, 3].map((quarter) => ({ year: 2026, quarter: quarter as Quarter, unitIds: [merged] }));
    const [fourth, third] = await readSheetsOf(store(), communeId, quarters);
    expect(third?.rows).toEqual([whole.sum, whole.rate]);
    expect(fourth).toEqual(await readSheet(store(), communeId, merged, 2026, 4));
  });

  it("checks a figure against the quarters of its predecessors put together", async () => {
    const { one, two, sum, typed, rows } = await createMerger(store());
    for (const [year, quarter] of [
      [2025, 3],
      [2026, 1],
      [2026, 2],
    ] as const) {
      await typed(sum, one, year, quarter, 40_000);
      if (quarter !== 1) await typed(sum, two, year, quarter, 60_000);
    }
    const row = (await rows()).sum;
    expect(row?.history.map(({ year, quarter, value }) => [year, quarter, value])).toEqual(
      expect.arrayContaining([
        [2025, 3, { kind: "value", value: 100_000 }],
        [2026, 1, { kind: "blank" }],
        [2026, 2, { kind: "value", value: 100_000 }],
      ]),
    );
    expect(row?.earlier).toEqual([]);
    const warned = (value: number) =>
      row === undefined ? null : checkSheet(3, [{ ...row, value: { kind: "value", value } }]).get(sum)?.[0]?.kind;
    expect([warned(110_000), warned(1_100_000)]).toEqual([undefined, "slip-10"]);
  });
});
