import { eq, sum } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { QUANTITY_LIMIT, QuantityRangeError } from "@/lib/indicators/quantity";
import { decodeSum } from "./decode-sum";
import { createCommune, createIndicator, createUnit } from "./testing/factories";
import { describeStorage } from "./testing/test-store";

describeStorage("quantities", (store) => {
  let communeId: string;
  let indicatorId: string;
  let unitId: string;
  beforeAll(async () => {
    communeId = (await createCommune(store())).id;
    indicatorId = await createIndicator(store(), communeId);
    unitId = await createUnit(store(), communeId);
  });

  const write = (year: number, quarter: number, value: number) =>
    store().inTransaction(async (tx) => {
      await tx.db.insert(tx.t.actuals).values({
        communeId,
        year,
        indicatorId,
        unitId,
        quarter,
        kind: "value",
        value,
        certainty: "final",
        origin: "entered",
        version: 1,
        recordedAt: 1,
      });
    });

  async function totalOf(year: number): Promise<number | null> {
    const { actuals } = store().t;
    const [row] = await store()
      .db.select({ total: sum(actuals.value) })
      .from(actuals)
      .where(eq(actuals.year, year));
    return decodeSum(row?.total ?? null);
  }

  it.each([0, 1, -12_500, QUANTITY_LIMIT, -QUANTITY_LIMIT])("keeps %i to the last digit", async (value) => {
    const year = 3000 + Math.abs(value % 997) + (value < 0 ? 1000 : 0);
    await write(year, 1, value);
    const { actuals } = store().t;
    const [row] = await store().db.select({ value: actuals.value }).from(actuals).where(eq(actuals.year, year));
    expect(row?.value).toBe(value);
    expect(await totalOf(year)).toBe(value);
  });

  it.each([
    ["one above the limit", QUANTITY_LIMIT + 1],
    ["one below the limit", -QUANTITY_LIMIT - 1],
    ["a fraction of a thousandth", 1.5],
    ["not a number", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["beyond 64 bits", 1e19],
  ])("refuses %s", async (_, value) => {
    await expect(write(2090, 1, value)).rejects.toThrow();
    expect(await totalOf(2090)).toBeNull();
  });

  it("sums nothing to nothing, and refuses a sum beyond the limit instead of rounding it", async () => {
    expect(await totalOf(2091)).toBeNull();
    await write(2092, 1, QUANTITY_LIMIT);
    await write(2092, 2, -1);
    expect(await totalOf(2092)).toBe(QUANTITY_LIMIT - 1);
    await write(2092, 3, 2);
    await expect(totalOf(2092)).rejects.toBeInstanceOf(QuantityRangeError);
  });
});
